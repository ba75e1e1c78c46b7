package org.caravanserai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caravanserai.Seeded;
import org.caravanserai.calendar.DueDate.Skipped;

/** The calendars beside {@link NaiveOffice}, day by day and minute by minute. */
class NaiveCalendarTest {
  private static final int MINUTES = 3 * 24 * 60;

  @Seeded(100)
  void every_day_is_what_reading_all_lines_says(long seed) {
    RandomOffices world = new RandomOffices(seed);
    for (LocalDate day = world.start; day.isBefore(world.start.plusDays(400)); ) {
      Day told = world.one.day(day);
      assertThat(told.working()).as("%s", day).isEqualTo(world.naiveOne.works(day));
      assertThat(told.forecast()).as("%s", day).isEqualTo(world.naiveOne.isForecast(day.getYear()));
      assertThat(told.reasons().stream().map(NaiveCalendarTest::word))
          .as("%s", day)
          .isEqualTo(world.naiveOne.why(day));
      day = day.plusDays(1);
    }
  }

  private static String word(Reason reason) {
    return switch (reason) {
      case Reason.Weekend _ -> "off: weekend";
      case Reason.Holiday _ -> "off: holiday";
      case Reason.WorkingWeekend _ -> "on: made up";
      case Reason.ShortDay _ -> "on: short";
    };
  }

  @Seeded(100)
  void a_joint_due_date_is_told_off_day_by_day(long seed) {
    RandomOffices world = new RandomOffices(seed);
    int n = world.random.nextInt(120);
    List<LocalDate> met = new ArrayList<>();
    LocalDate day = world.start;
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      met.add(day);
      left -= offices(world).stream().allMatch(works(day)) ? 1 : 0;
    }
    DueDate due = world.both.due(world.start, n);

    assertThat(due.date()).isEqualTo(day);
    assertThat(due.weekendDays())
        .isEqualTo((int) met.stream().filter(d -> costsNothing(world, d)).count());
    assertThat(due.forecast())
        .isEqualTo(
            met.stream()
                .anyMatch(d -> offices(world).stream().anyMatch(o -> o.isForecast(d.getYear()))));
    assertThat(lost(due, "one")).isEqualTo(lost(world.naiveOne, met));
    assertThat(lost(due, "other")).isEqualTo(lost(world.naiveOther, met));
    for (LocalDate made : met) {
      boolean worked = offices(world).stream().allMatch(works(made));
      assertThat(madeUp(due, "one", made))
          .as("%s", made)
          .isEqualTo(worked && world.naiveOne.why(made).contains("on: made up"));
    }
  }

  private static List<NaiveOffice> offices(RandomOffices world) {
    return List.of(world.naiveOne, world.naiveOther);
  }

  private static Predicate<NaiveOffice> works(LocalDate day) {
    return office -> office.works(day);
  }

  /** Somebody is off, and nobody is off on a day that is not his weekend. */
  private static boolean costsNothing(RandomOffices world, LocalDate day) {
    Stream<NaiveOffice> off = offices(world).stream().filter(works(day).negate());
    List<NaiveOffice> closed = off.toList();
    return !closed.isEmpty() && closed.stream().allMatch(office -> office.isWeekend(day));
  }

  private static int lost(DueDate due, String calendar) {
    int lost = 0;
    for (Skipped skipped : due.skipped()) {
      if (skipped instanceof Skipped.Holiday holiday && skipped.calendar().equals(calendar)) {
        lost += holiday.workingDaysLost();
      }
    }
    return lost;
  }

  private static int lost(NaiveOffice office, List<LocalDate> days) {
    return (int) days.stream().filter(day -> !office.works(day) && !office.isWeekend(day)).count();
  }

  private static boolean madeUp(DueDate due, String calendar, LocalDate day) {
    return due.skipped().stream()
        .anyMatch(skipped ->
            skipped instanceof Skipped.WorkingWeekend
                && skipped.calendar().equals(calendar)
                && skipped.span().covers(day));
  }

  @Seeded(25)
  void joint_working_time_is_told_off_minute_by_minute(long seed) {
    RandomOffices world = new RandomOffices(seed);
    Instant from = world.instant().truncatedTo(ChronoUnit.MINUTES);
    List<Instant> open = new ArrayList<>();
    for (int i = 0; i < MINUTES; i++) {
      Instant minute = from.plus(Duration.ofMinutes(i));
      if (offices(world).stream().allMatch(office -> office.isOpen(minute))) {
        open.add(minute);
      }
    }

    assertThat(world.both.workingTime(from, from.plus(Duration.ofMinutes(MINUTES))))
        .isEqualTo(Duration.ofMinutes(open.size()));
    for (int n = 1; n <= open.size(); n += 1 + world.random.nextInt(90)) {
      assertThat(world.both.plusWorkingTime(from, Duration.ofMinutes(n)))
          .isEqualTo(open.get(n - 1).plus(Duration.ofMinutes(1)));
    }
    LocalDate day = LocalDate.ofInstant(from, world.both.zone()).plusDays(1);
    assertThat(world.both.officeHours(day).stream().flatMap(NaiveCalendarTest::minutes))
        .containsExactlyElementsOf(
            open.stream()
                .filter(m -> LocalDate.ofInstant(m, world.both.zone()).equals(day))
                .toList());
  }

  private static Stream<Instant> minutes(WorkingHours hours) {
    return Stream.iterate(
        hours.from().toInstant(),
        minute -> minute.isBefore(hours.to().toInstant()),
        minute -> minute.plus(Duration.ofMinutes(1)));
  }
}
