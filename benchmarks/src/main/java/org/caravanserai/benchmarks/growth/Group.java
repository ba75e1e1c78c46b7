package org.caravanserai.benchmarks.growth;

import java.util.List;

/**
 * Engines drawn in one picture.
 *
 * @param id ends the name of the picture's file
 */
record Group(String id, String title, List<Engine> engines) {
  Group {
    engines = List.copyOf(engines);
  }
}
