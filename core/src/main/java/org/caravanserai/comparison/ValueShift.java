package org.caravanserai.comparison;

import java.util.Comparator;

/**
 * A value that the answer rests on and that differs.
 *
 * @param subject id of the consignment that it is about; empty when it is about the project
 * @param name an attribute, a reference series, a party, or a key of the profile
 * @param value typed as {@link org.caravanserai.condition.Facts} asks
 */
public record ValueShift(Origin origin, String subject, String name, Shift<Object> value)
    implements Comparable<ValueShift> {
  private static final Comparator<ValueShift> ORDER =
      Comparator.comparing(ValueShift::origin)
          .thenComparing(ValueShift::subject)
          .thenComparing(ValueShift::name);

  /** Where a value comes from. */
  public enum Origin {
    /** The profile states it as a fact. */
    FACT,
    /** It is a reference amount of the day. */
    AMOUNT,
    /** The profile says it of the project or of a consignment, under a key of its own. */
    PROFILE,
    /** It is the role of a party. */
    PARTY
  }

  @Override
  public int compareTo(ValueShift other) {
    return ORDER.compare(this, other);
  }
}
