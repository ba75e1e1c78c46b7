package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caravanserai.cli.Terminal.Outcome;
import org.caravanserai.message.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questionnaire as one meets it in a terminal or feeds it through a pipe. */
class AskTest {
  @TempDir private Path folder;

  /** Types these lines, then ends the input. */
  private Outcome ask(List<String> lines, Object... arguments) {
    Deque<String> left = new ArrayDeque<>(lines);
    return ask(_ -> left.poll(), arguments);
  }

  private static Outcome ask(Function<String, @Nullable String> answers, Object... arguments) {
    return Interview.of(
        answers, Stream.concat(Stream.of("ask"), Arrays.stream(arguments)).toArray());
  }

  /** Types an answer to each question that is found in what was said, else an empty line. */
  private static Function<String, @Nullable String> by(Map<String, String> answers) {
    return said ->
        answers.entrySet().stream()
            .filter(answer -> withoutBreaks(said).contains(withoutBreaks(answer.getKey())))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
  }

  private static String withoutBreaks(String text) {
    return text.replaceAll("\\s+", "");
  }

  private Path profile(String text) throws IOException {
    return Files.writeString(folder.resolve("mill.yaml"), text);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, textiles, 1, yes, Kashgar, no",
    "zh, 纺织品, 1, 是, 喀什, 否",
    "ru, текстильных, 1, да, Кашгар, нет",
    "uz, toʻqimachilik, 1, ha, Qashqar, yoʻq"
  })
  void from_nothing_to_a_dossier_in_each_language(
      String language, String sector, String number, String yes, String from, String no)
      throws IOException {
    Path file = folder.resolve("mill.yaml");
    Messages messages = Messages.in(language);
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put(messages.get("ask.matches.one"), number);
    answers.put(messages.get("ask.question.name"), "Mill: \"Ipak\" # 1");
    answers.put("project_country", "UZ");
    answers.put("activity_isic", sector);
    answers.put("investor_country", "CN");
    answers.put("sez_participant", yes);
    answers.put("itpark_resident", no);
    answers.put("employees", "-");
    answers.put("investment_usd", "4600000");
    answers.put("project_types", "1, 2");
    answers.put(messages.get("ask.question.goods"), yes);
    answers.put(messages.get("ask.question.moreGoods", 1), no);
    answers.put(messages.get("ask.question.goods.TITLE", 1), "Ring frames");
    answers.put(messages.get("ask.question.goods.FROM", 1), from);
    answers.put(messages.get("ask.question.goods.TO", 1), "UZTAS");
    answers.put(messages.get("ask.question.goods.MASS_TONNES", 1), "96.5");
    answers.put(messages.get("ask.question.goods.DEPART", 1), "2027-05-15");
    answers.put("goods_hs", "844520");
    answers.put(messages.get("ask.question.parties"), yes);
    answers.put(messages.get("ask.question.moreParties", 1), no);
    answers.put(messages.get("ask.question.party.NAME", 1), "Ordabasy TOO");
    answers.put(messages.get("ask.question.party.ROLE", 1), messages.get("ask.role.buyer"));
    answers.put(messages.get("ask.question.party.COUNTRY", 1), "kz");

    Outcome outcome = ask(by(answers), file, "--lang", language);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains(messages.get("ask.nothingOpen"), "./serai dossier " + file)
        .doesNotContain("''", "{0}", "en.ask");
    assertThat(Files.readString(file))
        .contains(
            "project: \"Mill: \\\"Ipak\\\" # 1\"\n",
            "  project_country: UZ\n",
            "  activity_isic: \"13",
            "  sez_participant: true\n",
            "  itpark_resident: false\n",
            "  # employees: ?\n",
            "  investment_usd: 4600000\n",
            "  project_types: [new_production, expansion_or_renewal]\n",
            "- id: goods-1\n  title: \"Ring frames\"\n  from: CNKHG\n  to: UZTAS\n"
                + "  mass-tonnes: 96.5\n  depart: 2027-05-15\n",
            "    goods_hs: \"844520\"\n",
            "- name: \"Ordabasy TOO\"\n  role: buyer\n  country: KZ\n");
    assertThat(files()).containsExactly("mill.yaml");
    if (language.equals("en")) {
      Outcome dossier = Terminal.serai("dossier", file);
      assertThat(dossier.exitCode()).as(dossier.err()).isZero();
      assertThat(dossier.out()).contains("Ring frames", "Ordabasy TOO");
    }
  }

  @Test
  void every_answer_is_saved_before_the_next_question() {
    Path file = folder.resolve("mill.yaml");
    Deque<String> answers = new ArrayDeque<>(List.of("Mill", "UZ", "13", "CN", "KZ"));
    List<String> expected = List.of("Mill", "UZ", "\"13\"", "investor_country: CN");

    ask(
        _ -> {
          int given = 5 - answers.size();
          for (String text : expected.subList(0, Math.min(given, expected.size()))) {
            assertThat(text(file)).contains(text);
          }
          return answers.poll();
        },
        file);

    assertThat(text(file)).contains("company_country: KZ");
  }

  @Test
  void the_end_of_the_input_loses_nothing_and_says_how_to_go_on() throws IOException {
    Path file = folder.resolve("mill.yaml");

    Outcome first = ask(List.of("Mill", "UZ"), file);
    Outcome second = ask(List.of("13", "q", "CN"), file);

    assertThat(first.exitCode()).isZero();
    assertThat(first.out()).endsWith("To go on:\n  ./serai ask " + file + "\n");
    assertThat(second.out()).contains("Mill, facts: 1.").doesNotContain("What is the project");
    assertThat(text(file)).contains("activity_isic: \"13\"").doesNotContain("investor_country: CN");
    assertThat(files()).containsExactly("mill.yaml");
  }

  @Test
  void nothing_answered_is_nothing_saved() throws IOException {
    Outcome outcome = ask(List.of("?", "!", "<", "help"), folder.resolve("mill.yaml"));

    assertThat(outcome.out())
        .contains("The dossier carries the name", "This is the beginning", "nothing was saved");
    assertThat(files()).isEmpty();
  }

  @Test
  void a_wrong_answer_is_told_what_is_wrong_and_what_to_write() throws IOException {
    Path file =
        profile(
            """
            project: Mill
            facts: {project_country: UZ, activity_isic: '13', investor_country: CN}
            """);

    Outcome outcome =
        ask(
            List.of(
                "= employees",
                "1.5",
                "= employees",
                "many",
                "1,000",
                "-5",
                "= sez_participant",
                "maybe",
                "= established_on",
                "2027-02-30",
                "= company_country",
                "Atlantis",
                "= activity_isic",
                "9999999",
                "= investment_usd",
                "x".repeat(5_000),
                "bad \uFFFD",
                "= employes",
                "= nonsense"),
            file);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains(
            "1.5 is not a whole number. Write it without decimals.",
            "many is not a number. Write digits without thousands separators",
            "1,000 is not a number.",
            "-5 is too small. Write at least 0.",
            "maybe is neither yes nor no. Write yes or no.",
            "2027-02-30 is not a day. Write one that exists",
            "Nothing is found for Atlantis. Write a code or other words.",
            "9999999 is not a code of the list isic.",
            "The line is longer than 4,000 characters.",
            "The line is not UTF-8.",
            "No answer is called employes. Did you mean employees?",
            "No answer is called nonsense.");
    assertThat(outcome.out()).doesNotContain("Exception");
  }

  @Test
  void one_can_go_back_as_far_as_one_likes() {
    Path file = folder.resolve("mill.yaml");

    ask(List.of("Mill", "UZ", "13", "<<", "KZ", "28", "<", "back", "CN"), file);

    assertThat(text(file)).contains("project_country: CN").doesNotContain("activity_isic", "KZ");
  }

  @Test
  void an_answer_may_look_like_a_command() {
    Path file = folder.resolve("mill.yaml");

    ask(List.of("\\q", "= project", "\\-"), file);

    assertThat(text(file)).contains("project: \"-\"");
  }

  @Test
  void it_says_why_it_asks_and_what_that_is_worth() throws IOException {
    Outcome outcome = ask(List.of("= key_milestone_date", "= sez_participant", "?"), angren());

    assertThat(outcome.out()).contains("Rules that the answer bears on:", "1,425,000");
  }

  private Path angren() throws IOException {
    return profile(Files.readString(Terminal.example("textile-machinery-angren")));
  }

  @Test
  void a_file_written_by_hand_is_kept_beside() throws IOException {
    String original = "# my own notes\nproject: Mill\nfacts: {project_country: UZ}\n";
    Path file = profile(original);

    Outcome outcome = ask(List.of("13"), file);

    assertThat(withoutBreaks(outcome.out()))
        .contains(withoutBreaks("the original is in " + file + ".orig"));
    assertThat(files()).containsExactly("mill.yaml", "mill.yaml.orig");
    assertThat(text(folder.resolve("mill.yaml.orig"))).isEqualTo(original);
    assertThat(text(file)).contains("activity_isic");
    ask(List.of("CN"), file);
    assertThat(files()).hasSize(2);
  }

  @Test
  void a_file_that_was_not_read_is_overwritten_only_after_a_yes() throws IOException {
    Path source = profile("project: Mill\n");
    Path other = Files.writeString(folder.resolve("other.yaml"), "precious\n");

    Outcome no = ask(List.of("no", "UZ"), source, "--out", other);
    assertThat(text(other)).isEqualTo("precious\n");
    Outcome yes = ask(List.of("yes", "UZ"), source, "--out", other);

    assertThat(no.out()).contains("Replace it?", "Nothing was changed.");
    assertThat(yes.exitCode()).isZero();
    assertThat(text(other)).contains("project: \"Mill\"", "project_country: UZ");
    assertThat(text(folder.resolve("other.yaml.orig"))).isEqualTo("precious\n");
    assertThat(text(source)).isEqualTo("project: Mill\n");
  }

  @Test
  void a_file_that_somebody_else_changed_meanwhile_is_left_alone() {
    Path file = folder.resolve("mill.yaml");
    Deque<String> answers = new ArrayDeque<>(List.of("Mill", "UZ", "13"));

    Outcome outcome =
        ask(
            _ -> {
              if (answers.size() == 1) {
                write(file, "project: Theirs\n");
              }
              return answers.poll();
            },
            file);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("was changed by somebody else").doesNotContain("\tat ");
    assertThat(text(file)).isEqualTo("project: Theirs\n");
  }

  @Test
  void what_cannot_be_written_or_read_is_refused_before_anything_is_asked() throws IOException {
    Path wrong = profile("project: Mill\nfacts: {employees: many}\n");

    for (Object[] arguments :
        new Object[][] {
          {folder},
          {folder.resolve("nowhere").resolve("mill.yaml")},
          {folder.resolve("mill.json")},
          {wrong},
          {wrong, "--out", folder}
        }) {
      Outcome outcome = ask(List.of("Mill"), arguments);

      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.errorLines()).hasSize(1);
      assertThat(outcome.err()).contains("; ");
    }
    assertThat(files()).containsExactly("mill.yaml");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
