package org.caravanserai.platform.web.library;

import java.util.List;

/**
 * How long the steps of a procedure take, as its page shows it.
 *
 * @param rule of how many enterprises at least something is told
 */
public record TimesView(String rule, List<Row> rows) {
  /**
   * A step of which enough was observed, at all desks together or at one.
   *
   * @param where all desks, or the one
   */
  public record Row(
      String step, String where, String promised, String count, String median, String p90) {}
}
