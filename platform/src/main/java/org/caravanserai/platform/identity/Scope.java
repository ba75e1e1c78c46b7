package org.caravanserai.platform.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an API token is good for; of that, it may what its person may. */
public enum Scope {
  IDENTITY_READ,
  IDENTITY_WRITE,
  LIBRARY_READ,
  LIBRARY_WRITE,
  DOSSIERS_READ,
  DOSSIERS_WRITE,
  LISTINGS_READ,
  LISTINGS_WRITE,
  CASES_READ,
  CASES_WRITE,
  /** Notices to the person. */
  NOTICES,
  /** How the house runs, for a program that watches it. */
  HOUSE_READ;

  /** As written in the API: {@code dossiers:read}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /** The scope of a {@link #code}. */
  public static Optional<Scope> find(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }
}
