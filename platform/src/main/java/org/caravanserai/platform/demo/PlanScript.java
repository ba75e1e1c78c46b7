package org.caravanserai.platform.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plans that are carried out in a demo house, as {@code plans.yaml} says. */
record PlanScript(List<Line> plans) {
  /**
   * A plan.
   *
   * @param of the registration number of the enterprise, whose first dossier it is of
   * @param begun the address of who begins the work and does it; null while nobody has
   * @param done how many tasks are done, in the order in which they may be; all when there are
   *     fewer
   * @param asked whether a document is asked for then
   * @param stopped why the enterprise then stops; null when it does not
   */
  record Line(
      String of, @Nullable String begun, int done, boolean asked, @Nullable String stopped) {}
}
