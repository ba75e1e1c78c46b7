package org.caravanserai.policy;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/** The closed lists of codes of one snapshot, sorted; each is sorted when first asked for. */
final class CodeLists {
  private final Knowledge knowledge;
  private final Map<String, NavigableSet<String>> byAttribute = new ConcurrentHashMap<>();
  private final Map<String, NavigableSet<String>> byList = new ConcurrentHashMap<>();

  CodeLists(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The codes that an attribute may have; null when any code will do. */
  @Nullable NavigableSet<String> find(Attribute attribute) {
    NavigableSet<String> codes =
        byAttribute.computeIfAbsent(attribute.name(), _ -> sorted(attribute));
    return codes.isEmpty() ? null : codes;
  }

  private NavigableSet<String> sorted(Attribute attribute) {
    String list = attribute.list();
    return list == null
        ? sorted(knowledge.closedCodes(attribute))
        : byList.computeIfAbsent(
            attribute.hasOpenList() ? "" : list, _ -> sorted(knowledge.closedCodes(attribute)));
  }

  private static NavigableSet<String> sorted(Set<String> codes) {
    return Collections.unmodifiableNavigableSet(new TreeSet<>(codes));
  }
}
