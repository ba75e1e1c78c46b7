package org.caravanserai.casework;

import java.util.List;
import org.caravanserai.knowledge.CaseKind.Holder;

/**
 * Who holds a case.
 *
 * @param ids the desks, the enterprise, the parties or the mediator that it is; empty when none has
 *     been named yet, and for coordinators, whose sides say who they are
 * @param sides the sides on whose calendars it works
 */
public record Holding(Holder who, List<String> ids, List<String> sides) {
  /** Nobody owes an answer. */
  public static final Holding NOBODY = new Holding(Holder.NOBODY, List.of(), List.of());

  public Holding {
    ids = List.copyOf(ids);
    sides = List.copyOf(sides);
  }
}
