package org.caravanserai.procedure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Authority;
import org.jspecify.annotations.Nullable;

/** Chooses the calendar in which the working days of a whole plan are counted. */
final class HostCalendar {
  /** The attribute that names the host side. */
  static final String COUNTRY = "project_country";

  private HostCalendar() {}

  /**
   * The calendar that most of the steps in the host country keep, or most of all steps when none is
   * there; of equals the first by id. Null when there are no steps.
   */
  static @Nullable String choose(List<Authority> authorities, String hostCountry) {
    List<Authority> host =
        authorities.stream().filter(a -> a.country().equals(hostCountry)).toList();
    return mostUsed(host.isEmpty() ? authorities : host);
  }

  private static @Nullable String mostUsed(List<Authority> authorities) {
    Map<String, Long> uses =
        authorities.stream()
            .collect(
                Collectors.groupingBy(Authority::calendar, TreeMap::new, Collectors.counting()));
    return uses.entrySet().stream()
        .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
