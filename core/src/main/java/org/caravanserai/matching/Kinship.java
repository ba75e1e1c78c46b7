package org.caravanserai.matching;

/** How two concepts of the thesaurus stand to each other. */
public enum Kinship {
  SAME,
  /** Theirs is a kind of yours. */
  NARROWER,
  /** Yours is a kind of theirs. */
  BROADER,
  /** Both are kinds of one concept. */
  SIBLING;

  /** The same, seen from the other side. */
  public Kinship reversed() {
    return switch (this) {
      case SAME -> SAME;
      case NARROWER -> BROADER;
      case BROADER -> NARROWER;
      case SIBLING -> SIBLING;
    };
  }
}
