package org.caravanserai.matching;

/** How closely two codes of one list agree: they are the same down to this level of the list. */
public enum CodeLevel {
  /** All six digits of the Harmonized System. */
  HS_SUBHEADING,
  HS_HEADING,
  HS_CHAPTER,
  /** All four digits of ISIC. */
  ISIC_CLASS,
  ISIC_GROUP,
  ISIC_DIVISION;

  /** Whether it is the first two digits alone that agree. */
  boolean isBroad() {
    return this == HS_CHAPTER || this == ISIC_DIVISION;
  }
}
