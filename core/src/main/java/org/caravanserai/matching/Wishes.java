package org.caravanserai.matching;

import java.util.Set;

/**
 * What a partner must have. Both are hard: who does not have it is no partner.
 *
 * @param countries where the partner's organisation may be registered, ISO 3166-1; empty means any
 * @param certificates that the partner must hold
 */
public record Wishes(Set<String> countries, Set<String> certificates) {
  /** Anybody will do. */
  public static final Wishes NONE = new Wishes(Set.of(), Set.of());

  public Wishes {
    countries = Checks.countries(countries);
    certificates = Checks.certificates(certificates);
  }
}
