package org.caravanserai.platform.notice;

import java.util.List;

/**
 * A letter to one address.
 *
 * @param language of {@code Messages.LANGUAGES}
 * @param key of the messages {@code KEY.title}, its subject, and {@code KEY.what}, its first
 *     paragraph
 * @param parameters of both messages
 * @param path the page that the letter leads to, with what opens it
 */
public record Letter(
    String email, String language, String key, List<String> parameters, String path) {
  public Letter {
    parameters = List.copyOf(parameters);
  }
}
