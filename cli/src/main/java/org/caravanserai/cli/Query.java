package org.caravanserai.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of a server, as the part of an address behind the question mark. */
final class Query {
  private final List<String> parts = new ArrayList<>();

  /** Adds a parameter, unless it has no value. */
  Query and(String name, @Nullable Object value) {
    if (value != null) {
      parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
    return this;
  }

  /** Adds a parameter once for each value. */
  Query each(String name, List<String> values) {
    values.forEach(value -> and(name, value));
    return this;
  }

  @Override
  public String toString() {
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }
}
