package org.caravanserai.platform.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who works for whom at one desk at one moment. A substitute who is away himself passes the work on
 * to his own; where that leads back to somebody, all of the round are away and it passes to nobody.
 *
 * @param substitutes by who is away
 */
record StandIns(Map<UUID, UUID> substitutes) {
  StandIns {
    substitutes = Map.copyOf(substitutes);
  }

  /** Who does a person's work: himself when he is there, and when nobody does it for him. */
  UUID of(UUID person) {
    Set<UUID> away = new HashSet<>();
    UUID last = person;
    UUID next = substitutes.get(last);
    while (next != null) {
      if (!away.add(last)) {
        return person;
      }
      last = next;
      next = substitutes.get(last);
    }
    return last;
  }

  /** Whose work a person does besides his own. */
  List<UUID> inPlaceOf(UUID person) {
    return substitutes.keySet().stream()
        .filter(absent -> !absent.equals(person) && of(absent).equals(person))
        .sorted()
        .toList();
  }
}
