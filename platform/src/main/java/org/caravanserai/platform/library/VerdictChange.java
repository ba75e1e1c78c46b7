package org.caravanserai.platform.library;

import java.util.Comparator;
import org.caravanserai.knowledge.Text;

/**
 * How a policy comes to stand in some kept dossiers.
 *
 * @param title as the later edition has it, or the earlier one
 * @param dossiers how many stood so before and would stand so after
 */
public record VerdictChange(String policy, Text title, Stand before, Stand after, int dossiers) {
  static final Comparator<VerdictChange> ORDER =
      Comparator.comparing(VerdictChange::policy)
          .thenComparing(VerdictChange::before)
          .thenComparing(VerdictChange::after);

  /** What a dossier says of a policy; where consignments differ, the first of these. */
  public enum Stand {
    APPLIES,
    UNDETERMINED,
    DOES_NOT_APPLY,
    /** No version is in force on the dossier's day. */
    NOT_IN_FORCE
  }

  /** Whether the verdict stays and only sizes, worth or rank among other policies differ. */
  public boolean isOfTermsAlone() {
    return before == after;
  }
}
