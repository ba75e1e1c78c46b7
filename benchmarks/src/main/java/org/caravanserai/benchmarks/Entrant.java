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

  /** The label with the parameters, in the order of their names: {@code label, name value}. */
  String title() {
    StringBuilder title = new StringBuilder(label);
    new TreeMap<>(parameters).forEach((name, value) -> title.append(", " + name + " " + value));
    return title.toString();
  }

  /** Whether every parameter that both have is the same. */
  boolean agreesWith(Entrant other) {
    return parameters.entrySet().stream()
        .allMatch(own ->
            other.parameters.getOrDefault(own.getKey(), own.getValue()).equals(own.getValue()));
  }
}
