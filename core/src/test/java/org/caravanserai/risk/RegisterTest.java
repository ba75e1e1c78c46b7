package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.caravanserai.risk.World.number;
import static org.caravanserai.risk.World.risk;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Vocabulary;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Risk;
import org.caravanserai.knowledge.Text;
import org.caravanserai.risk.FactUsed.Origin;
import org.junit.jupiter.api.Test;

class RegisterTest {
  private static final Journey BY_ROAD =
      Journey.from("CNSIA").road("CNHRS", 40).road("KZHOR", 1).road("KZALA", 6).road("UZTAS", 14);

  @Test
  void a_risk_whose_criteria_are_all_met_stands_on_the_register_with_the_facts_that_say_so() {
    RiskEntry entry =
        new World()
            .risk(
                risk("labour.kz.quota")
                    .when("project_country == 'KZ'", "employs_foreign_staff && employees > 10"))
            .facts(
                Map.of(
                    "project_country",
                    "KZ",
                    "employs_foreign_staff",
                    true,
                    "employees",
                    number("40")))
            .onlyEntry();

    assertThat(entry.id()).isEqualTo("labour.kz.quota");
    assertThat(entry.consignments()).isEmpty();
    assertThat(entry.firedBy()).containsExactly(FiredBy.CONDITIONS);
    assertThat(entry.evidence())
        .extracting(e -> ((Evidence.CriterionMet) e).facts())
        .containsExactly(
            List.of(new FactUsed("project_country", "KZ", Origin.STATED)),
            List.of(
                new FactUsed("employs_foreign_staff", true, Origin.STATED),
                new FactUsed("employees", number("40"), Origin.STATED)));
  }

