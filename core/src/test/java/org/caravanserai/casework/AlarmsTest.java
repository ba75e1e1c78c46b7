package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.casework.CaseFile.HOME_OFFICER;
import static org.caravanserai.casework.CaseFile.MILL;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.caravanserai.Seeded;
import org.caravanserai.calendar.RandomDesks;
import org.caravanserai.casework.Alarm.What;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Addressee;
import org.junit.jupiter.api.Test;

/** Alarms over the calendars of Xinjiang and Uzbekistan; times are those of Tashkent. */
class AlarmsTest {
  private static final Duration STEP = Duration.ofMinutes(15);
  private static final Instant EVER = Instant.parse("2100-01-01T00:00:00Z");

  private static List<String> alarms(CaseFile file, String from, String to) {
    return Alarms.between(
            file.kind, file.log, CaseFile.calendars(), CaseFile.instant(from), CaseFile.instant(to))
        .stream()
        .map(alarm ->
            alarm.key()
                + " "
                + CaseKind.word(alarm.what())
                + " "
                + CaseFile.in(alarm.at().truncatedTo(ChronoUnit.MINUTES), "Asia/Tashkent"))
        .toList();
  }

  @Test
  void a_clock_warns_when_so_much_is_used_and_says_when_its_time_is_over() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");

