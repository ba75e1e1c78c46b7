package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.risk.World.risk;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.risk.World.RiskBuilder;
import org.junit.jupiter.api.Test;

class AccumulationTest {
  private static final String IN_UZBEKISTAN = "project_country == 'UZ'";

  private static RiskBuilder accumulation(String id) {
    return risk(id)
        .category("fx")
        .scores(2, 5)
        .signal("risk.accumulation", "categories=fx,payment");
  }

  private static World money(World world) {
    return world
        .facts("project_country", "UZ")
        .risk(risk("fx.uzs").category("fx").scores(3, 3).when(IN_UZBEKISTAN))
        .risk(
            risk("payment.refusal")
                .category("payment")
                .scores(4, 3)
                .confidence(Confidence.LOW)
                .when(IN_UZBEKISTAN));
  }

  @Test
  void three_serious_risks_of_the_categories_make_another() {
    World world =
        money(new World().risk(accumulation("fx.all")))
            .risk(risk("fx.cny").category("fx").scores(3, 4).when(IN_UZBEKISTAN))
            .risk(risk("fx.small").category("fx").scores(2, 4).when(IN_UZBEKISTAN))
            .risk(risk("labour.quota").category("labour").scores(5, 5).when(IN_UZBEKISTAN));

    assertThat(world.register().entries())
        .filteredOn(entry -> entry.id().equals("fx.all"))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.evidence())
              .containsExactly(
                  new Evidence.Accumulation(
                      new TreeSet<>(List.of("fx", "payment")),
                      List.of("fx.cny", "payment.refusal", "fx.uzs"),
                      Confidence.LOW));
          assertThat(entry.confidence()).isEqualTo(Confidence.LOW);
        });
  }

  @Test
  void two_are_not_many() {
    assertThat(money(new World().risk(accumulation("fx.all"))).register().entries())
        .extracting(RiskEntry::id)
        .containsExactly("payment.refusal", "fx.uzs");
  }

  @Test
  void accumulations_do_not_count_each_other() {
    World world =
        money(
            new World()
                .risk(accumulation("fx.one"))
                .risk(accumulation("fx.two").either().when(IN_UZBEKISTAN)));

    assertThat(world.register().entries())
        .extracting(RiskEntry::id)
        .containsExactly("payment.refusal", "fx.two", "fx.uzs");
  }

  @Test
  void a_risk_of_several_consignments_counts_once() {
    World world =
        new World()
            .risk(accumulation("fx.all"))
            .risk(risk("fx.uzs").category("fx").when("perishable"))
            .unrouted("a", Map.of("perishable", true))
            .unrouted("b", Map.of("perishable", true))
            .unrouted("c", Map.of("perishable", true));

    assertThat(world.onlyEntry().consignments()).containsExactly("a", "b", "c");
  }
}
