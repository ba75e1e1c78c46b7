package org.caravanserai.matching;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something is, or where it is wanted.
 *
 * @param country ISO 3166-1, two letters
 * @param region ISO 3166-2 code within the country, such as {@code UZ-TO}; null when any will do
 * @param locode UN/LOCODE without the space, such as {@code UZTAS}; null when none is named
 */
public record Whereabouts(String country, @Nullable String region, @Nullable String locode) {
  private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

  public Whereabouts {
    Checks.country(country);
    if (region != null && !region.startsWith(country + "-")) {
      throw new IllegalArgumentException("The region '" + region + "' is not in " + country);
    }
    if (locode != null && !(LOCODE.matcher(locode).matches() && locode.startsWith(country))) {
      throw new IllegalArgumentException("'" + locode + "' is no UN/LOCODE of " + country);
    }
  }

  /** Anywhere in a country. */
  public static Whereabouts in(String country) {
    return new Whereabouts(country, null, null);
  }
}
