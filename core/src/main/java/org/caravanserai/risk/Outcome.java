package org.caravanserai.risk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caravanserai.condition.Truth;

/**
 * What came of one risk in one scope.
 *
 * @param criteria evidence of criteria that are met; like {@code signal} empty unless true
 * @param needs empty unless unknown
 */
record Outcome(
    Truth truth,
    Set<FiredBy> firedBy,
    List<Evidence> criteria,
    List<Evidence> signal,
    SortedSet<Need> needs) {
  private static final SortedSet<Need> NOTHING = Collections.emptySortedSet();
  private static final Outcome SILENT =
      new Outcome(Truth.FALSE, Set.of(), List.of(), List.of(), NOTHING);

  /** The risk does not arise. */
  static Outcome silent() {
    return SILENT;
  }

  /** Conditions fire it. */
  static Outcome byConditions(List<Evidence> criteria) {
    return new Outcome(Truth.TRUE, EnumSet.of(FiredBy.CONDITIONS), criteria, List.of(), NOTHING);
  }

  /** A signal fires it. */
  static Outcome bySignal(List<Evidence> signal) {
    return new Outcome(Truth.TRUE, EnumSet.of(FiredBy.SIGNAL), List.of(), signal, NOTHING);
  }

  /** Nobody can say. */
  static Outcome open(SortedSet<Need> needs) {
    return new Outcome(Truth.UNKNOWN, Set.of(), List.of(), List.of(), needs);
  }

  /** Both fire it. */
  static Outcome byBoth(Outcome conditions, Outcome signal) {
    return new Outcome(
        Truth.TRUE, EnumSet.allOf(FiredBy.class), conditions.criteria, signal.signal, NOTHING);
  }

  /** One of the two is enough: what fires wins, then what is open. */
  Outcome or(Outcome other) {
    if (truth == Truth.TRUE && other.truth == Truth.TRUE) {
      return byBoth(this, other);
    }
    if (truth == Truth.UNKNOWN && other.truth == Truth.UNKNOWN) {
      SortedSet<Need> both = new TreeSet<>(needs);
      both.addAll(other.needs);
      return open(both);
    }
    return truth == Truth.TRUE || other.truth == Truth.FALSE ? this : other;
  }
}
