package org.caravanserai.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/**
 * A contestant with one combination of its parameters.
 *
 * @param label what the row is called
 * @param method the JMH method
 * @param parameters values by name
 */
record Entrant(String label, String method, Map<String, String> parameters) {

  /** The label with the values of the parameters, in the order of their names. */
  String title() {
    return parameters.isEmpty()
        ? label
        : label + ", " + String.join(", ", new TreeMap<>(parameters).values());
  }

  /** Whether every parameter that both have is the same. */
  boolean agreesWith(Entrant other) {
    return parameters.entrySet().stream()
        .allMatch(own ->
            other.parameters.getOrDefault(own.getKey(), own.getValue()).equals(own.getValue()));
  }
}
