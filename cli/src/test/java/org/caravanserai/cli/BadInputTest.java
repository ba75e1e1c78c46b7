package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caravanserai.cli.Terminal.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets one clear line with its place, exit code 2, and leaves nothing behind. */
class BadInputTest {
  private static final long FIFTY_MEGABYTES = 50L << 20;
  private static final int DEEP = 10_000;
  private static final Pattern PLACE =
      Pattern.compile("(?<file>.+):[0-9]+:[0-9]+: [^;]+; .+", Pattern.UNICODE_CASE);

  /** Dictionary and places are all that is needed to refuse a profile. */
  @TempDir private static Path home;

  @TempDir private Path folder;

  @BeforeAll
  static void copy_two_packs() throws IOException {
    for (String pack : List.of("base", "corridor")) {
      copy(Terminal.HOME.resolve("packs").resolve(pack), home.resolve("packs").resolve(pack));
    }
  }

  static Stream<Arguments> wrongProfiles() {
    return Stream.of(
        Arguments.of("broken YAML", "project: 'A mill\nfacts: {}\n", "not YAML"),
        Arguments.of("a tab", "project: A mill\nfacts:\n\tproject_country: UZ\n", "not YAML"),
        Arguments.of("no key", "just a sentence\n", "keys with values"),
        Arguments.of("an empty file", "", "empty"),
        Arguments.of("two documents", "project: A\n---\nproject: B\n", "document"),
        Arguments.of("an unknown key", "project: A mill\nfact: {}\n", "fact"),
        Arguments.of(
            "an unknown attribute", facts("project_contry: UZ"), "did you mean 'project_country'?"),
        Arguments.of("a key twice", facts("employees: 3, employees: 4"), "employees"),
        Arguments.of("an impossible date", "project: A mill\nas-of: 2026-02-30\n", "2026-02-30"),
        Arguments.of(
            "an impossible date as a fact", facts("investment_date: 2027-13-01"), "2027-13-01"),
        Arguments.of("negative money", facts("investment_usd: -1"), "at least 0"),
        Arguments.of("money in words", facts("investment_usd: much"), "a number"),
        Arguments.of("a number too long", facts("investment_usd: 1" + "0".repeat(30)), "a number"),
        Arguments.of("a country that is none", facts("project_country: ZZ"), "ZZ"),
        Arguments.of("a flag that is none", facts("vat_payer: maybe"), "true or false"),
        Arguments.of("half a person", facts("employees: 1.5"), "a whole number"),
        Arguments.of("an unknown place code", consignment("from: CNXXX, to: UZTAS"), "CNXXX"),
        Arguments.of("a way to nowhere", consignment("from: UZTAS, to: UZTAS"), "two places"),
        Arguments.of(
            "a fact at the wrong level",
            consignment("from: CNKHG, to: UZTAS, facts: {employees: 3}"),
            "move it to the facts of the project"),
        Arguments.of(
            "10,000 levels", "project: " + "[".repeat(DEEP) + "]".repeat(DEEP) + "\n", "levels"),
        Arguments.of(
            "10,000 levels of keys",
            "project: " + "{a: ".repeat(DEEP) + "}".repeat(DEEP),
            "levels"),
        Arguments.of("a bomb", bomb(), "&"),
        Arguments.of("a tag", "project: !!java.net.URL [http://example.org]\n", "tag"),
        Arguments.of("a control character", "project: A\u0007 mill\n", "U+0007"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongProfiles")
  void a_wrong_profile_is_refused_in_one_line(String what, String text, String named)
      throws IOException {
    Path profile = Files.writeString(folder.resolve("profile.yaml"), text);

    isRefused(profile, named);
  }

  @Test
  void a_file_of_50_megabytes_is_not_read() throws IOException {
    Path profile = folder.resolve("profile.yaml");
    try (RandomAccessFile file = new RandomAccessFile(profile.toFile(), "rw")) {
      file.setLength(FIFTY_MEGABYTES);
    }

    isRefused(profile, "larger than");
  }

  @Test
  void a_directory_is_no_profile() throws IOException {
    isRefused(Files.createDirectory(folder.resolve("profile.yaml")), "directory");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Path profile = folder.resolve("profile.yaml");

    Outcome outcome = serai("dossier", profile, "--out", folder.resolve("answer.txt"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).isEqualTo(profile + ":0:0: there is no such file; check the path\n");
  }

  @Test
  void text_in_an_old_russian_encoding_is_refused() throws IOException {
    Path profile = folder.resolve("profile.yaml");
    Files.write(profile, "project: Завод\n".getBytes(Charset.forName("windows-1251")));

    isRefused(profile, "UTF-8");
  }

  @Test
  void all_mistakes_are_told_in_one_run() throws IOException {
    Path profile =
        Files.writeString(
            folder.resolve("profile.yaml"),
            facts("project_country: ZZ, investment_usd: -5, employes: 3"));

    Outcome outcome = serai("policies", profile);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errorLines()).hasSize(3).allMatch(line -> PLACE.matcher(line).matches());
  }

  @Test
  void the_place_is_that_of_the_mistake() throws IOException {
    Path profile =
        Files.writeString(
            folder.resolve("profile.yaml"),
            "project: A mill\nfacts:\n  project_country: UZ\n  investment_usd: -5\n");

    assertThat(serai("policies", profile).err()).startsWith(profile + ":4:19: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "route --from CNKHG | both --from PLACE and --to PLACE",
        "route --from CNKHG --to NOWHE | there is no place NOWHE",
        "route --from CNKHG --to XUZANG --tonnes -3 | above 0",
        "route --from CNKHG --to XUZANG --tonnes 1e999999999 | is not a number",
        "route --from CNKHG --to XUZANG --avoid unicorns | unicorns",
        "route --from CNKHG --to XUZANG --closed CNYRK | joined by a hyphen",
        "route --from CNKHG --to XUZANG --depart 2027-02-29 | is not a day",
        "route --from CNKHG --to XUZANG --as-of +99999-01-01 | is not a day",
        "route --from CNKHG --to XUZANG --format xml | text, json",
        "route --from CNKHG --to XUZANG --lang de | en, zh, ru, uz",
        "dossier | PROFILE",
        "dosier | dosier",
        "plan a.yaml b.yaml | b.yaml",
        "explain | ID",
        "explain CNKHG CNAKL | CNAKL",
        "explain cnkhq | did you mean 'CNKHG'",
        "explain zzzzzzzz | search for its words",
        "explain CNKHG --as-of yesterday | is not a day",
        "explain CNKHG --format html | text, json",
        "search | WORDS",
        "search ... | from one word up to 20",
        "search customs --limit 0 | from 1 to 200",
        "search customs --limit 201 | from 1 to 200",
        "search customs --limit many | many",
        "diff | PROFILE",
        "diff a.yaml | name either one PROFILE",
        "diff a.yaml --from 2026-01-01 | name either one PROFILE",
        "diff a.yaml --from 2026-01-01 --to 2027-01-01 --as-of 2026-01-01 | name either one PROFILE",
        "diff a.yaml b.yaml --from 2026-01-01 --to 2027-01-01 | name either one PROFILE",
        "diff a.yaml b.yaml c.yaml | name either one PROFILE",
        "diff a.yaml --from 2027-01-01 --to 2026-01-01 | name the earlier day first",
        "diff a.yaml --from 2027-02-29 --to 2028-01-01 | is not a day",
        "diff a.yaml b.yaml | a.yaml:0:0: there is no such file"
      })
  void a_wrong_command_line_is_refused_in_our_own_words(String command, String named) {
    Outcome outcome = serai((Object[]) command.split(" "));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.errorLines()).hasSizeBetween(1, 2);
    assertThat(outcome.errorLines().getFirst()).contains(named);
    assertThat(outcome.err()).doesNotContain("java.", "Exception", "\tat ");
  }

  /** Refused by all verbs alike, so the cheapest one is asked. */
  private void isRefused(Path profile, String named) throws IOException {
    List<Path> before = filesIn(folder);

    Outcome outcome = serai("policies", profile, "--out", folder.resolve("answer.txt"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.errorLines()).hasSize(1);
    assertThat(outcome.errorLines().getFirst())
        .startsWith(profile + ":")
        .matches(PLACE)
        .contains(named)
        .doesNotContain("Exception")
        .hasSizeLessThan(1_500);
    assertThat(filesIn(folder)).isEqualTo(before);
  }

  private static Outcome serai(Object... arguments) {
    return Terminal.serai(
        new Surroundings(
            home, LocalDate.parse("2026-11-22"), 100, false, false, false, Terminal.KEPT),
        arguments);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path copied = to.resolve(from.relativize(path));
        Files.createDirectories(copied.getParent());
        Files.copy(path, copied);
      }
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String facts(String facts) {
    return "project: A mill\nfacts: {" + facts + "}\n";
  }

  private static String consignment(String keys) {
    return "project: A mill\nconsignments:\n- {id: goods, title: Goods, mass-tonnes: 20, "
        + keys
        + "}\n";
  }

  private static String bomb() {
    StringBuilder text = new StringBuilder("a0: &a0 [lol]\n");
    for (int i = 1; i < 30; i++) {
      text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    return text.toString();
  }
}
