package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.cli.Terminal.serai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.caravanserai.manual.Manual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the page on crossing measurements sees what it shows. */
class CrossingMeasurementPageTest {
  private static final String PAGE = Manual.page("docs/how-to/add-a-crossing-measurement.md");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void a_measurement_of_ones_own_changes_the_route_as_the_page_says() throws IOException {
    Path pack = folder.resolve("our-measurements");
    List<String> yaml = Manual.blocks(PAGE, "yaml");
    write(pack.resolve("pack.yaml"), yaml.get(0));
    write(pack.resolve("sources.yaml"), yaml.get(1));
    write(pack.resolve("corridor/crossings.csv"), Manual.blocks(PAGE, "csv").getFirst());
    List<String> shown = Manual.blocks(PAGE, "text");

    assertThat(serai("check", pack).err()).isEmpty();
    holds(route(), shown.get(0));
    holds(route("--packs", pack), shown.get(1));
  }

  private static String route(Object... more) {
    Object[] asked = {"route", "--from", "CNKHG", "--to", "UZTAS", "--depart", "2027-03-01"};
    Object[] all = java.util.Arrays.copyOf(asked, asked.length + more.length);
    System.arraycopy(more, 0, all, asked.length, more.length);
    return serai(all).out();
  }

  private static void holds(String answer, String shown) {
    String onOneLine = answer.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    shown.lines().forEach(line -> assertThat(onOneLine).contains(line));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }
}
