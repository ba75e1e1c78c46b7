package org.caravanserai.dossier.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The time axis of a chart: places days between its edges, in percent of its width.
 *
 * @param from at the left edge
 * @param to at the right edge, after {@code from}
 */
record TimeScale(LocalDate from, LocalDate to) {
  /** The narrowest axis that is drawn, on a phone, is about 290 px wide; a label needs 46 of it. */
  private static final double LEAST_BETWEEN_LABELS = 16;

  /** On a wide screen the axis has about 570 px. */
  private static final double LEAST_BETWEEN_LABELS_IF_WIDE = 9;

  private static final double LEAST_BETWEEN_LINES = 2;
  private static final int DECIMALS = 3;

  TimeScale {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("An axis cannot go from " + from + " to " + to);
    }
  }

  /** What lies between two ticks, the shortest first. */
  private static final List<Stride> STRIDES =
      List.of(
          new Stride.Days(1),
          new Stride.Days(2),
          new Stride.Days(7),
          new Stride.Days(14),
          new Stride.Months(1),
          new Stride.Months(2),
          new Stride.Months(3),
          new Stride.Months(6),
          new Stride.Months(12),
          new Stride.Months(24),
          new Stride.Months(60),
          new Stride.Months(120),
          new Stride.Months(600));

  /** The place of a day in percent of the width, not beyond the edges. */
  BigDecimal at(LocalDate day) {
    LocalDate within = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
    return BigDecimal.valueOf(100 * ChronoUnit.DAYS.between(from, within))
        .divide(BigDecimal.valueOf(days()), DECIMALS, RoundingMode.HALF_UP);
  }

  /** The distance of two days in percent of the width. */
  BigDecimal between(LocalDate first, LocalDate last) {
    return at(last).subtract(at(first));
  }

  /** How finely the axis is labelled: as finely as labels stand clear of each other. */
  Stride labels() {
    return finest(LEAST_BETWEEN_LABELS);
  }

  /** The days of the labels, each with room for its text to its right. */
  List<LocalDate> labelled() {
    List<LocalDate> days = ticks(labels());
    BigDecimal last = BigDecimal.valueOf(100 - LEAST_BETWEEN_LABELS);
    return days.stream().filter(day -> at(day).compareTo(last) <= 0).toList();
  }

  /** Further days that have room for a label between the others on a wide screen alone. */
  List<LocalDate> labelledIfWide() {
    List<LocalDate> always = labelled();
    BigDecimal last = BigDecimal.valueOf(100 - LEAST_BETWEEN_LABELS_IF_WIDE);
    return STRIDES.stream()
        .filter(stride -> share(stride) >= LEAST_BETWEEN_LABELS_IF_WIDE)
        .map(this::ticks)
        .filter(days -> days.containsAll(always))
        .findFirst()
        .orElse(List.of())
        .stream()
        .filter(day -> !always.contains(day) && at(day).compareTo(last) <= 0)
        .toList();
  }

  /** The days of the lines of the grid. */
  List<LocalDate> lines() {
    return ticks(finest(LEAST_BETWEEN_LINES));
  }

  private Stride finest(double percent) {
    return STRIDES.stream()
        .filter(stride -> share(stride) >= percent)
        .findFirst()
        .orElse(STRIDES.getLast());
  }

  /** How much of the width the shortest such stride takes, in percent. */
  private double share(Stride stride) {
    return 100.0 * stride.leastDays() / days();
  }

  private List<LocalDate> ticks(Stride stride) {
    List<LocalDate> ticks = new ArrayList<>();
    for (LocalDate day = stride.firstFrom(from); !day.isAfter(to); day = stride.next(day)) {
      ticks.add(day);
    }
    return List.copyOf(ticks);
  }

  private long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** What lies between two ticks. */
  sealed interface Stride {
    int leastDays();

    LocalDate firstFrom(LocalDate day);

    LocalDate next(LocalDate tick);

    /** Whole weeks start on a Monday. */
    record Days(int count) implements Stride {
      @Override
      public int leastDays() {
        return count;
      }

      @Override
      public LocalDate firstFrom(LocalDate day) {
        int afterMonday = day.getDayOfWeek().getValue() - 1;
        return count < 7 || afterMonday == 0 ? day : day.plusDays(7L - afterMonday);
      }

      @Override
      public LocalDate next(LocalDate tick) {
        return tick.plusDays(count);
      }
    }

    /** Part of a year or some years, counted from January of a year that they divide. */
    record Months(int count) implements Stride {
      private static final int SHORTEST_MONTH = 28;

      @Override
      public int leastDays() {
        return SHORTEST_MONTH * count;
      }

      @Override
      public LocalDate firstFrom(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        while (month.isBefore(day) || months(month) % count != 0) {
          month = month.plusMonths(1);
        }
        return month;
      }

      private static long months(LocalDate month) {
        return 12L * month.getYear() + month.getMonthValue() - 1;
      }

      @Override
      public LocalDate next(LocalDate tick) {
        return tick.plusMonths(count);
      }
    }
  }
}
