package org.caravanserai.matching;

/** Something that could make a match surer and is not stated. */
public record Gap(Field field, Whose whose) {

  /** What is not stated. */
  public enum Field {
    CODES,
    CAPACITY,
    INVESTMENT,
    STAGE,
    LANGUAGES
  }

  /** In which listing. */
  public enum Whose {
    YOURS,
    THEIRS,
    BOTH
  }

  /** This gap as the other side reads it. */
  Gap reversed() {
    return new Gap(
        field,
        switch (whose) {
          case YOURS -> Whose.THEIRS;
          case THEIRS -> Whose.YOURS;
          case BOTH -> Whose.BOTH;
        });
  }
}
