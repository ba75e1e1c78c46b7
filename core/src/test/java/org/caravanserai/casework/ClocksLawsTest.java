package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.caravanserai.Seeded;
import org.caravanserai.calendar.RandomDesks;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.knowledge.CaseKind;
import org.jspecify.annotations.Nullable;

/** The clocks beside a slow reading of the log, minute by minute, over random calendars. */
class ClocksLawsTest {
  private static final CaseKind KIND = CaseFile.kind("response");
  private static final List<String> MOVES =
      List.of(
          "acknowledged",
          "assigned",
          "passed-to-host",
          "passed-back",
          "asked",
          "answered",
          "first-answer",
          "proposed",
          "accepted",
          "declined",
          "closed",
          "reopened",
          "escalated",
          "budget-set");

  /** The solve clock, told off by hand. */
  private static final class SlowClock {
    private final RandomDesks desks;
    private final Set<String> waits = new HashSet<>();
    private WorkingDays used = WorkingDays.ZERO;
    private WorkingDays budget = WorkingDays.of(50);
    private boolean on;
    private boolean host;
    private @Nullable Instant ranOutWithin;

    SlowClock(RandomDesks desks) {
      this.desks = desks;
    }

    void hear(Entry entry) {
      Json.Obj body = entry.body();
      switch (entry.kind()) {
        case "reported", "reopened" -> {
          on = true;
          host = false;
          used = WorkingDays.ZERO;
          budget = WorkingDays.of(50);
          ranOutWithin = null;
          waits.clear();
        }
        case "passed-to-host" -> host = true;
        case "passed-back" -> host = false;
        case "asked" -> waits.add(String.valueOf(body.text("question")));
        case "answered" -> waits.remove(String.valueOf(body.text("question")));
        case "proposed" -> waits.add("");
        case "accepted", "declined" -> {
          waits.remove("");
          host = false;
        }
        case "closed" -> on = false;
        case "budget-set" -> {
          if ("solve".equals(body.text("clock"))) {
            budget = WorkingDays.of(Objects.requireNonNull(body.number("working-days")));
            if (used.compareTo(budget) < 0) {
              ranOutWithin = null;
            } else if (ranOutWithin == null) {
              ranOutWithin = entry.at().minusSeconds(60);
            }
          }
        }
        default -> {}
      }
    }

    void pass(Instant minute) {
      String side = host ? "tashkent" : "maigaiti";
      if (on && waits.isEmpty() && desks.isOpen(side, minute)) {
        boolean left = used.compareTo(budget) < 0;
        used = used.plus(WorkingDays.of(1, desks.minutesOfDay(side, minute)));
        if (left && used.compareTo(budget) >= 0) {
          ranOutWithin = minute;
        }
      }
    }
  }

  @Seeded(8)
  void clocks_agree_with_a_slow_reference_over_random_calendars_and_logs(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomDesks desks = new RandomDesks(random, List.of("maigaiti", "tashkent"));
    CaseCalendars calendars =
        holder -> holder.sides().isEmpty() ? null : desks.calendar(holder.sides().getFirst());
    List<Entry> log = log(random, desks.start);
    Instant end = log.getLast().at().plus(Duration.ofDays(2 + random.nextInt(15)));
    SlowClock slow = new SlowClock(desks);
    int next = 0;
    for (Instant minute = desks.start; minute.isBefore(end); minute = minute.plusSeconds(60)) {
      while (next < log.size() && !log.get(next).at().isAfter(minute)) {
        slow.hear(log.get(next++));
      }
      slow.pass(minute);
    }
    Standing standing = solve(log, calendars, end);

    assertThat(used(standing)).as("%s", standing).isEqualTo(slow.used);
    if (standing instanceof Standing.Running running && slow.ranOutWithin != null) {
      assertThat(running.breachedAt())
          .as("%s", standing)
          .isNotNull()
          .isAfter(slow.ranOutWithin)
          .isBeforeOrEqualTo(slow.ranOutWithin.plusSeconds(60));
    } else if (standing instanceof Standing.Running running) {
      assertThat(running.breachedAt()).isNull();
    }
  }

