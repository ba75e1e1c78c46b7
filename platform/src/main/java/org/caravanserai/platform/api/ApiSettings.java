package org.caravanserai.platform.api;

import org.caravanserai.platform.house.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the API.
 *
 * @param perMinute requests that one caller may send in a minute, on each instance; a caller
 *     without a name may send a quarter of that; 4 to 1,000,000
 */
@ConfigurationProperties("serai.api")
record ApiSettings(@DefaultValue("600") int perMinute) {
  ApiSettings {
    Bounds.require("serai.api.per-minute", perMinute, 4, 1_000_000);
  }
}
