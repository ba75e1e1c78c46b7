package org.caravanserai.risk;

import java.util.List;
import java.util.SortedSet;
import org.caravanserai.condition.Truth;

/**
 * What the criteria of a risk say in one scope.
 *
 * @param met the circumstances in which all criteria hold
 * @param possible those in which none fails; all of {@code met} among them
 * @param needs what could settle the rest
 */
record CriteriaFinding(List<Circumstance> met, List<Circumstance> possible, SortedSet<Need> needs) {

  /** The risk's conditions hold when they hold in any circumstance. */
  Truth truth() {
    if (!met.isEmpty()) {
      return Truth.TRUE;
    }
    return possible.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
  }
}
