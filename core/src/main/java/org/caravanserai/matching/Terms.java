package org.caravanserai.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the owner can give, or wants, beside the thing itself. Whatever is null or empty is not
 * stated.
 *
 * @param certificates that the owner holds, such as {@code ISO 9001} or {@code HALAL}
 * @param languages that the owner can work in, ISO 639-1
 */
public record Terms(
    @Nullable Capacity capacity,
    @Nullable InvestmentRange investment,
    @Nullable Stage stage,
    Set<String> certificates,
    Set<String> languages) {
  /** Nothing is stated. */
  public static final Terms NONE = new Terms(null, null, null, Set.of(), Set.of());

  public Terms {
    certificates = Checks.certificates(certificates);
    languages = Checks.languages(languages);
  }
}
