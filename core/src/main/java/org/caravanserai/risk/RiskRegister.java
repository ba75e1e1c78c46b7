package org.caravanserai.risk;

import java.time.LocalDate;
import java.util.List;

/**
 * The risks of one project on one day.
 *
 * @param entries risks that fired; by score, then by impact, both descending, then by id
 * @param open risks that cannot be excluded, in the same order; one that fired for some
 *     consignments and is unsettled for others stands in both lists
 */
public record RiskRegister(LocalDate asOf, List<RiskEntry> entries, List<OpenRisk> open) {
  public RiskRegister {
    entries = List.copyOf(entries);
    open = List.copyOf(open);
  }
}
