package org.caravanserai.risk;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/** What a signal shows. */
sealed interface Showing {

  /** The result of the engine shows what the risk watches for. */
  record Shown(List<Evidence> evidence) implements Showing {
    public Shown {
      evidence = List.copyOf(evidence);
    }
  }

  /** It does not. */
  record NotShown() implements Showing {}

  /** Whether it does cannot be said yet. */
  record Unsettled(SortedSet<Need> needs) implements Showing {
    public Unsettled {
      needs = Sorted.copyOf(needs);
    }
  }

  /** Shown when there is any evidence. */
  static Showing of(Collection<? extends Evidence> evidence) {
    return evidence.isEmpty() ? new NotShown() : new Shown(List.copyOf(evidence));
  }

  /** Shown when there is any evidence; else unsettled when anything is needed. */
  static Showing of(Collection<? extends Evidence> evidence, Collection<Need> needs) {
    return evidence.isEmpty() && !needs.isEmpty()
        ? new Unsettled(Sorted.copyOf(needs))
        : of(evidence);
  }
}
