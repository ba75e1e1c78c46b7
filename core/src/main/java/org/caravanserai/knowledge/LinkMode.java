package org.caravanserai.knowledge;

/** How a link is travelled; rail says its gauge in millimetres. */
public enum LinkMode {
  RAIL_1435,
  RAIL_1520,
  ROAD,
  SEA,
  AIR;

  /** The mode as packs write it: rail1435, rail1520, road, sea, air. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
  }

  /** The transport mode without the gauge: rail, road, sea, air. */
  public String transportMode() {
    return isRail() ? "rail" : code();
  }

  /** Whether it is a railway. */
  public boolean isRail() {
    return this == RAIL_1435 || this == RAIL_1520;
  }
}
