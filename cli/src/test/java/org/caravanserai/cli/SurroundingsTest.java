package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.cli.Terminal.example;
import static org.caravanserai.cli.Terminal.serai;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.caravanserai.cli.Terminal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {
  private static final String ESCAPE = "\u001B[";

  @TempDir private Path folder;

  @Test
  void a_terminal_gets_colour() {
    assertThat(Surroundings.of(Map.of("SERAI_TTY", "1")).colour()).isTrue();
  }

  @Test
  void no_terminal_no_colour() {
    assertThat(Surroundings.of(Map.of()).colour()).isFalse();
  }

  @Test
  void no_color_is_honoured_unless_it_is_empty() {
    assertThat(Surroundings.of(Map.of("SERAI_TTY", "1", "NO_COLOR", "1")).colour()).isFalse();
    assertThat(Surroundings.of(Map.of("SERAI_TTY", "1", "NO_COLOR", "")).colour()).isTrue();
  }

  @Test
  void a_dumb_terminal_gets_no_colour() {
    assertThat(Surroundings.of(Map.of("SERAI_TTY", "1", "TERM", "dumb")).colour()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"80, 80", "10, 40", "9999, 160", "wide, 100", "-5, 100", "123456789012, 100"})
  void the_width_is_bounded(String said, int columns) {
    assertThat(Surroundings.of(Map.of("SERAI_COLUMNS", said)).columns()).isEqualTo(columns);
  }

  @Test
  void text_is_painted_only_where_surroundings_say_so() {
    assertThat(policies(true, false).out()).contains(ESCAPE);
    assertThat(policies(false, false).out()).doesNotContain(ESCAPE);
  }

  @Test
  void a_file_is_never_painted() throws Exception {
    Path file = folder.resolve("answer.txt");

    policies(true, false, "--out", file);

    assertThat(Files.readString(file)).isNotEmpty().doesNotContain(ESCAPE);
  }

  @Test
  void json_is_never_painted() {
    assertThat(policies(true, false, "--format", "json").out()).doesNotContain(ESCAPE);
  }

  @Test
  void progress_is_shown_on_the_side_and_wiped_out_at_the_end() {
    Outcome outcome = policies(false, true);

    assertThat(outcome.err()).contains("reading the packs").endsWith("\r\u001B[K");
    assertThat(outcome.out()).doesNotContain("reading the packs");
  }

  @Test
  void progress_is_wiped_out_before_an_error_is_said() {
    Outcome outcome =
        serai(surroundings(false, true), "policies", folder.resolve("there-is-none.yaml"));

    assertThat(outcome.err()).contains("\r\u001B[K" + folder.resolve("there-is-none.yaml") + ":");
  }

  private static Outcome policies(boolean colour, boolean progress, Object... more) {
    Object[] arguments = new Object[more.length + 2];
    arguments[0] = "policies";
    arguments[1] = example("minimal");
    System.arraycopy(more, 0, arguments, 2, more.length);
    return serai(surroundings(colour, progress), arguments);
  }

  private static Surroundings surroundings(boolean colour, boolean progress) {
    return new Surroundings(
        Terminal.HOME, LocalDate.parse("2026-11-22"), 100, colour, progress, false, Terminal.KEPT);
  }
}
