package org.caravanserai.corridor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goods under one transport contract.
 *
 * @param from place code of the origin; the journey starts there loaded
 * @param to place code of the destination; the journey ends there before unloading
 * @param massTonnes above 0, at most 1,000,000
 * @param teu room in twenty-foot units, above 0 and at most 100,000; null when not known, then as
 *     many as the mass needs
 * @param depart leaves at 08:00 of this day, local time of the origin
 */
public record Consignment(
    String id, String from, String to, double massTonnes, @Nullable Double teu, LocalDate depart) {
  public Consignment {
    requireWithin("mass in tonnes", massTonnes, 1_000_000);
    if (teu != null) {
      requireWithin("room in TEU", teu, 100_000);
    }
  }

  private static void requireWithin(String what, double value, double most) {
    if (!(value > 0 && value <= most)) {
      throw new IllegalArgumentException(
          "The " + what + " must be above 0 and at most " + (long) most + ", not " + value);
    }
  }
}
