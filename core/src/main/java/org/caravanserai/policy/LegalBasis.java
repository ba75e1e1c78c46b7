package org.caravanserai.policy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The words of law behind a criterion.
 *
 * @param provision the clause that the pack names for this criterion; null means the instrument as
 *     a whole
 */
public record LegalBasis(@Nullable String provision, Policy.Instrument instrument) {
  /**
   * The provision alone, or the instrument with its number and article.
   *
   * @param name the instrument's name in the reader's language
   */
  public List<String> parts(String name) {
    return provision != null
        ? List.of(provision)
        : Stream.of(name, instrument.number(), instrument.article())
            .filter(Objects::nonNull)
            .toList();
  }
}
