package org.caravanserai.knowledge;

import java.util.Set;

/**
 * A paper that goes with the goods on a leg.
 *
 * @param mode rail, road, sea, air or any
 * @param applies the kinds of leg: cn-cis, cis-cis, cn-eu, cis-eu, any, …
 * @param regime which rule asks for it, such as smgs, cim-smgs, cmr, tir, air, sea, transit
 */
public record TransportDocument(
    String id, String mode, Set<String> applies, String regime, Text title, Provenance provenance) {
  public TransportDocument {
    applies = Ordered.set(applies);
  }
}
