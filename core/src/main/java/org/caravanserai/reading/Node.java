package org.caravanserai.reading;

import java.util.List;
import java.util.Map;

/** A part of a YAML text, with its place. */
public sealed interface Node {
  /** Where the part begins. */
  Place place();

  /**
   * A single value.
   *
   * @param text the value as written, escapes resolved
   * @param plain whether it was written without quotes
   */
  record Scalar(Place place, String text, boolean plain) implements Node {
    /** Whether nothing was written where a value should be: no text, blanks, or a YAML null. */
    public boolean isEmpty() {
      return text.isBlank() || (plain && (text.equals("~") || text.equals("null")));
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** One key with its value. */
  record Entry(Place keyPlace, Node value) {}

  /** Keys with values, in the order written. */
  record Mapping(Place place, Map<String, Entry> entries) implements Node {}
}
