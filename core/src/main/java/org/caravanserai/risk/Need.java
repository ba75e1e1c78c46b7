package org.caravanserai.risk;

import java.util.Comparator;

/** Something that is missing and could settle an open risk. Ordered by kind, then by name. */
public sealed interface Need extends Comparable<Need> {

  /** The attribute, series, consignment or party. */
  String name();

  /** A fact of the project or of a consignment. */
  record Fact(String name) implements Need {}

  /** The value of a reference series on the as-of date. */
  record Amount(String name) implements Need {}

  /** A route for a consignment that has none, by the consignment's id. */
  record Route(String name) implements Need {}

  /** A watch list to screen a party against, by the party's name. */
  record WatchList(String name) implements Need {}

  /** Reads what a condition says it needs: an attribute, or {@code amount:} and a series. */
  static Need of(String text) {
    String prefix = "amount:";
    return text.startsWith(prefix) ? new Amount(text.substring(prefix.length())) : new Fact(text);
  }

  private int kind() {
    return switch (this) {
      case Fact _ -> 0;
      case Amount _ -> 1;
      case Route _ -> 2;
      case WatchList _ -> 3;
    };
  }

  @Override
  default int compareTo(Need other) {
    return Comparator.comparingInt(Need::kind).thenComparing(Need::name).compare(this, other);
  }
}
