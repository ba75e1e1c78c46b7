package org.caravanserai.lookup;

import org.jspecify.annotations.Nullable;

/** How an item stands to another one that names it. */
public enum Relation {
  SUPERSEDED_BY,
  EXCLUDED_BY,
  CONTRADICTED_BY,
  VALUED_BY,
  SAME_FACTS_AS,
  WAITED_FOR_BY,
  NEEDED_BY,
  YIELDED_BY,
  DECIDES,
  SERVED_BY,
  KEPT_BY,
  USED_BY,
  CITED_BY,
  NAMED_BY;

  /** Null when the item named tells of the other one itself. */
  static @Nullable Relation of(Label label, Kind named) {
    return switch (label) {
      case SUPERSEDES -> SUPERSEDED_BY;
      case EXCLUDES -> EXCLUDED_BY;
      case CONTRADICTS -> CONTRADICTED_BY;
      case WORTH_BASIS -> VALUED_BY;
      case SAME_FACTS -> SAME_FACTS_AS;
      case AFTER -> WAITED_FOR_BY;
      case NEEDS -> NEEDED_BY;
      case YIELDS -> YIELDED_BY;
      case AUTHORITY -> DECIDES;
      case FROM, TO, VIA -> SERVED_BY;
      case COST, PLACE, PROCEDURE -> null;
      default ->
          switch (named) {
            case ATTRIBUTE, SERIES -> USED_BY;
            case SOURCE -> CITED_BY;
            case CALENDAR -> KEPT_BY;
            default -> NAMED_BY;
          };
    };
  }
}
