package org.caravanserai.platform.library;

import java.nio.file.Path;
import org.caravanserai.platform.house.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the library.
 *
 * @param packs the folder of the packs that the house was installed with
 * @param build what no other build is called, for compiled editions are kept under it; found out
 *     when empty
 * @param checkMillis how often an instance looks whether another one published; 1 to 2,000
 */
@ConfigurationProperties("serai.library")
record LibrarySettings(
    @DefaultValue("packs") Path packs,
    @DefaultValue("") String build,
    @DefaultValue("1000") int checkMillis) {
  LibrarySettings {
    Bounds.require("serai.library.check-millis", checkMillis, 1, 2_000);
  }
}
