package org.caravanserai.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Catalogue CATALOGUE = Catalogue.of(Shipped.knowledge());

  /** The relations that the packs state in one direction, and what each is called in the other. */
  private static final Map<Label, Relation> MIRRORED =
      Map.of(
          Label.SUPERSEDES, Relation.SUPERSEDED_BY,
          Label.EXCLUDES, Relation.EXCLUDED_BY,
          Label.CONTRADICTS, Relation.CONTRADICTED_BY,
          Label.AFTER, Relation.WAITED_FOR_BY,
          Label.NEEDS, Relation.NEEDED_BY,
          Label.YIELDS, Relation.YIELDED_BY,
          Label.AUTHORITY, Relation.DECIDES);

  @Test
  void each_version_of_a_law_is_told_and_the_one_in_force_is_marked() {
    Explained.Entry vat = only(explain("tj.tax.vat", LocalDate.parse("2027-01-01")));

    assertThat(vat.item().versions()).hasSizeGreaterThan(1);
    assertThat(
            vat.item().versions().stream()
                .filter(v -> v.valid().covers(LocalDate.parse("2027-01-01"))))
        .singleElement()
        .satisfies(v -> assertThat(v.valid().from()).isEqualTo("2027-01-01"));
    assertThat(text("tj.tax.vat", "en", LocalDate.parse("2027-01-01")))
        .containsOnlyOnce("Holds on 1 Jan 2027.")
        .contains("In force from 1 Jan 2024 until 1 Jan 2027");
  }

  @Test
  void a_policy_is_told_with_criteria_as_written_sources_and_what_relates_to_it() {
    assertThat(text("uz.sez.cit-holiday", "en", DAY))
        .contains("says: At least USD 3 million is invested")
        .contains("as written: investment_usd >= 3000000")
        .contains("confidence: ")
        .contains("procedure that turns on the same facts: ")
        .contains("Sources\n-------\n[1] ")
        .containsPattern("read on \\d+ \\w+ 2026");
  }

  @Test
  void a_condition_without_words_of_its_own_is_put_into_words() {
    String step = text("proc.cn.import.gacc-280/s3", "en", DAY).replaceAll("\\s+", " ");

    assertThat(step)
        .contains("only when: gacc_route is not list of the home authority")
        .contains("as written: gacc_route != 'list'")
        .contains("Steps that wait for it (1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CNAKL-KZDOS", "KZDOS-CNAKL"})
  void a_border_crossing_point_is_found_from_either_side(String pair) {
    assertThat(only(explain(pair, DAY)).item().subject())
        .isEqualTo(new Subject(Kind.CROSSING, "CNAKL-KZDOS"));
  }

  @Test
  void a_place_is_told_with_its_crossings_links_services_and_hours() {
    assertThat(text("CNAKL", "en", DAY))
        .contains("border crossing point CNAKL-KZDOS · Alashankou – Dostyk")
        .contains("mean: 30.5 h")
        .contains("Links and services (");
    assertThat(text("CNHRS", "en", DAY)).contains("opening hours: mode: road");
  }

  @Test
  void an_id_that_two_kinds_share_is_explained_for_both() {
    assertThat(
            explain("uz.conformity.certificate", DAY).entries().stream()
                .map(e -> e.item().subject().kind()))
        .containsExactly(Kind.PROCEDURE, Kind.DOCUMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "uz.sez.cit-holliday, uz.sez.cit-holiday",
    "UZ.SEZ.CIT-HOLIDAY, uz.sez.cit-holiday",
    "investment_us, investment_usd",
    "cnkhg, CNKHG"
  })
  void a_misspelt_id_leads_to_the_right_one(String wrong, String right) {
    assertThat(CATALOGUE.explain(wrong, DAY))
        .isInstanceOfSatisfying(
            Explained.Unknown.class,
            u -> assertThat(u.nearest()).contains(right).hasSizeLessThan(6));
  }

  @Test
  void a_relation_is_told_from_both_ends() {
    int told = 0;
    for (Item item : CATALOGUE.items()) {
      for (Item.Version version : item.versions()) {
        for (Detail detail : version.details()) {
          Relation back = MIRRORED.get(detail.label());
          if (back != null) {
            for (Subject named : detail.content().subjects().toList()) {
              assertThat(relatives(named, back)).as(detail.toString()).contains(item.subject());
              told++;
            }
          }
        }
      }
    }
    assertThat(told).isGreaterThan(500);
  }

  @Test
  void every_item_can_be_explained_as_text_and_as_json() {
    for (Item item : CATALOGUE.items()) {
      String id = item.subject().id();
      assertThat(text(id, "en", DAY).replace("\n", "")).contains(id);
      JsonNode json = json(id, "en");
      assertThat(json.get("items").valueStream().map(i -> i.get("id").asString()))
          .as(id)
          .contains(id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ru", "uz"})
  void what_is_only_in_english_is_marked(String language) {
    String id = "16news.kz-2d5c53";

    assertThat(text(id, language, DAY).lines().findFirst().orElseThrow()).endsWith(" [en]");
    assertThat(json(id, language).get("items").get(0).get("titleLanguage").asString())
        .isEqualTo("en");
  }

  @Test
  void text_keeps_to_its_width_but_for_addresses() {
    assertThat(
            ExplainedText.of(
                    explain("uz.sez.cit-holiday", DAY), CATALOGUE, Messages.in("en"), 60, false)
                .lines()
                .filter(line -> !line.contains("://")))
        .allMatch(line -> line.length() <= 60);
  }

  private static List<Subject> relatives(Subject named, Relation relation) {
    return explain(named.id(), DAY).entries().stream()
        .filter(e -> e.item().subject().equals(named))
        .flatMap(e -> e.related().stream())
        .filter(r -> r.relation() == relation)
        .flatMap(r -> r.subjects().stream())
        .toList();
  }

  private static Explained.Entry only(Explained.Found found) {
    assertThat(found.entries()).hasSize(1);
    return found.entries().getFirst();
  }

  private static Explained.Found explain(String id, LocalDate day) {
    return Stream.of(CATALOGUE.explain(id, day))
        .map(Explained.Found.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String text(String id, String language, LocalDate day) {
    return ExplainedText.of(explain(id, day), CATALOGUE, Messages.in(language), 100, false);
  }

  private static JsonNode json(String id, String language) {
    return JSON.readTree(ExplainedJson.of(explain(id, DAY), CATALOGUE, language));
  }

  @Test
  void a_kind_of_case_is_told_with_its_stages_entries_and_clocks() {
    String mediation = text("response", "en", DAY).replaceAll("\\s+", " ");

    assertThat(mediation)
        .contains("Two-way response", "stage host says: At the host desk held by: Host desk")
        .contains("written by: lead of the home desk", "clock solve ", "working days to use: 50")
        .contains("leads to: Closed", "level of escalation joint-committee");
    for (String language : Messages.LANGUAGES) {
      assertThat(text("mediation", language, DAY)).doesNotContain("case-kind", "lookup.");
    }
  }
}
