package org.caravanserai.platform.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the API.
 *
 * @param perMinute requests that one caller may send in a minute, on each instance; 4 to 1,000,000
 */
@ConfigurationProperties("serai.api")
record ApiSettings(@DefaultValue("600") int perMinute) {
  ApiSettings {
    if (perMinute < 4 || perMinute > 1_000_000) {
      throw new IllegalArgumentException(
          "serai.api.per-minute is " + perMinute + "; it must be from 4 to 1000000");
    }
  }
}