    assertThat(alarms(file, "2026-11-27T09:00", "2026-12-02T09:00"))
        .containsExactly(
            "acknowledge warning 2026-11-30T14:30", "acknowledge breach 2026-12-01T09:00");
    assertThat(
            Alarms.next(
                file.kind, file.log, CaseFile.calendars(), CaseFile.instant("2026-11-27T09:00")))
        .contains(CaseFile.instant("2026-11-30T14:30"));
  }

  @Test
  void an_answer_at_the_last_moment_is_in_time_and_one_before_the_warning_leaves_it_unsaid() {
    CaseFile atLast =
        CaseFile.reported("2026-11-27T09:00")
            .write("2026-12-01T09:00", HOME_OFFICER, "acknowledged");
    CaseFile atOnce =
        CaseFile.reported("2026-11-27T09:00")
            .write("2026-11-27T10:00", HOME_OFFICER, "acknowledged");

    assertThat(alarms(atLast, "2026-11-27T09:00", "2026-12-02T09:00"))
        .containsExactly("acknowledge warning 2026-11-30T14:30");
    assertThat(alarms(atOnce, "2026-11-27T09:00", "2026-12-02T09:00")).isEmpty();
  }

  @Test
  void a_clock_that_is_paused_says_nothing_until_it_goes_on() {
    CaseFile file =
        CaseFile.reported("2026-11-27T09:00")
            .write("2026-11-27T10:00", HOME_OFFICER, "acknowledged")
            .write("2026-11-27T11:00", HOME_OFFICER, "asked", "question", "hs", "text", "Code?");
    assertThat(Alarms.next(file.kind, file.log, CaseFile.calendars(), Instant.EPOCH)).isEmpty();

    file.write("2026-12-27T11:00", MILL, "answered", "question", "hs", "text", "8446.21");
    assertThat(alarms(file, "2026-11-27T09:00", "2027-01-20T09:00"))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("first-answer warning 2027-01");
  }

  @Test
  void an_alarm_names_who_held_the_ball_and_who_is_told() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");
    Alarm breach =
        Alarms.between(file.kind, file.log, CaseFile.calendars(), Instant.EPOCH, EVER).get(1);

    assertThat(breach.what()).isEqualTo(What.BREACH);
    assertThat(breach.due()).isEqualTo(CaseFile.instant("2026-12-01T09:00"));
    assertThat(breach.holder().ids()).containsExactly("trade");
    assertThat(breach.addressees()).containsExactly(Addressee.LEAD, Addressee.COORDINATOR);
  }

  @Seeded(60)
  void however_the_time_is_cut_the_alarms_are_the_same_each_once(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (CaseKind kind : CaseFile.kinds()) {
      List<Entry> log =
          random.nextInt(3) == 0
              ? RandomCases.garbage(random, kind, 30)
              : RandomCases.log(random, kind, 40);
      CaseCalendars calendars = CaseFile.calendars();
      List<Alarm> whole = Alarms.between(kind, log, calendars, Instant.EPOCH, EVER);
      List<Alarm> parts = new ArrayList<>();
      Instant from = Instant.EPOCH;
      while (from.isBefore(EVER)) {
        Instant cut =
            !whole.isEmpty() && random.nextBoolean()
                ? whole.get(random.nextInt(whole.size())).at()
                : from.plus(Duration.ofHours(random.nextInt(1, 400_000)));
        Instant to = cut.isAfter(from) && random.nextInt(8) > 0 ? cut : EVER;
        parts.addAll(Alarms.between(kind, log, calendars, from, to));
        from = to;
      }
      assertThat(parts).isEqualTo(whole).doesNotHaveDuplicates();
    }
  }

  @Seeded(40)
  void the_next_alarm_is_the_first_of_those_ahead(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (CaseKind kind : CaseFile.kinds()) {
      List<Entry> log = RandomCases.log(random, kind, 40);
      Instant now = log.getFirst().at().plus(Duration.ofHours(random.nextInt(2_000)));

      assertThat(Alarms.next(kind, log, CaseFile.calendars(), now))
          .isEqualTo(
              Alarms.between(kind, log, CaseFile.calendars(), now, EVER).stream()
                  .map(Alarm::at)
                  .findFirst());
    }
  }

  /** A clock between its start and its end, and what a reading of it says. */
  private record Says(String key, Instant startedAt, What what) {}

  @Seeded(4)
  void alarms_come_when_readings_begin_to_say_so(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomDesks desks = new RandomDesks(random, List.of("maigaiti", "tashkent"));
    CaseCalendars calendars =
        holder -> holder.sides().isEmpty() ? null : desks.calendar(holder.sides().getFirst());
    CaseKind kind = CaseFile.kind(random.nextBoolean() ? "response" : "implementation");
    List<Entry> log = log(random, kind, desks.start);
    Instant end = log.getLast().at().plus(Duration.ofDays(5));
    Set<Says> before = new HashSet<>();
    for (Instant minute = log.getFirst().at(); minute.isBefore(end); ) {
      Set<Says> now = new HashSet<>();
      for (ClockReading clock : Clocks.read(kind, log, calendars, minute)) {
        says(clock, minute, before, now);
      }
      Set<Says> begun =
          now.stream().filter(says -> !before.contains(says)).collect(Collectors.toSet());
      Instant last = minute.minus(STEP);
      Set<String> given =
          Alarms.between(kind, log, calendars, last, minute).stream()
              .map(alarm -> alarm.key() + alarm.what())
              .collect(Collectors.toSet());
      assertThat(given)
          .as("%s", minute)
          .isEqualTo(begun.stream().map(s -> s.key() + s.what()).collect(Collectors.toSet()));
      before.clear();
      before.addAll(now);
      minute = minute.plus(STEP);
    }
  }

  private static void says(ClockReading clock, Instant now, Set<Says> before, Set<Says> says) {
    switch (clock.standing()) {
      case Standing.Running running -> {
        Instant warning = running.warningDue();
        Says warned = new Says(clock.key(), running.startedAt(), What.WARNING);
        if (running.breachedAt() != null) {
          says.add(new Says(clock.key(), running.startedAt(), What.BREACH));
        }
        if (warning != null
            && !warning.isAfter(now)
            && (before.contains(warned) || now.isBefore(running.due()))) {
          says.add(warned);
        }
      }
      case Standing.Paused paused -> {
        if (paused.breachedAt() != null) {
          says.add(new Says(clock.key(), paused.startedAt(), What.BREACH));
        }
        before.stream()
            .filter(said -> said.key().equals(clock.key()) && said.what() == What.WARNING)
            .forEach(says::add);
      }
      case Standing.NotStarted _, Standing.Stopped _ -> {}
    }
  }

  /** Entries whole steps apart, over few weeks. */
  private static List<Entry> log(SplittableRandom random, CaseKind kind, Instant start) {
    List<Entry> log = new ArrayList<>();
    Instant at = start;
    for (int i = 0; i < 30; i++) {
      Draft draft =
          RandomCases.draft(
              random, kind, log.isEmpty() ? Map.of() : Map.of("shared", log.size()), at);
      if (draft.scope() instanceof Scope.Shared
          && !draft.kind().equals("deadline-moved")
          && Chains.append(kind, log, draft) instanceof Chains.Appended.Next(Entry entry)) {
        log.add(entry);
        at = at.plus(STEP.multipliedBy(random.nextInt(1, random.nextBoolean() ? 4 : 150)));
      }
    }
    return log;
  }
}
