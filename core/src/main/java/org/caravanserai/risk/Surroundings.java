package org.caravanserai.risk;

import java.util.Map;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Link;

/**
 * A snapshot as risks read it, with what they look up again and again.
 *
 * @param notOpen the links that are planned or suspended, by id
 */
record Surroundings(Knowledge knowledge, PostCalendars postCalendars, Map<String, Link> notOpen) {

  static Surroundings of(Knowledge knowledge) {
    return new Surroundings(
        knowledge,
        new PostCalendars(knowledge),
        knowledge.contents().links().stream()
            .filter(link -> link.status() != Link.Status.OPEN)
            .collect(Collectors.toUnmodifiableMap(Link::id, link -> link)));
  }
}
