package org.caravanserai.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.caravanserai.dossier.Answers;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.message.Messages;
import org.caravanserai.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ComparisonTest {
  static final List<Path> EXAMPLES = Answers.EXAMPLES;

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path ANGREN = Shipped.example("textile-machinery-angren");
  private static final Path LEMONS = Shipped.example("lemons-tajikistan");

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void a_project_does_not_differ_from_itself(Path example) {
    Dossier dossier = Answers.dossier(example);

    Comparison comparison = Comparison.of(dossier, Answers.again(example));

    assertThat(comparison.isNone()).isTrue();
    assertThat(text(comparison, "en")).contains("Nothing that the dossier says changes.");
  }

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void what_is_told_mirrors_when_the_two_are_swapped_and_has_its_reasons(Path example) {
    Dossier dossier = Answers.dossier(example);
    Dossier other = Answers.compose(varied(dossier.profile()), LocalDate.parse("2025-06-30"));

    Comparison there = Comparison.of(dossier, other);
    Comparison back = Comparison.of(other, dossier);

    assertThat(there.isNone()).isFalse();
    assertThat(swapped(json(there))).isEqualTo(json(back));
    assertThat(there.policies()).allMatch(change -> !change.reasons().isEmpty());
    assertThat(there.plan().procedures()).allMatch(change -> !change.reasons().isEmpty());
    assertThat(there.plan().steps()).allMatch(change -> !change.reasons().isEmpty());
    assertThat(text(there, "en")).isNotEqualTo(text(back, "en"));
  }

  @Test
  void a_law_that_changes_over_new_year_is_told_with_its_versions() {
    Profile profile = Answers.dossier(LEMONS).profile();
    Comparison comparison =
        Comparison.of(
            Answers.compose(profile, LocalDate.parse("2026-12-31")),
            Answers.compose(profile, LocalDate.parse("2027-01-01")));

    assertThat(comparison.policies())
        .filteredOn(change -> change.id().equals("tj.tax.vat"))
        .singleElement()
        .satisfies(change ->
            assertThat(change.reasons()).anyMatch(reason -> reason instanceof Reason.Version));
    assertThat(text(comparison, "en").replaceAll("[\\s\u00A0]+", " "))
        .contains("another version is in force: that from 1 Jan 2027 instead of")
        .contains("gave: VAT on cashless payments 14 %")
        .contains("gives: VAT on cashless payments 13 %");
  }

  @Test
  void a_law_that_begins_or_ends_is_told_with_its_day() {
    Profile profile = Answers.dossier(LEMONS).profile();
    Comparison comparison =
        Comparison.of(
            Answers.compose(profile, LocalDate.parse("2026-05-31")),
            Answers.compose(profile, LocalDate.parse("2026-06-01")));

    assertThat(text(comparison, "en"))
        .contains("expired on 1 Jun 2026", "came into force on 1 Jun 2026");
  }

  @Test
  void a_criterion_that_turns_names_the_fact_that_turned_it() {
    Dossier dossier = Answers.dossier(ANGREN);
    Profile poorer = dossier.profile().with("investment_usd", new BigDecimal("2000000"));
    Comparison comparison = Comparison.of(dossier, Answers.compose(poorer, dossier.asOf()));

    assertThat(comparison.values()).singleElement().matches(v -> v.name().equals("investment_usd"));
    assertThat(text(comparison, "en").replaceAll("[\\s\u00A0]+", " "))
        .contains(
            "criterion \"At least USD 3 million is invested\": met → not met because"
                + " investment_usd: USD 8,600,000 → USD 2,000,000")
        .contains("applies, ")
        .contains("→ does not apply");
  }

  @Test
  void a_procedure_that_goes_takes_its_steps_along() {
    Dossier dossier = Answers.dossier(ANGREN);
    Profile built = dossier.profile().with("company_registered", true);
    Comparison comparison = Comparison.of(dossier, Answers.compose(built, dossier.asOf()));

    assertThat(comparison.plan().procedures())
        .isNotEmpty()
        .allSatisfy(change ->
            assertThat(change.reasons()).anyMatch(reason -> reason instanceof Reason.Condition));
    assertThat(comparison.plan().steps())
        .anyMatch(step ->
            step.days().after() == null && step.reasons().getFirst() instanceof Reason.ByProcedure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ru", "uz"})
  void it_is_told_in_every_language_and_fits_the_page(String language) {
    Dossier dossier = Answers.dossier(ANGREN);
    Dossier other = Answers.compose(varied(dossier.profile()), LocalDate.parse("2025-06-30"));

    assertThat(
            ComparisonText.of(Comparison.of(dossier, other), Messages.in(language), 60, false)
                .lines()
                .filter(line -> !line.contains("://")))
        .isNotEmpty()
        .allMatch(line -> org.caravanserai.page.Columns.width(line) <= 60);
  }

  /** The profile with a third of its facts dropped or changed, and without its last consignment. */
  private static Profile varied(Profile profile) {
    Random random = new Random(7);
    Map<String, Object> facts = new TreeMap<>();
    profile
        .facts()
        .forEach((name, value) -> {
          int chance = random.nextInt(6);
          if (chance != 0) {
            facts.put(name, chance == 1 ? changed(value) : value);
          }
        });
    List<Profile.Consignment> consignments = new ArrayList<>(profile.consignments());
    if (consignments.size() > 1) {
      consignments.removeLast();
    }
    return new Profile(
        profile.project(), profile.asOf(), null, facts, consignments, profile.parties());
  }

  private static Object changed(Object value) {
    return switch (value) {
      case Boolean flag -> !flag;
      case BigDecimal number -> number.add(BigDecimal.ONE);
      default -> value;
    };
  }

  private static String text(Comparison comparison, String language) {
    return ComparisonText.of(comparison, Messages.in(language), 100, false);
  }

  private static JsonNode json(Comparison comparison) {
    return JSON.readTree(ComparisonJson.of(comparison, "en"));
  }

  private static JsonNode swapped(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode swapped = JSON.createObjectNode();
      object
          .propertyNames()
          .forEach(name ->
              swapped.set(
                  switch (name) {
                    case "before" -> "after";
                    case "after" -> "before";
                    default -> name;
                  },
                  swapped(Objects.requireNonNull(object.get(name)))));
      return swapped;
    }
    return node.isArray()
        ? JSON.createArrayNode().addAll(node.valueStream().map(ComparisonTest::swapped).toList())
        : node;
  }
}
