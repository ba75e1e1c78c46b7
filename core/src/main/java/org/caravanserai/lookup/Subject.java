package org.caravanserai.lookup;

import java.util.Comparator;

/** Names one item: an id is unique within its kind alone. */
public record Subject(Kind kind, String id) implements Comparable<Subject> {
  private static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::kind).thenComparing(Subject::id);

  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }
}
