package org.caravanserai.corridor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.knowledge.Convention;
import org.caravanserai.knowledge.Knowledge;

/** Which countries belong to which convention. */
final class Territories {
  private static final List<String> CUSTOMS_UNIONS = List.of("eaeu", "eu");
  private final Map<String, Set<String>> members = new HashMap<>();

  Territories(Knowledge knowledge) {
    for (Convention row : knowledge.contents().conventions()) {
      members.computeIfAbsent(row.convention(), c -> new HashSet<>()).add(row.country());
    }
  }

  Set<String> members(String convention) {
    return members.getOrDefault(convention, Set.of());
  }

  /** Whether no customs clearance lies between the two countries. */
  boolean inOneCustomsUnion(String one, String other) {
    return CUSTOMS_UNIONS.stream()
        .map(this::members)
        .anyMatch(union -> union.contains(one) && union.contains(other));
  }
}
