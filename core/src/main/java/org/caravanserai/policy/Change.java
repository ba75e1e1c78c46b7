package org.caravanserai.policy;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One attribute changed from its known value to another.
 *
 * @param from {@link Boolean}, {@link java.math.BigDecimal}, {@link java.time.LocalDate}, {@link
 *     String} or a sorted set of strings, as the attribute's type asks
 * @param to of the same type
 */
public record Change(String attribute, Object from, Object to) {
  public Change {
    from = inOrder(from);
    to = inOrder(to);
  }

  private static Object inOrder(Object value) {
    return value instanceof Set<?> codes
        ? Collections.unmodifiableSortedSet(new TreeSet<>(codes))
        : value;
  }
}
