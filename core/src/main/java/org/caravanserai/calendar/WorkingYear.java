package org.caravanserai.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;

/** The working days of one year, common to some offices, numbered from 1. */
final class WorkingYear {
  private final int year;
  private final int[] countUpTo;
  private final int[] dayOfYear;
  private final boolean forecast;

  WorkingYear(List<OfficeYear> offices, int year) {
    int length = Year.of(year).length();
    this.year = year;
    this.countUpTo = new int[length + 1];
    this.forecast = offices.stream().anyMatch(OfficeYear::isForecast);
    int[] days = new int[length];
    int count = 0;
    for (int day = 1; day <= length; day++) {
      LocalDate date = LocalDate.ofYearDay(year, day);
      if (offices.stream().allMatch(office -> office.works(date))) {
        days[count++] = day;
      }
      countUpTo[day] = count;
    }
    this.dayOfYear = Arrays.copyOf(days, count);
  }

  boolean isForecast() {
    return forecast;
  }

  boolean works(LocalDate day) {
    int n = day.getDayOfYear();
    return countUpTo[n] > countUpTo[n - 1];
  }

  int total() {
    return dayOfYear.length;
  }

  /** How many of its working days lie on or before the day. */
  int countUpTo(LocalDate day) {
    return countUpTo[day.getDayOfYear()];
  }

  LocalDate dayOf(int number) {
    return LocalDate.ofYearDay(year, dayOfYear[number - 1]);
  }
}
