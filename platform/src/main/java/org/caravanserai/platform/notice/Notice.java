package org.caravanserai.platform.notice;

import java.util.List;

/**
 * Something that a person is told.
 *
 * @param key of the messages {@code KEY.title} and {@code KEY.what}
 * @param parameters of both messages; names stand in it as they are, in no language
 * @param path the page where the person sees to it, such as {@code /organisations/…}
 */
public record Notice(String key, List<String> parameters, String path) {
  public Notice {
    parameters = List.copyOf(parameters);
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("A notice leads to a page of the house, not to " + path);
    }
  }
}
