package org.caravanserai.platform.casework;

import org.caravanserai.platform.house.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of cases.
 *
 * @param wakeMillis how often an instance looks for cases of which something is to be told; 1 to
 *     600,000
 */
@ConfigurationProperties("serai.casework")
record CaseworkSettings(@DefaultValue("1000") int wakeMillis) {
  private static final int TEN_MINUTES = 600_000;

  CaseworkSettings {
    Bounds.require("serai.casework.wake-millis", wakeMillis, 1, TEN_MINUTES);
  }
}
