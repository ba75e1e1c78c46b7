package org.caravanserai.platform.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the knowledge in force would plan otherwise.
 *
 * @param before null of a step that is new
 * @param after null of a step that is gone
 * @param what differs; empty of new steps and of those that are gone
 */
public record PlanChange(
    String task, @Nullable PlannedTask before, @Nullable PlannedTask after, Set<What> what) {
  public PlanChange {
    what = Set.copyOf(what);
  }

  /** In what a step differs. */
  public enum What {
    DURATION,
    FEE,
    DESK,
    DOCUMENTS
  }
}
