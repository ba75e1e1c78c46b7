package org.caravanserai.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * The working days of a calendar over a stretch, as plain numbers: day 0 is the first day of the
 * stretch. Each question takes constant time; a question or an answer outside the stretch is
 * refused with an {@link IndexOutOfBoundsException}.
 */
public final class WorkingDayIndex {
  private final int[] countUpTo;
  private final int[] dayOf;

  WorkingDayIndex(WorkingCalendar calendar, LocalDate first, LocalDate last) {
    int length = Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
    this.countUpTo = new int[length];
    int[] days = new int[length];
    int count = 0;
    for (int day = 0; day < length; day++) {
      if (calendar.isWorkingDay(first.plusDays(day))) {
        days[count++] = day;
      }
      countUpTo[day] = count;
    }
    this.dayOf = Arrays.copyOf(days, count);
  }

  /** How many working days lie from day 0 up to and with the day. */
  public int countUpTo(int day) {
    return countUpTo[day];
  }

  /** The same as {@link WorkingCalendar#workingDayOnOrAfter}. */
  public int onOrAfter(int day) {
    return dayOf[day == 0 ? 0 : countUpTo[day - 1]];
  }

  /** The same as {@link WorkingCalendar#plusWorkingDays}. */
  public int plus(int day, int workingDays) {
    return workingDays == 0 ? day : dayOf[countUpTo[day] + workingDays - 1];
  }

  /** The day on which work ends that begins on or after the day and takes so many working days. */
  public int finish(int ready, int workingDays) {
    return dayOf[(ready == 0 ? 0 : countUpTo[ready - 1]) + workingDays];
  }

  /** The last working day on or before the day, and from there that many working days back. */
  public int minusFromOnOrBefore(int day, int workingDays) {
    return dayOf[countUpTo[day] - 1 - workingDays];
  }
}
