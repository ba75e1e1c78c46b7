package org.caravanserai.matching;

/** Which half of a deal a listing stands for. */
public enum Kind {
  OFFER,
  NEED;

  /** The other half. */
  public Kind opposite() {
    return this == OFFER ? NEED : OFFER;
  }
}
