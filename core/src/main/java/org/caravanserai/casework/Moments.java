package org.caravanserai.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Moments as entries write them. A log of a thousand entries names some thousands, and the JDK's
 * reader takes most of the time of a fold; that of this class reads the usual form alone, and
 * leaves every other text to the JDK.
 */
final class Moments {
  private static final int SECONDS_LENGTH = "2026-11-23T06:00:00Z".length();
  private static final int MILLIS_LENGTH = "2026-11-23T06:00:00.000Z".length();
  private static final String SHAPE = "0000-00-00T00:00:00";
  private static final int NANOS_OF_MILLI = 1_000_000;

  private Moments() {}

  /**
   * What {@link Instant#parse} gives.
   *
   * @throws DateTimeException when it gives none
   */
  static Instant parse(String text) {
    return isUsual(text) ? read(text) : Instant.parse(text);
  }

  /** Whether all is where it belongs, and the hour is none that only the JDK's reader knows. */
  private static boolean isUsual(String text) {
    int length = text.length();
    if ((length != SECONDS_LENGTH && length != MILLIS_LENGTH) || text.charAt(length - 1) != 'Z') {
      return false;
    }
    for (int i = 0; i < SHAPE.length(); i++) {
      char wanted = SHAPE.charAt(i);
      if (wanted == '0' ? !isDigit(text.charAt(i)) : wanted != text.charAt(i)) {
        return false;
      }
    }
    if (number(text, 11, 13) > 23 || number(text, 17, 19) > 59) {
      return false;
    }
    return length == SECONDS_LENGTH
        || (text.charAt(19) == '.'
            && isDigit(text.charAt(20))
            && isDigit(text.charAt(21))
            && isDigit(text.charAt(22)));
  }

  private static Instant read(String text) {
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            text.length() == SECONDS_LENGTH ? 0 : number(text, 20, 23) * NANOS_OF_MILLI)
        .toInstant(ZoneOffset.UTC);
  }

  private static boolean isDigit(char one) {
    return one >= '0' && one <= '9';
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
