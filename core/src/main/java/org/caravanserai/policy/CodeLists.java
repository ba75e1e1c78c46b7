package org.caravanserai.policy;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/** The closed lists of codes, sorted; each is sorted once per assessment. */
final class CodeLists {
  private final Knowledge knowledge;
  private final Map<String, NavigableSet<String>> shared = new HashMap<>();

  CodeLists(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The codes that an attribute may have; null when its list is open. */
  @Nullable NavigableSet<String> find(Attribute attribute) {
    if (!attribute.codes().isEmpty()) {
      NavigableSet<String> own = new TreeSet<>();
      attribute.codes().forEach(code -> own.add(code.code()));
      return own;
    }
    String list = attribute.list();
    Map<String, CodeEntry> entries =
        list == null ? null : knowledge.contents().codeLists().get(list);
    return list == null || entries == null
        ? null
        : shared.computeIfAbsent(
            list, _ -> Collections.unmodifiableNavigableSet(new TreeSet<>(entries.keySet())));
  }
}
