package org.caravanserai.platform.house;

import java.time.Duration;

/** Holds settings to their bounds, which the page on settings names. */
public final class Bounds {
  private Bounds() {}

  /**
   * Refuses a number out of bounds.
   *
   * @param setting its whole name, such as {@code serai.api.per-minute}
   * @throws SettingRefused with the bounds in its message
   */
  public static void require(String setting, long value, long least, long most) {
    if (value < least || value > most) {
      throw refused(setting, String.valueOf(value), String.valueOf(least), String.valueOf(most));
    }
  }

  /**
   * Refuses a duration out of bounds.
   *
   * @throws SettingRefused with the bounds in its message
   */
  public static void require(String setting, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw refused(setting, said(value), said(least), said(most));
    }
  }

  private static SettingRefused refused(String setting, String value, String least, String most) {
    return new SettingRefused(setting + " is " + value, "it must be from " + least + " to " + most);
  }

  /** A duration as settings are written: {@code 7d}, {@code 10s}. */
  private static String said(Duration duration) {
    if (duration.toMillis() % 1000 != 0 || duration.isZero()) {
      return duration.toMillis() + "ms";
    }
    long seconds = duration.toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
