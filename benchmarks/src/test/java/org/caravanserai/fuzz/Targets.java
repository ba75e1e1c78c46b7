package org.caravanserai.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All readers, by name. */
final class Targets {
  private static final Map<String, Supplier<Target>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("yaml", YamlTarget::new);
    ALL.put("csv", CsvTarget::new);
    ALL.put("geojson", GeoJsonTarget::new);
    ALL.put("pack", PackTarget::new);
    ALL.put("condition", ConditionTarget::new);
    ALL.put("profile", ProfileTarget::new);
    ALL.put("entries", EntriesTarget::new);
    ALL.put("answers", AnswersTarget::new);
  }

  private Targets() {}

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /**
   * The reader of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Target named(String name) {
    Supplier<Target> target = ALL.get(name);
    if (target == null) {
      throw new IllegalArgumentException(
          "No reader is called '" + name + "'; there are " + String.join(", ", names()));
    }
    return target.get();
  }
}
