package org.caravanserai.platform.listing;

import org.caravanserai.platform.house.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the listings.
 *
 * @param perOrganisation how many listings an organisation may have that are not withdrawn; 1 to
 *     100,000
 * @param searchesPerPerson how many searches a person may keep; 1 to 200
 * @param openInterests how much interest of one listing may wait for answers; 1 to 1,000
 * @param usualDays how long a listing is public when nothing is said, never longer than it may be;
 *     1 to 1,096
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
    Bounds.require("serai.listing.per-organisation", perOrganisation, 1, 100_000);
    Bounds.require("serai.listing.searches-per-person", searchesPerPerson, 1, 200);
    Bounds.require("serai.listing.open-interests", openInterests, 1, 1_000);
    Bounds.require("serai.listing.most-days", mostDays, 1, 1_096);
    Bounds.require("serai.listing.usual-days", usualDays, 1, 1_096);
    usualDays = Math.min(usualDays, mostDays);
  }
}
