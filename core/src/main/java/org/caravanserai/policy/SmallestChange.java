package org.caravanserai.policy;

import java.util.List;

/**
 * The least that a company would have to change, within its own control, so that a policy is no
 * longer refused: afterwards it applies, or is undetermined where facts are missing.
 *
 * <p>Fewer attributes are smaller; then the lower sum of costs, where a number costs {@code |to -
 * from| / max(1, |from|)}, a date {@code days / 365} and a code, list of codes or flag 1; then the
 * names of the attributes and the values in order. Only known facts are changed: a missing fact is
 * a {@link Question}. No value leaves the attribute's bounds or its list of codes. A number moves
 * to a threshold of the conditions or one step beyond: 1 for integers, 0.01 for money and decimals.
 *
 * <p>The search is exact where each comparison mentions one attribute that can be changed. Where it
 * mentions more (a sum or product of several), corner values are tried: bounds, and thresholds
 * given the other changes. It tries at most {@value ChangeSearch#MOST_ATTRIBUTES} attributes at
 * once and {@value ChangeSearch#MOST_TRIALS} trials; beyond these the best that was tried is
 * returned.
 */
public sealed interface SmallestChange {

  /** What to change, by attribute name; never empty. */
  record Changes(List<Change> changes) implements SmallestChange {
    public Changes {
      changes = List.copyOf(changes);
    }
  }

  /**
   * No such change was found.
   *
   * @param blocking the attributes that stand in the way, by name: for each failing criterion those
   *     that fail it whatever the others are, or all that are known where none does so alone; only
   *     attributes outside the company's control when {@code certain}
   * @param certain whether no change within control can help at all; false when only the changes
   *     that were tried do not
   */
  record NoneWithinControl(List<String> blocking, boolean certain) implements SmallestChange {
    public NoneWithinControl {
      blocking = List.copyOf(blocking);
    }
  }
}
