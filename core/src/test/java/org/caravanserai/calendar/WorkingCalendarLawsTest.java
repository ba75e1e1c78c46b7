package org.caravanserai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.caravanserai.Seeded;
import org.caravanserai.calendar.DueDate.Skipped;

class WorkingCalendarLawsTest {
  @Seeded(150)
  void more_working_days_never_end_earlier(long seed) {
    var world = new RandomOffices(seed);
    LocalDate before = world.start;
    for (int n = 0; n <= 40; n++) {
      LocalDate date = world.one.plusWorkingDays(world.start, n);
      assertThat(date).isAfterOrEqualTo(before);
      assertThat(n == 0 || world.one.isWorkingDay(date)).isTrue();
      before = date;
    }
  }

  @Seeded(150)
  void days_added_in_two_parts_come_to_the_same_date(long seed) {
    var world = new RandomOffices(seed);
    int n = world.random.nextInt(300);
    int m = world.random.nextInt(300);

    assertThat(world.both.due(world.start, n + m).date())
        .isEqualTo(world.both.due(world.both.due(world.start, n).date(), m).date());
  }

  @Seeded(150)
  void a_joint_date_is_never_earlier_than_either(long seed) {
    var world = new RandomOffices(seed);
    int n = world.random.nextInt(400);
    LocalDate joint = world.both.plusWorkingDays(world.start, n);

    assertThat(joint)
        .isAfterOrEqualTo(world.one.plusWorkingDays(world.start, n))
        .isAfterOrEqualTo(world.other.plusWorkingDays(world.start, n))
        .isEqualTo(world.other.and(world.one).plusWorkingDays(world.start, n));
  }

  @Seeded(150)
  void a_day_works_jointly_when_it_works_in_both(long seed) {
    var world = new RandomOffices(seed);
    for (int i = 0; i < 100; i++) {
      LocalDate day = world.start.plusDays(i);
      assertThat(world.both.isWorkingDay(day))
          .isEqualTo(world.one.isWorkingDay(day) && world.other.isWorkingDay(day))
          .isEqualTo(world.both.day(day).reasons().stream().allMatch(Reason::works));
    }
  }

  @Seeded(150)
  void counting_between_undoes_adding(long seed) {
    var world = new RandomOffices(seed);
    int n = world.random.nextInt(600);
    LocalDate date = world.both.plusWorkingDays(world.start, n);

    assertThat(world.both.workingDaysBetween(world.start, date)).isEqualTo(n);
    assertThat(world.both.workingDaysBetween(date, world.start)).isEqualTo(-n);
  }

  @Seeded(150)
  void adding_equals_stepping_day_by_day(long seed) {
    var world = new RandomOffices(seed);
    int n = world.random.nextInt(300);
    LocalDate date = world.start;
    for (int counted = 0; counted < n; ) {
      date = date.plusDays(1);
      counted += world.both.isWorkingDay(date) ? 1 : 0;
    }

    assertThat(world.both.plusWorkingDays(world.start, n)).isEqualTo(date);
  }

  @Seeded(150)
  void an_explanation_accounts_for_every_day(long seed) {
    var world = new RandomOffices(seed);
    int n = world.random.nextInt(200);
    DueDate due = world.one.due(world.start, n);
    int lost =
        due.skipped().stream()
            .mapToInt(s -> s instanceof Skipped.Holiday h ? h.workingDaysLost() : 0)
            .sum();

    assertThat(world.start.plusDays((long) n + lost + due.weekendDays())).isEqualTo(due.date());
  }

  @Seeded(150)
  void an_index_answers_as_the_calendar_does(long seed) {
    var world = new RandomOffices(seed);
    LocalDate last = world.start.plusDays(500);
    WorkingDayIndex index = world.one.index(world.start, last);
    int day = world.random.nextInt(200);
    int n = world.random.nextInt(50);
    LocalDate from = world.start.plusDays(day);

    assertThat(world.start.plusDays(index.plus(day, n)))
        .isEqualTo(world.one.plusWorkingDays(from, n));
    assertThat(world.start.plusDays(index.onOrAfter(day)))
        .isEqualTo(world.one.workingDayOnOrAfter(from));
    int due = index.plus(index.onOrAfter(day), n);
    assertThat(index.finish(day, n)).isEqualTo(due);
    assertThat(index.minusFromOnOrBefore(due, n)).isEqualTo(index.onOrAfter(day));
    assertThat(index.countUpTo(due) - index.countUpTo(day))
        .isEqualTo(world.one.workingDaysBetween(from, world.start.plusDays(due)));
  }

  @Seeded(150)
  void working_time_adds_up_and_is_undone_by_waiting(long seed) {
    var world = new RandomOffices(seed);
    Instant from = world.instant();
    Instant to = from.plusSeconds(world.random.nextInt(3_000_000));
    Instant between =
        from.plusSeconds(world.random.nextLong(Duration.between(from, to).toSeconds() + 1));
    Duration whole = world.both.workingTime(from, to);

    assertThat(world.both.workingTime(from, between).plus(world.both.workingTime(between, to)))
        .isEqualTo(whole);
    assertThat(whole).isLessThanOrEqualTo(world.one.workingTime(from, to));
    assertThat(whole).isEqualTo(world.other.and(world.one).workingTime(from, to));
    assertThat(world.both.plusWorkingTime(from, whole)).isBeforeOrEqualTo(to);
    assertThat(world.both.workingTime(from, world.both.plusWorkingTime(from, whole)))
        .isEqualTo(whole);
  }
}
