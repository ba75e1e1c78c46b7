package org.caravanserai.platform.listing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the listings.
 *
 * @param perOrganisation how many listings an organisation may have that are not withdrawn; 1 to
 *     100,000
 * @param searchesPerPerson how many searches a person may keep; 1 to 200
 * @param openInterests how much interest of one listing may wait for answers; 1 to 1,000
 * @param usualDays how long a listing is public when nothing is said; 1 to {@code mostDays}
 * @param mostDays how long it may be; 1 to 1,096
 * @param index the folder of the index, which belongs to this instance alone; empty keeps the index
 *     in memory
 */
@ConfigurationProperties("serai.listing")
record ListingSettings(
    @DefaultValue("500") int perOrganisation,
    @DefaultValue("20") int searchesPerPerson,
    @DefaultValue("20") int openInterests,
    @DefaultValue("180") int usualDays,
    @DefaultValue("366") int mostDays,
    @DefaultValue("") String index) {
  ListingSettings {
    check("per-organisation", perOrganisation, 100_000);
    check("searches-per-person", searchesPerPerson, 200);
    check("open-interests", openInterests, 1_000);
    check("most-days", mostDays, 1_096);
    check("usual-days", usualDays, mostDays);
  }

  private static void check(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "serai.listing." + name + " is " + value + "; it must be from 1 to " + most);
    }
  }
}
