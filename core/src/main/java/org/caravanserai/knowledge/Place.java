package org.caravanserai.knowledge;

import java.util.Set;

/**
 * A node of the network.
 *
 * @param code UN/LOCODE without the space, or an own code beginning with X
 * @param kinds city, rail_terminal, dry_port, seaport, border_crossing, airport
 */
public record Place(
    String code,
    Text name,
    String country,
    String subdivision,
    double latitude,
    double longitude,
    Set<String> kinds,
    Provenance provenance) {
  public Place {
    kinds = Ordered.set(kinds);
  }
}
