package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.cli.Terminal.serai;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Objects;
import java.util.regex.Pattern;
import org.caravanserai.cli.Terminal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HelpTest {
  private static final Pattern EXAMPLE_FILE = Pattern.compile("examples/[a-z-]+\\.yaml");

  @ParameterizedTest
  @ValueSource(strings = {"ask", "dossier", "policies", "plan", "route", "check"})
  void every_verb_explains_itself_with_examples_that_exist(String verb) {
    Outcome outcome = serai(verb, "--help");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Usage: serai " + verb, "Example", "  serai " + verb);
    assertThat(EXAMPLE_FILE.matcher(outcome.out()).results().map(found -> found.group()))
        .allMatch(file -> Files.exists(Terminal.HOME.resolve(file)));
  }

  @Test
  void without_a_verb_it_shows_all_verbs_and_exit_codes() {
    Outcome outcome = serai();

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("dossier", "policies", "plan", "route", "check")
        .contains("Exit codes: 0 done, 1 internal error, 2 the input is wrong.");
  }

  @Test
  void help_takes_a_verb_too() {
    assertThat(serai("help", "plan").out()).isEqualTo(serai("plan", "--help").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "dossier", "policies", "plan", "route", "check"})
  void every_option_is_described(String verb) {
    CommandLine serai = Serai.commandLine(Terminal.PLAIN, new PrintWriter(new StringWriter()));
    CommandLine command = Objects.requireNonNull(serai.getSubcommands().get(verb));

    assertThat(command.getCommandSpec().args())
        .filteredOn(argument -> argument.description().length == 0)
        .isEmpty();
    assertThat(serai(verb, "--help").out()).doesNotContain("''").contains("Show the version");
  }

  @Test
  void the_version_is_one_line() {
    assertThat(serai("--version").out()).matches("serai [0-9]+\\.[0-9]+\\.[0-9]+\n");
  }

  @Test
  void the_completion_script_knows_the_verbs() {
    Outcome outcome = serai("generate-completion");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("complete -F _complete_serai", "policies", "--as-of");
  }
}
