package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caravanserai.message.Messages;
import org.caravanserai.page.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every profile in {@code examples/} gets a whole answer. */
class ExamplesTest {
  private static final int FEWEST = 9;
  private static final int USUAL_COLUMNS = 100;
  private static final Pattern REFERENCE = Pattern.compile("\\[([0-9]{1,3})]");

  /** Addresses are not broken, so that they can be followed from the terminal. */
  private static final Pattern ADDRESS = Pattern.compile(" *https?://[^ ]+");

  static List<Path> examples() {
    return Answers.EXAMPLES;
  }

  @Test
  void there_are_examples_of_every_kind_of_user() {
    assertThat(examples())
        .hasSizeGreaterThanOrEqualTo(FEWEST)
        .contains(
            Shipped.example("textile-machinery-angren"),
            Shipped.example("cherries-xian"),
            Shipped.example("nut-packing-kashgar"),
            Shipped.example("minimal"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_answer_comes_in_four_languages(Path example) {
    for (String language : Messages.LANGUAGES) {
      String text = Answers.text(example, language, USUAL_COLUMNS);

      assertThat(text)
          .startsWith(Answers.dossier(example).profile().project())
          .contains(Messages.in(language).get("sources.heading"))
          .doesNotContain("\u001B", "{0}")
          .doesNotContain(" null");
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_json_has_the_keys_of_the_contract_in_their_order(Path example) {
    Contract.holds(Answers.json(example));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_policy_step_leg_and_risk_leads_to_its_sources(Path example) {
    JsonNode json = Answers.json(example);

    Contract.items(json, "policies").forEach(Contract::isCited);
    Contract.items(json.get("plan"), "steps").forEach(Contract::isCited);
    Contract.items(json, "risks").forEach(Contract::isCited);
    Contract.items(json, "openRisks").forEach(Contract::isCited);
    Contract.legs(json).forEach(Contract::isCitedOrAssumed);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_statement_of_the_text_has_a_numbered_reference(Path example) {
    TextParts parts = TextParts.of(Answers.text(example, "en", USUAL_COLUMNS));

    assertThat(parts.statements()).isNotEmpty();
    assertThat(parts.statements()).filteredOn(text -> !REFERENCE.matcher(text).find()).isEmpty();
    assertThat(parts.legs())
        .filteredOn(text -> !REFERENCE.matcher(text).find() && !text.contains("*"))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_references_are_numbered_from_one_and_each_is_listed_once(Path example) {
    TextParts parts = TextParts.of(Answers.text(example, "en", USUAL_COLUMNS));
    List<Integer> used = references(parts.body()).sorted().distinct().toList();

    assertThat(parts.sources().stream().map(ExamplesTest::number))
        .isEqualTo(IntStream.rangeClosed(1, used.size()).boxed().toList());
    assertThat(used).isEqualTo(IntStream.rangeClosed(1, used.size()).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 100})
  void no_line_but_an_address_is_wider_than_the_page(int columns) {
    for (Path example : examples()) {
      for (String language : Messages.LANGUAGES) {
        assertThat(Answers.text(example, language, columns).lines())
            .as("%s in %s", example.getFileName(), language)
            .filteredOn(line -> Columns.width(line) > columns && !ADDRESS.matcher(line).matches())
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_same_input_twice_gives_the_same_bytes(Path example) {
    Dossier again = Answers.again(example);

    for (String language : Messages.LANGUAGES) {
      assertThat(DossierText.of(again, Messages.in(language), USUAL_COLUMNS, false))
          .isEqualTo(Answers.text(example, language, USUAL_COLUMNS));
    }
    assertThat(DossierJson.of(again, "en"))
        .isEqualTo(DossierJson.of(Answers.dossier(example), "en"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void colour_adds_nothing_but_colour(Path example) {
    String painted =
        DossierText.of(Answers.dossier(example), Messages.in("en"), USUAL_COLUMNS, true);

    assertThat(painted).contains("\u001B[");
    assertThat(painted.replaceAll("\u001B\\[[0-9]*m", ""))
        .isEqualTo(Answers.text(example, "en", USUAL_COLUMNS));
  }

  private static Stream<Integer> references(String text) {
    return REFERENCE.matcher(text).results().map(found -> Integer.valueOf(found.group(1)));
  }

  private static int number(String source) {
    Matcher matcher = REFERENCE.matcher(source);
    assertThat(matcher.lookingAt()).as(source).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  @Test
  void a_statement_without_a_reference_would_be_caught() {
    String text =
        String.join(
            "\n",
            Arrays.asList(
                "Project",
                "",
                "Policies",
                "--------",
                "+ A rule",
                "  UZ · incentive",
                "",
                "Sources",
                "-------",
                "[1] A law"));

    assertThat(TextParts.of(text).statements()).containsExactly("+ A rule UZ · incentive");
  }
}
