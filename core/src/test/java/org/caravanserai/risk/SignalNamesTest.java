package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignalNamesTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| `((?:corridor|plan|policy|screening|risk)\\.[a-z-]+)` \\|");

  @Test
  void the_manual_lists_exactly_the_signals_that_are_read() throws IOException {
    Path root = Path.of(Objects.requireNonNullElse(System.getProperty("repository.root"), ".."));
    Set<String> listed =
        Files.readAllLines(root.resolve("docs/reference/pack-format.md")).stream()
            .map(ROW::matcher)
            .filter(Matcher::find)
            .map(row -> row.group(1))
            .collect(Collectors.toSet());

    assertThat(RiskAssessor.signals()).containsExactlyInAnyOrderElementsOf(listed);
  }
}
