package org.caravanserai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caravanserai.reading.Mistake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packs that come with the house. */
class ShippedPacksTest {
  private static final List<String> ORDER =
      List.of("base", "china", "central-asia", "corridor", "procedures", "risk");

  private static final Path PACKS =
      Path.of(Objects.requireNonNull(System.getProperty("repository.root"))).resolve("packs");

  private static Knowledge.Contents contents;

  @BeforeAll
  static void load() {
    LoadResult result = PackLoader.load(ORDER.stream().map(PACKS::resolve).toList());
    contents =
        switch (result) {
          case LoadResult.Loaded(Knowledge knowledge) -> knowledge.contents();
          case LoadResult.Refused(List<Mistake> mistakes, int beyond) ->
              throw new AssertionError(mistakes + " and " + beyond + " more");
        };
  }

  @Test
  void all_packs_are_there_in_order() {
    assertThat(contents.packs()).extracting(Pack::id).containsExactlyElementsOf(ORDER);
    assertThat(contents.packs()).allSatisfy(pack -> assertThat(pack.licence()).isNotBlank());
  }

  @Test
  void there_are_at_least_250_policies() {
    assertThat(contents.policies()).hasSizeGreaterThanOrEqualTo(250);
    assertCited(contents.policies().stream().map(Policy::provenance));
  }

  @Test
  void there_are_at_least_42_procedures_and_every_step_is_cited() {
    assertThat(contents.procedures()).hasSizeGreaterThanOrEqualTo(42);
    assertCited(contents.procedures().stream().map(Procedure::provenance));
    assertCited(
        contents.procedures().stream()
            .flatMap(procedure -> procedure.steps().stream())
            .map(Procedure.Step::provenance));
  }

  @Test
  void there_are_at_least_200_places_and_400_links() {
    assertThat(contents.places()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(contents.links()).hasSizeGreaterThanOrEqualTo(400);
    assertCited(contents.places().values().stream().map(Place::provenance));
    assertCited(contents.links().stream().map(Link::provenance));
    assertCited(contents.crossings().stream().map(Crossing::provenance));
    assertCited(contents.services().stream().map(TransportService::provenance));
    assertCited(contents.costs().stream().map(CostRate::provenance));
    assertCited(contents.emissions().stream().map(EmissionFactor::provenance));
  }

  @Test
  void there_are_at_least_60_risks() {
    assertThat(contents.risks()).hasSizeGreaterThanOrEqualTo(60);
    assertCited(contents.risks().stream().map(Risk::provenance));
  }

  @Test
  void there_are_three_kinds_of_cases_and_each_speaks_four_languages() {
    assertThat(contents.caseKinds())
        .extracting(CaseKind::id)
        .containsExactly("implementation", "mediation", "response");
    for (CaseKind kind : contents.caseKinds()) {
      assertThat(
              Stream.of(
                      Stream.of(kind.title(), kind.basis()),
                      kind.stages().stream().map(CaseKind.Stage::title),
                      kind.entries().stream().map(CaseKind.EntryKind::title),
                      kind.clocks().stream().map(CaseKind.Clock::title),
                      kind.levels().stream().map(CaseKind.Level::title))
                  .flatMap(texts -> texts))
          .allSatisfy(
              text -> assertThat(text.byLanguage().keySet()).contains("en", "zh", "ru", "uz"));
    }
  }

  @Test
  void the_treaty_on_settlements_tells_of_six_states_in_four_languages() {
    Treaty treaty = Objects.requireNonNull(contents.treaties().get("singapore-mediation"));
    assertThat(treaty.states())
        .extracting(Treaty.State::country)
        .containsExactlyInAnyOrder("CN", "KZ", "KG", "TJ", "TM", "UZ");
    assertCited(treaty.states().stream().map(Treaty.State::provenance));
    assertThat(
            Stream.of(
                    Stream.of(treaty.title(), treaty.optInClause()),
                    treaty.excluded().stream().map(Treaty.Exclusion::asks),
                    treaty.states().stream()
                        .flatMap(state -> state.reservations().stream())
                        .map(Treaty.Reservation::says),
                    treaty.states().stream().flatMap(state -> state.provenance().notes().stream()))
                .flatMap(texts -> texts))
        .allSatisfy(
            text -> assertThat(text.byLanguage().keySet()).contains("en", "zh", "ru", "uz"));
  }

  @Test
  void calendars_and_reference_series_are_cited() {
    assertCited(contents.calendars().values().stream().map(HolidayCalendar::provenance));
    assertCited(contents.series().values().stream().map(ReferenceSeries::provenance));
  }

  @Test
  void every_attribute_is_asked_in_four_languages() {
    for (Attribute attribute : contents.attributes().values()) {
      for (String language : List.of("en", "zh", "ru", "uz")) {
        assertThat(attribute.question().has(language)).as(attribute.name()).isTrue();
      }
    }
  }

  @Test
  void no_pack_replaces_an_item_of_another_unawares() {
    assertThat(contents.replacements()).isEmpty();
  }

  private static void assertCited(Stream<Provenance> items) {
    assertThat(items)
        .isNotEmpty()
        .allSatisfy(provenance -> {
          assertThat(provenance.sources()).isNotEmpty();
          assertThat(provenance.confidence()).isNotNull();
          assertThat(provenance.sources())
              .allSatisfy(source -> assertThat(contents.sources()).containsKey(source.sourceId()));
        });
  }
}
