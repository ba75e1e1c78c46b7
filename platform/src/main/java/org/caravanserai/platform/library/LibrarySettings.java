package org.caravanserai.platform.library;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the library.
 *
 * @param packs the folder of the packs that the house was installed with
 * @param build what no other build is called, for compiled editions are kept under it; found out
 *     when empty
 * @param checkMillis how often an instance looks whether another one published
 */
@ConfigurationProperties("serai.library")
record LibrarySettings(
    @DefaultValue("packs") Path packs,
    @DefaultValue("") String build,
    @DefaultValue("1000") int checkMillis) {
  private static final int LONGEST_CHECK_MILLIS = 2_000;

  LibrarySettings {
    if (checkMillis < 1 || checkMillis > LONGEST_CHECK_MILLIS) {
      throw new IllegalArgumentException(
          "serai.library.check-millis is not between 1 and " + LONGEST_CHECK_MILLIS);
    }
  }
}