  private static WorkingDays used(Standing standing) {
    return switch (standing) {
      case Standing.NotStarted() -> WorkingDays.ZERO;
      case Standing.Running running -> running.used();
      case Standing.Paused paused -> paused.used();
      case Standing.Stopped stopped -> stopped.used();
    };
  }

  private static Standing solve(List<Entry> log, CaseCalendars calendars, Instant now) {
    return Clocks.read(KIND, log, calendars, now).stream()
        .filter(clock -> clock.key().equals("solve"))
        .findFirst()
        .orElseThrow()
        .standing();
  }

  /** Levels that would give the ball to others than desks are left to the examples. */
  private static List<Entry> log(SplittableRandom random, Instant start) {
    List<Entry> log = new ArrayList<>();
    Instant at = start;
    for (int i = 0; i < 50; i++) {
      Draft draft = RandomCases.draft(random, KIND, seen(log), at);
      boolean wanted =
          log.isEmpty()
              || (MOVES.contains(draft.kind())
                  && (!draft.kind().equals("escalated")
                      || log.stream().noneMatch(e -> e.kind().equals("escalated"))));
      if (wanted && Chains.append(KIND, log, draft) instanceof Chains.Appended.Next(Entry entry)) {
        log.add(entry);
        at = at.plusSeconds(60L * random.nextInt(random.nextBoolean() ? 300 : 1_500));
      }
    }
    return log;
  }

  private static Map<String, Integer> seen(List<Entry> log) {
    return log.isEmpty() ? Map.of() : Map.of("shared", log.size());
  }

  @Seeded(10)
  void a_changed_calendar_never_moves_an_announced_deadline(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomDesks before = new RandomDesks(random, List.of("maigaiti", "tashkent"));
    RandomDesks after = new RandomDesks(random, List.of("maigaiti", "tashkent"));
    CaseCalendars known = holder -> before.calendar(first(holder));
    CaseCalendars changed = holder -> after.calendar(first(holder));
    List<Entry> log = new ArrayList<>();
    Instant at = before.start;
    for (int i = 0; i < 25; i++) {
      Draft draft = RandomCases.draft(random, KIND, seen(log), at);
      if (draft.scope() instanceof Scope.Shared && !draft.kind().equals("deadline-moved")) {
        Draft told = Clocks.announce(KIND, log, draft, known, "sha256:before");
        if (Chains.append(KIND, log, told) instanceof Chains.Appended.Next(Entry entry)) {
          log.add(entry);
          at = at.plusSeconds(60L * random.nextInt(3_000));
        }
      }
    }
    for (ClockReading clock : Clocks.read(KIND, log, known, at)) {
      if (clock.standing() instanceof Standing.Running running && running.announced()) {
        assertThat(
                Clocks.read(KIND, log, changed, at).stream()
                    .filter(other -> other.key().equals(clock.key()))
                    .map(ClockReading::standing))
            .singleElement()
            .isInstanceOfSatisfying(
                Standing.Running.class, other -> assertThat(other.due()).isEqualTo(running.due()));
      }
    }
  }

  private static String first(Holding holder) {
    return holder.sides().isEmpty() ? "maigaiti" : holder.sides().getFirst();
  }

  @Seeded(25)
  void adding_working_days_and_counting_them_are_inverse(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomDesks desks = new RandomDesks(random, List.of("maigaiti"));
    OfficeTime time = new OfficeTime(desks.calendar("maigaiti"));
    WorkingDays days = WorkingDays.of(random.nextInt(1, 4_000), random.nextInt(1, 600));
    Instant due = Objects.requireNonNull(time.plus(desks.start, days));

    assertThat(time.between(desks.start, due)).isGreaterThanOrEqualTo(days);
    assertThat(time.between(desks.start, due.minusMillis(1))).isLessThan(days);
  }
}
