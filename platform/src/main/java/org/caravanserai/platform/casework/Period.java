package org.caravanserai.platform.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days, in universal time, of which a board tells.
 *
 * @param code {@code 30}, {@code 90} or {@code 365} for the last days, today among them, or a month
 *     such as {@code 2026-10}
 * @param to the first day after it
 */
public record Period(String code, LocalDate from, LocalDate to) {
  static final String USUAL = "90";

  private static final List<Integer> LAST_DAYS = List.of(30, 90, 365);
  private static final int MONTHS_TO_CHOOSE = 12;
  private static final int OLDEST_YEAR = 2020;

  /** The period of a code; empty when it is none, or has not begun. */
  static Optional<Period> read(String code, LocalDate today) {
    for (int days : LAST_DAYS) {
      if (code.equals(String.valueOf(days))) {
        return Optional.of(new Period(code, today.minusDays(days - 1L), today.plusDays(1)));
      }
    }
    try {
      YearMonth month = YearMonth.parse(code);
      return month.getYear() < OLDEST_YEAR || month.isAfter(YearMonth.from(today))
          ? Optional.empty()
          : Optional.of(of(month));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Period of(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /** Whether it is a calendar month. */
  public boolean isMonth() {
    return code.length() > 3;
  }

  /** The periods to choose from: the last days, then the last months, the newest first. */
  static List<Period> choices(LocalDate today) {
    YearMonth month = YearMonth.from(today);
    return Stream.concat(
            LAST_DAYS.stream().flatMap(days -> read(String.valueOf(days), today).stream()),
            IntStream.range(0, MONTHS_TO_CHOOSE).mapToObj(back -> of(month.minusMonths(back))))
        .toList();
  }
}
