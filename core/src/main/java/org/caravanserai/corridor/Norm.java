package org.caravanserai.corridor;

/** The planning assumptions that routes may rest on, by their ids in the packs. */
enum Norm {
  BORDER_P90_OVER_MEAN("border.p90-over-mean"),
  TRAVEL_P90_OVER_P50("travel.p90-over-p50"),
  UNMEASURED_ROAD_HOURS("border.unmeasured.road.hours-per-side"),
  UNMEASURED_RAIL_HOURS("border.unmeasured.rail.hours-per-side"),
  UNMEASURED_RAIL_GAUGE_CHANGE_HOURS("border.unmeasured.rail-gauge-change.hours-per-side"),
  UNMEASURED_PORT_HOURS("border.unmeasured.sea.hours-per-port"),
  RAIL_ROAD_HOURS("transshipment.rail-road.hours"),
  TO_SHIP_HOURS("transshipment.to-ship.hours"),
  FROM_SHIP_HOURS("transshipment.from-ship.hours"),
  TRANSSHIPMENT_USD_PER_TEU("transshipment.usd-per-teu"),
  GAUGE_CHANGE_HOURS("gauge-change.hours"),
  DRIVING_HOURS_PER_DAY("road.driving-hours-per-day"),
  UNKNOWN_FREQUENCY_PER_WEEK("service.unknown-frequency-per-week"),
  RAIL_SPEED_KMH("rail.speed-kmh"),
  ROAD_SPEED_KMH("road.speed-kmh"),
  SEA_SPEED_KMH("sea.speed-kmh"),
  AIR_SPEED_KMH("air.speed-kmh"),
  AIR_HANDLING_HOURS("air.handling-hours"),
  TONNES_PER_TEU("tonnes-per-teu"),
  TEU_PER_TRUCK("container.teu-per-truck"),
  RAIL_USD("rail.usd-per-20t-500km"),
  ROAD_USD("road.usd-per-20t-500km"),
  OCEAN_USD_PER_TEU_KM("sea.ocean.usd-per-teu-km"),
  CASPIAN_USD_PER_TEU_KM("sea.caspian.usd-per-teu-km"),
  AIR_USD_PER_TONNE_KM("air.usd-per-tonne-km");

  private final String id;

  Norm(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
