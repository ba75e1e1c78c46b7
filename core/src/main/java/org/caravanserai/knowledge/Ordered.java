package org.caravanserai.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Unmodifiable copies that keep their order. The copies of {@link Set#copyOf} and {@link
 * Map#copyOf} are in another order in each run, which would show in what people read.
 */
final class Ordered {
  private Ordered() {}

  static <T> Set<T> set(Collection<? extends T> items) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(items));
  }

  static <K, V> Map<K, V> map(Map<? extends K, ? extends V> entries) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }
}
