package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.cli.Terminal.serai;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caravanserai.cli.Terminal.Outcome;
import org.caravanserai.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;

class HelpTest {
  private static final Pattern USAGE =
      Pattern.compile("serai\\.(?:([a-z-]+)\\.)?usage\\.(header|footer|footerHeading)(\\.[0-9]+)?");
  static final List<String> VERBS =
      List.of(
          "ask",
          "dossier",
          "policies",
          "plan",
          "route",
          "check",
          "explain",
          "search",
          "diff",
          "verify-case");
  private static final Set<String> STANDARD_OPTIONS = Set.of("help", "version");
  private static final Pattern EXAMPLE_FILE = Pattern.compile("examples/[a-z-]+\\.yaml");

  @ParameterizedTest
  @FieldSource("VERBS")
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
        .contains(VERBS)
        .contains(
            "Exit codes: 0 done, 1 internal error, 2 the input is wrong, 3 the server failed.");
  }

  @Test
  void help_takes_a_verb_too() {
    assertThat(serai("help", "plan").out()).isEqualTo(serai("plan", "--help").out());
  }

  @ParameterizedTest
  @FieldSource("VERBS")
  void every_option_is_described(String verb) {
    CommandLine serai = Serai.commandLine(Terminal.PLAIN, new PrintWriter(new StringWriter()));
    CommandLine command = Objects.requireNonNull(serai.getSubcommands().get(verb));

    assertThat(command.getCommandSpec().args())
        .filteredOn(argument -> argument.description().length == 0)
        .isEmpty();
    assertThat(serai(verb, "--help").out()).doesNotContain("''").contains("Show the version");
  }

  @Test
  void no_help_text_is_left_that_nobody_shows() throws IOException {
    String code = sources();
    Set<String> verbs =
        Serai.commandLine(Terminal.PLAIN, new PrintWriter(new StringWriter()))
            .getSubcommands()
            .keySet();

    assertThat(ResourceBundle.getBundle(Help.BUNDLE, Locale.ROOT).keySet())
        .filteredOn(key -> !isShown(key, code, verbs))
        .isEmpty();
  }

  /** By its name, by the name it begins with, or by picocli, which builds its own names. */
  private static boolean isShown(String key, String code, Set<String> verbs) {
    Matcher usage = USAGE.matcher(key);
    if (usage.matches()) {
      return usage.group(1) == null || verbs.contains(usage.group(1));
    }
    String built = key.substring(0, key.lastIndexOf('.') + 1);
    boolean ownOfVerb = verbs.stream().anyMatch(verb -> built.equals("serai." + verb + "."));
    return STANDARD_OPTIONS.contains(key)
        || (ownOfVerb && code.contains('"' + key.substring(built.length()) + '"'))
        || code.contains('"' + key + '"')
        || (!built.isEmpty() && code.contains('"' + built + '"'));
  }

  private static String sources() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Terminal.HOME.resolve("cli/src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        code.append(Files.readString(file));
      }
    }
    return code.toString();
  }

  @Test
  void the_languages_offered_are_those_that_have_messages() {
    assertThat(serai("plan", "--help").out())
        .contains("One of " + String.join(", ", Messages.LANGUAGES) + ".");
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
        .contains("complete -F _complete_serai", "policies", "--as-of", "explain", "--limit");
  }
}
