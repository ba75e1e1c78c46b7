package org.caravanserai.procedure;

import java.util.List;

/**
 * What a plan costs in fees. Totals hold the known amounts alone: with unknown ones the truth is
 * "at least".
 *
 * @param lines one per step, in the order of the plan
 * @param totals one per currency, by code
 * @param usdTotal of the lines that have an amount in USD
 * @param unknown steps whose amount is not known
 * @param withoutRate steps whose amount is known but not in USD
 */
public record Fees(
    List<FeeLine> lines, List<Money> totals, Money usdTotal, int unknown, int withoutRate) {
  public Fees {
    lines = List.copyOf(lines);
    totals = List.copyOf(totals);
  }
}
