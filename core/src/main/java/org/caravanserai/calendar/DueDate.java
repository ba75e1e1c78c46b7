package org.caravanserai.calendar;

import java.time.LocalDate;
import java.util.List;
import org.caravanserai.knowledge.HolidayCalendar.Span;

/**
 * A date some working days after another, with all that is needed to explain it.
 *
 * @param start the day from which counting began; it is not counted itself
 * @param workingDays how many were counted; the last of them is {@code date}
 * @param skipped what was met after {@code start}, up to and with {@code date}; by calendar, then
 *     by day
 * @param weekendDays days that were off and cost nothing, since they lie on a weekend anyway, also
 *     those within a holiday; {@code start} plus working days, days lost and weekend days is {@code
 *     date} when there is one calendar
 * @param forecast whether a year was used whose days nobody has published
 * @param calendars ids of the calendars that had to work
 */
public record DueDate(
    LocalDate date,
    LocalDate start,
    int workingDays,
    List<Skipped> skipped,
    int weekendDays,
    boolean forecast,
    List<String> calendars) {
  public DueDate {
    skipped = List.copyOf(skipped);
    calendars = List.copyOf(calendars);
  }

  /** Something on the way that moved the date. */
  public sealed interface Skipped {

    /** Id of the calendar that says so. */
    String calendar();

    /** The days, both ends counting. */
    Span span();

    /**
     * A holiday that cost working days.
     *
     * @param span the part of it that was met, without weekend days at its ends
     * @param workingDaysLost days of it that would have been working days
     */
    record Holiday(String calendar, Span span, int workingDaysLost) implements Skipped {}

    /** A weekend day that was worked, so that the date came earlier. */
    record WorkingWeekend(String calendar, Span span) implements Skipped {}
  }
}