  @Test
  void an_entry_carries_all_that_the_pack_knows_of_the_risk() {
    RiskEntry entry =
        new World()
            .risk(risk("r").scores(4, 5).when("project_country == 'UZ'"))
            .facts("project_country", "UZ")
            .onlyEntry();

    assertThat(entry.likelihood().score()).isEqualTo(4);
    assertThat(entry.impact().score()).isEqualTo(5);
    assertThat(entry.score()).isEqualTo(20);
    assertThat(entry.level()).isEqualTo(Level.VERY_HIGH);
    assertThat(entry.indicators()).extracting(Risk.Indicator::date).containsExactly("2025");
    assertThat(entry.mitigations()).containsExactly(Text.english("Leave early"));
    assertThat(entry.contested()).containsExactly(Text.english("The carrier says otherwise"));
    assertThat(entry.desk()).isEqualTo("logistics");
    assertThat(entry.sources()).isNotEmpty();
    assertThat(entry.confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void a_risk_with_a_failed_criterion_is_left_out_even_when_other_facts_are_missing() {
    World world =
        new World()
            .risk(risk("r").when("project_country == 'KZ'", "employs_foreign_staff"))
            .facts("project_country", "UZ");

    assertThat(world.silent()).isTrue();
  }

  @Test
  void a_risk_that_hangs_on_a_missing_fact_is_open_and_says_what_it_needs() {
    RiskRegister register =
        new World()
            .risk(
                risk("r")
                    .scores(2, 4)
                    .when("project_country == 'KZ'", "employs_foreign_staff || employees > 10"))
            .facts("project_country", "KZ")
            .register();

    assertThat(register.entries()).isEmpty();
    assertThat(register.open())
        .singleElement()
        .satisfies(open -> {
          assertThat(open.needs())
              .containsExactly(new Need.Fact("employees"), new Need.Fact("employs_foreign_staff"));
          assertThat(open.score()).isEqualTo(8);
          assertThat(open.level()).isEqualTo(Level.MODERATE);
          assertThat(open.consignments()).isEmpty();
        });
  }

  @Test
  void a_reference_amount_that_nobody_has_published_is_a_need_too() {
    LocalDate longAgo = LocalDate.of(1990, 1, 1);
    World world = new World().risk(risk("r").when("annual_profit_usd > amount('uz.bcv')"));
    RiskInputs now = world.facts("annual_profit_usd", number("5")).inputs();
    RiskInputs then =
        new RiskInputs(
            longAgo,
            Facts.of(
                World.shipped().vocabulary(),
                Map.of("annual_profit_usd", number("5")),
                World.shipped().amountsOn(longAgo)),
            now.consignments(),
            now.policies(),
            now.plan(),
            now.screening(),
            now.horizon());

    assertThat(RiskAssessor.assess(world.knowledge(), then).open())
        .flatExtracting(OpenRisk::needs)
        .containsExactly(new Need.Amount("uz.bcv"));
  }

  @Test
  void a_reference_amount_is_part_of_the_evidence() {
    Evidence evidence =
        new World()
            .risk(risk("r").when("annual_profit_usd > amount('uz.bcv')"))
            .facts("annual_profit_usd", number("1000000000"))
            .evidence()
            .getFirst();

    assertThat(((Evidence.CriterionMet) evidence).facts())
        .extracting(FactUsed::name, FactUsed::origin)
        .contains(tuple("uz.bcv", Origin.REFERENCE));
  }

  @Test
  void a_risk_of_consignments_is_judged_for_each_of_them() {
    RiskRegister register =
        new World()
            .risk(risk("r").when("project_country == 'UZ'", "perishable"))
            .facts("project_country", "UZ")
            .unrouted("cherries", Map.of("perishable", true))
            .unrouted("looms", Map.of("perishable", false))
            .unrouted("samples", Map.of())
            .register();

    assertThat(register.entries())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.consignments()).containsExactly("cherries");
          assertThat(entry.evidence())
              .extracting(e -> ((Evidence.CriterionMet) e).consignment())
              .containsExactly(null, "cherries");
        });
    assertThat(register.open())
        .singleElement()
        .satisfies(open -> {
          assertThat(open.consignments()).containsExactly("samples");
          assertThat(open.needs()).containsExactly(new Need.Fact("perishable"));
        });
  }

  @Test
  void without_consignments_the_project_itself_is_asked() {
    World world = new World().risk(risk("r").when("perishable"));

    assertThat(world.needs()).containsExactly(new Need.Fact("perishable"));
  }

  @Test
  void the_mode_and_the_transit_country_are_read_from_the_routes() {
    RiskEntry entry =
        new World()
            .risk(risk("r").when("transport_mode == 'road'", "transit_country == 'KZ'"))
            .consignment(
                "looms",
                Map.of(),
                Journey.from("CNSIA").rail("KZDOS", 60).rail("UZTAS", 60),
                BY_ROAD)
            .onlyEntry();

    assertThat(entry.consignments()).containsExactly("looms");
    assertThat(entry.evidence())
        .extracting(
            e -> ((Evidence.CriterionMet) e).itineraries(),
            e -> ((Evidence.CriterionMet) e).facts())
        .containsExactly(
            tuple(List.of(2), List.of(new FactUsed("transport_mode", "road", Origin.ROUTE))),
            tuple(List.of(2), List.of(new FactUsed("transit_country", "KZ", Origin.ROUTE))));
  }

  @Test
  void by_road_through_a_country_is_not_met_by_rail_through_it_and_a_road_elsewhere() {
    World world =
        new World()
            .risk(risk("r").when("transport_mode == 'road'", "transit_country == 'KZ'"))
            .consignment(
                "looms",
                Map.of(),
                Journey.from("CNSIA")
                    .road("CNAKL", 40)
                    .rail("KZDOS", 2)
                    .rail("KZSRY", 40)
                    .rail("UZTAS", 2)
                    .road("XUZANG", 3));

    assertThat(world.silent()).isTrue();
  }

  @Test
  void between_neighbours_there_is_known_to_be_no_transit_country() {
    World world =
        new World()
            .risk(risk("r").when("transit_country == 'KZ' || destination_country == 'KZ'"))
            .consignment(
                "cotton",
                Map.of("destination_country", "UZ"),
                Journey.from("KZALA").road("UZTAS", 14));

    assertThat(world.silent()).isTrue();
  }

  @Test
  void a_country_that_is_known_to_be_absent_is_no_figure_of_the_evidence() {
    Evidence evidence =
        new World()
            .risk(risk("r").when("transit_country == 'KZ' || destination_country == 'UZ'"))
            .consignment(
                "cotton",
                Map.of("destination_country", "UZ"),
                Journey.from("KZALA").road("UZTAS", 14))
            .evidence()
            .getFirst();

    assertThat(((Evidence.CriterionMet) evidence).facts())
        .containsExactly(new FactUsed("destination_country", "UZ", Origin.STATED));
  }

  @Test
  void the_border_post_is_read_from_the_routes() {
    World world =
        new World()
            .risk(risk("r").when("border_port in ['CNHRS', 'CNTRT']"))
            .consignment("looms", Map.of(), BY_ROAD);

    assertThat(world.evidence())
        .extracting(e -> ((Evidence.CriterionMet) e).facts())
        .containsExactly(List.of(new FactUsed("border_port", "CNHRS", Origin.ROUTE)));
  }

  @Test
  void what_the_profile_states_wins_over_what_the_routes_show() {
    World world =
        new World()
            .risk(risk("r").when("transport_mode == 'road'"))
            .consignment("looms", Map.of("transport_mode", "rail"), BY_ROAD);

    assertThat(world.silent()).isTrue();
  }

  @Test
  void the_month_is_read_from_the_departure() {
    World world =
        new World()
            .risk(risk("r").when("shipment_month <= 3", "shipment_date > date('2027-01-01')"))
            .consignment("looms", Map.of(), BY_ROAD);

    assertThat(world.evidence())
        .extracting(e -> ((Evidence.CriterionMet) e).facts())
        .containsExactly(
            List.of(new FactUsed("shipment_month", number("3"), Origin.DEPARTURE)),
            List.of(new FactUsed("shipment_date", LocalDate.of(2027, 3, 1), Origin.DEPARTURE)));
  }

  @Test
  void without_a_route_the_mode_stays_a_question() {
    World world =
        new World().risk(risk("r").when("transport_mode == 'road'")).unrouted("looms", Map.of());

    assertThat(world.needs()).containsExactly(new Need.Fact("transport_mode"));
  }

  @Test
  void the_register_is_sorted_by_score_then_impact_then_id() {
    RiskRegister register =
        new World()
            .risk(risk("b").scores(2, 3).when("project_country == 'UZ'"))
            .risk(risk("a").scores(2, 3).when("project_country == 'UZ'"))
            .risk(risk("0").scores(3, 2).when("project_country == 'UZ'"))
            .risk(risk("d").scores(5, 5).when("project_country == 'UZ'"))
            .risk(risk("f").scores(1, 1).when("employs_foreign_staff"))
            .risk(risk("e").scores(1, 2).when("employs_foreign_staff"))
            .facts("project_country", "UZ")
            .register();

    assertThat(register.entries()).extracting(RiskEntry::id).containsExactly("d", "a", "b", "0");
    assertThat(register.open()).extracting(open -> open.risk().id()).containsExactly("e", "f");
  }

  @Test
  void an_entry_is_no_surer_than_its_evidence() {
    World world =
        new World()
            .risk(risk("r").confidence(Confidence.MEDIUM).signal("plan.spread", "share=0.25"))
            .plan(Plans.plan().working(100, 140).assumed("0.2"));

    assertThat(world.onlyEntry().confidence()).isEqualTo(Confidence.LOW);
    assertThat(world.plan(Plans.plan().working(100, 140)).onlyEntry().confidence())
        .isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void levels_have_names() {
    assertThat(List.of(1, 4, 5, 8, 9, 14, 15, 25))
        .extracting(Level::of)
        .containsExactly(
            Level.LOW,
            Level.LOW,
            Level.MODERATE,
            Level.MODERATE,
            Level.HIGH,
            Level.HIGH,
            Level.VERY_HIGH,
            Level.VERY_HIGH);
  }

  @Test
  void needs_are_ordered_by_kind_and_name() {
    assertThat(
            List.<Need>of(
                    new Need.WatchList("Angren Partner LLC"),
                    new Need.Route("looms"),
                    new Need.Amount("uz.bcv"),
                    new Need.Fact("perishable"),
                    new Need.Fact("employees"))
                .stream()
                .sorted())
        .extracting(Need::name)
        .containsExactly("employees", "perishable", "uz.bcv", "looms", "Angren Partner LLC");
  }

  @Test
  void facts_of_another_vocabulary_are_refused() {
    World world = new World();
    Facts strange = Facts.of(Vocabulary.of(List.of(), Set.of()), Map.of(), _ -> null);
    RiskInputs fine = world.inputs();
    RiskInputs inputs =
        new RiskInputs(
            fine.asOf(),
            strange,
            List.of(),
            fine.policies(),
            fine.plan(),
            List.of(),
            fine.horizon());

    assertThatThrownBy(() -> RiskAssessor.assess(world.knowledge(), inputs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another vocabulary");
  }

  @Test
  void a_consignment_given_twice_or_too_many_of_them_are_refused() {
    World twice = new World().unrouted("looms", Map.of()).unrouted("looms", Map.of());
    assertThatThrownBy(twice::inputs).hasMessageContaining("'looms' is given twice");

    RoutedConsignment one =
        new World().unrouted("looms", Map.of()).inputs().consignments().getFirst();
    RiskInputs fine = new World().inputs();
    assertThatThrownBy(() ->
            new RiskInputs(
                fine.asOf(),
                fine.project(),
                Collections.nCopies(501, one),
                fine.policies(),
                fine.plan(),
                List.of(),
                fine.horizon()))
        .hasMessageContaining("At most 500 consignments, not 501");
  }

  @Test
  void an_unheard_of_signal_is_refused() {
    World world = new World().risk(risk("r").signal("plan.weather"));

    assertThatThrownBy(world::register).hasMessageContaining("no signal 'plan.weather'");
  }

  @Test
  void the_horizon_of_a_project_is_read_from_its_facts() {
    assertThat(
            ProjectHorizon.of(World.START, World.known(Map.of("project_years", number("10"))))
                .end())
        .isEqualTo(LocalDate.of(2037, 1, 11));
    assertThat(ProjectHorizon.of(World.START, World.known(Map.of())).end()).isNull();
    assertThatThrownBy(() -> new ProjectHorizon(World.START, 1001))
        .hasMessageContaining("0 to 1000 years, not 1001");
  }
}
