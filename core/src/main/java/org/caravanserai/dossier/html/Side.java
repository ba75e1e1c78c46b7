package org.caravanserai.dossier.html;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;

/** Whose a step is, as the chart colours it. */
enum Side {
  CHINA,
  HOST,
  /** A country on the way, or another one. */
  THIRD;

  private static final String CHINA_CODE = "CN";

  /** The sides of a plan's countries: beside China the country with most steps is the host. */
  static Map<String, Side> of(Plan plan) {
    Map<String, Long> steps =
        plan.steps().stream()
            .collect(
                Collectors.groupingBy(PlannedStep::country, TreeMap::new, Collectors.counting()));
    String host =
        steps.entrySet().stream()
            .filter(country -> !country.getKey().equals(CHINA_CODE))
            .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
            .map(Map.Entry::getKey)
            .orElse("");
    Map<String, Side> sides = new TreeMap<>();
    for (String country : steps.keySet()) {
      sides.put(country, country.equals(CHINA_CODE) ? CHINA : country.equals(host) ? HOST : THIRD);
    }
    return sides;
  }

  /** Its class in the style sheet. */
  String style() {
    return "gantt-" + name().toLowerCase(Locale.ROOT);
  }
}
