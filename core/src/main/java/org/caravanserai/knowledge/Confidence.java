package org.caravanserai.knowledge;

/** How far an item is to be trusted; never raised after the research that set it. */
public enum Confidence {
  HIGH,
  MEDIUM,
  LOW;

  /** The lower of the two. */
  public Confidence and(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
