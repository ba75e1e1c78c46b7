package org.caravanserai.knowledge;

/**
 * A paper that goes with the goods on a leg.
 *
 * @param mode rail, road, sea, air or any
 * @param regime which rule asks for it, such as smgs, cim-smgs, cmr, tir, air, sea, transit
 */
public record TransportDocument(
    String id, String mode, String regime, Text title, Provenance provenance) {}
