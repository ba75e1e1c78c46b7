package org.caravanserai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.Wording;
import org.junit.jupiter.api.Test;

/** The page on problems is written from the kinds that there are. */
class ProblemsPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("repository.root")).resolve("docs/reference/problems.md");
  private static final String BEGIN = "<!-- generated: problems -->\n";
  private static final String END = "<!-- end of problems -->";

  @Test
  void the_page_names_each_kind_with_its_status_and_what_to_do() throws IOException {
    Messages words = Wording.in("en");
    String table =
        "| type | status | title | what it means, and what to do |\n|---|---|---|---|\n"
            + Arrays.stream(ProblemKind.values())
                .map(kind ->
                    "| `%s` | %d | %s | %s |"
                        .formatted(
                            kind.type(),
                            kind.status().value(),
                            words.get("error." + kind.slug() + ".title"),
                            words.get("error." + kind.slug() + ".what")))
                .collect(Collectors.joining("\n", "", "\n"));
    String page = Files.readString(PAGE);
    String expected =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + table
            + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("serai.docs.write")) {
      Files.writeString(PAGE, expected);
      return;
    }
    assertThat(page)
        .as("%s; to write it: ./build -pl platform -am -Dserai.docs.write=true verify", PAGE)
        .isEqualTo(expected);
  }
}
