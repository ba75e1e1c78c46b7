package org.caravanserai.risk;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets in a fixed order. */
final class Sorted {
  private Sorted() {}

  static <T extends Comparable<? super T>> SortedSet<T> copyOf(Collection<T> items) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(items));
  }
}
