package org.caravanserai.manual;

import java.util.Comparator;
import java.util.List;

/**
 * What a reader says of one key or column.
 *
 * @param needed when it may not be left out: yes, no, or one of several
 * @param takes what may stand there, in words
 */
record Key(String name, String needed, String takes) {
  /** A table, what is needed first. */
  static String table(String head, List<Key> keys) {
    StringBuilder table = new StringBuilder("| " + head + " | needed | takes |\n|---|---|---|\n");
    keys.stream()
        .sorted(Comparator.comparing(key -> key.needed().equals("no")))
        .forEach(key -> table.append(key.row()));
    return table.toString();
  }

  private String row() {
    return "| `" + name + "` | " + needed + " | " + takes.replace("|", "\\|") + " |\n";
  }
}
