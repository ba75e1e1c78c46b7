package org.caravanserai.platform.api;

import org.caravanserai.platform.house.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of how often somebody may ask.
 *
 * @param perMinute requests that one caller may send in a minute, on each instance; a caller
 *     without a name may send a quarter of that; 4 to 1,000,000
 * @param draftsPerHour drafts of dossiers that visitors without an account may begin in an hour
 *     from one address, on each instance; 1 to 1,000,000
 */
@ConfigurationProperties("serai.api")
record ApiSettings(@DefaultValue("600") int perMinute, @DefaultValue("30") int draftsPerHour) {
  ApiSettings {
    Bounds.require("serai.api.per-minute", perMinute, 4, 1_000_000);
    Bounds.require("serai.api.drafts-per-hour", draftsPerHour, 1, 1_000_000);
  }
}
