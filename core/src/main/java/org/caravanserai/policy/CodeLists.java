package org.caravanserai.policy;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/** The closed lists of codes, sorted; each is sorted once per assessment. */
final class CodeLists {
  private final Knowledge knowledge;
  private final Map<String, NavigableSet<String>> sorted = new HashMap<>();

  CodeLists(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The codes that an attribute may have; null when any code will do. */
  @Nullable NavigableSet<String> find(Attribute attribute) {
    Set<String> closed = knowledge.closedCodes(attribute);
    return closed.isEmpty()
        ? null
        : sorted.computeIfAbsent(
            attribute.name(), _ -> Collections.unmodifiableNavigableSet(new TreeSet<>(closed)));
  }
}
