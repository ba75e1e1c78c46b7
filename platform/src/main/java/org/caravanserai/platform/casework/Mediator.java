package org.caravanserai.platform.casework;

import java.util.List;
import java.util.UUID;

/**
 * Somebody on the panel of mediators, as he says of himself.
 *
 * @param languages of {@code Messages.LANGUAGES} in which he mediates
 * @param topics codes of topics, such as {@code customs}
 * @param sections of ISIC, such as {@code C}
 * @param interests organisations in which he declares an interest
 * @param free whether he takes a case now
 */
public record Mediator(
    UUID person,
    String name,
    List<String> languages,
    List<String> topics,
    List<String> sections,
    List<UUID> interests,
    String about,
    boolean free) {
  public Mediator {
    languages = List.copyOf(languages);
    topics = List.copyOf(topics);
    sections = List.copyOf(sections);
    interests = List.copyOf(interests);
  }
}
