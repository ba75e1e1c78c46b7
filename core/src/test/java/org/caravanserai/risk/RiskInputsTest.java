package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.calendar.OfficeCalendars;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Vocabulary;
import org.caravanserai.corridor.RouteRefusal;
import org.caravanserai.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/** What may be asked, up to its bounds, and what packs need not know. */
class RiskInputsTest {
  private static final Facts WORDLESS =
      Facts.of(Vocabulary.of(List.of(), Set.of()), Map.of(), _ -> null);
  private static final RoutedConsignment LOOMS =
      new RoutedConsignment(
          "looms",
          WORDLESS,
          LocalDate.of(2027, 3, 1),
          new RouteRefusal.NoRoute(RouteRefusal.Reason.NOT_CONNECTED, List.of()));

  private static RiskInputs inputs(Facts project, RoutedConsignment consignment) {
    RiskInputs fine = new World().inputs();
    return new RiskInputs(
        fine.asOf(),
        project,
        List.of(consignment),
        fine.policies(),
        fine.plan(),
        fine.screening(),
        fine.horizon());
  }

  @Test
  void five_hundred_consignments_are_assessed_at_once() {
    World world = new World();
    for (int i = 0; i < RiskInputs.MOST_CONSIGNMENTS; i++) {
      world.unrouted("c" + i, Map.of());
    }

    assertThat(world.inputs().consignments()).hasSize(500);
  }

  @Test
  void a_project_runs_from_not_at_all_to_a_thousand_years() {
    assertThat(new ProjectHorizon(World.START, 0).end()).isEqualTo(World.START);
    assertThat(new ProjectHorizon(World.START, 1000).end()).isEqualTo(LocalDate.of(3027, 1, 11));
    assertThatThrownBy(() -> new ProjectHorizon(World.START, -1))
        .hasMessageContaining("0 to 1000 years, not -1");
  }

  @Test
  void facts_of_a_consignment_are_of_the_same_vocabulary_as_the_packs() {
    RiskInputs inputs = inputs(World.known(Map.of()), LOOMS);

    assertThatThrownBy(() -> RiskAssessor.assess(new World().knowledge(), inputs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another vocabulary");
  }

  @Test
  void packs_that_name_no_departure_and_no_years_are_no_reason_to_fail() {
    Knowledge bare =
        OfficeCalendars.knowledge(
            Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of());

    assertThat(RiskAssessor.assess(bare, inputs(WORDLESS, LOOMS)).entries()).isEmpty();
    assertThat(ProjectHorizon.of(World.START, WORDLESS).end()).isNull();
  }
}
