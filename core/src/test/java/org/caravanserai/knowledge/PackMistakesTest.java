package org.caravanserai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of mistake: the whole pack of the test resources is changed in one spot, and exactly
 * the mistakes named there are told. The cases are in {@code mistakes/*.diff}: the file, the lines
 * taken out (-) and put in (+), then the mistakes (!).
 */
class PackMistakesTest {
  @TempDir Path folder;

  /** One change and what is told about it. */
  record Case(String kind, String file, String before, String after, List<String> told) {
    @Override
    public String toString() {
      return kind + ": " + told.getFirst();
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(Packs.resources("mistakes"))) {
      for (Path file : files.sorted().toList()) {
        String kind = String.valueOf(file.getFileName()).replace(".diff", "");
        for (String text : Files.readString(file).strip().split("\n\n", -1)) {
          cases.add(read(kind, text.lines().toList()));
        }
      }
    }
    return cases.stream();
  }

  private static Case read(String kind, List<String> lines) {
    return new Case(
        kind,
        lines.getFirst(),
        joined(lines, " -"),
        joined(lines, " +"),
        lines.stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(2))
            .toList());
  }

  private static String joined(List<String> lines, String marks) {
    StringBuilder text = new StringBuilder();
    for (String line : lines.subList(1, lines.size())) {
      if (marks.indexOf(line.charAt(0)) >= 0) {
        text.append(line, 1, line.length()).append('\n');
      }
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_mistake_is_told_with_its_place_and_a_remedy(Case it) {
    assertThat(Packs.whole(folder).replaceLines(it.file(), it.before(), it.after()).mistakes())
        .containsExactlyElementsOf(it.told());
  }

  @Test
  void the_whole_pack_itself_is_sound() {
    assertThat(Packs.whole(folder).mistakes()).isEmpty();
  }
}
