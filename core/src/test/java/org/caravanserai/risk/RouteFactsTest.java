package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.risk.World.number;
import static org.caravanserai.risk.World.risk;

import java.util.List;
import java.util.Map;
import org.caravanserai.risk.FactUsed.Origin;
import org.junit.jupiter.api.Test;

/** What routes and the day of departure fill in, and what they leave as it was stated. */
class RouteFactsTest {
  private static final Journey BY_ROAD =
      Journey.from("CNSIA").road("CNHRS", 40).road("KZHOR", 1).road("KZALA", 6).road("UZTAS", 14);

  private static Evidence.CriterionMet met(String condition, Map<String, ?> stated) {
    return (Evidence.CriterionMet)
        new World()
            .risk(risk("r").when(condition))
            .consignment("looms", stated, BY_ROAD)
            .evidence()
            .getFirst();
  }

  @Test
  void a_place_inside_a_country_is_no_border_post() {
    World world =
        new World()
            .risk(risk("r").when("border_port == 'CNSIA'"))
            .consignment("looms", Map.of(), BY_ROAD);

    assertThat(world.silent()).isTrue();
  }

  @Test
  void a_stated_mode_is_the_profiles_word_and_no_itinerarys() {
    Evidence.CriterionMet met = met("transport_mode == 'road'", Map.of("transport_mode", "road"));

    assertThat(met.itineraries()).isEmpty();
    assertThat(met.facts()).containsExactly(new FactUsed("transport_mode", "road", Origin.STATED));
  }

  @Test
  void a_stated_month_is_not_read_from_the_departure() {
    assertThat(met("shipment_month == 7", Map.of("shipment_month", number("7"))).facts())
        .isEqualTo(List.of(new FactUsed("shipment_month", number("7"), Origin.STATED)));
  }
}
