package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.caravanserai.Seeded;
import org.caravanserai.calendar.Decade;
import org.caravanserai.calendar.DecadeDesks;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.knowledge.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * The clocks over ten years, beside a reading of the log minute by minute. Half of the calendars
 * are those that are shipped, with the weekends that China works and the clocks that Kazakhstan
 * turned back on 1 March 2024; the other half are random.
 */
class ClocksOfTenYearsTest {
  private static final CaseKind KIND = CaseFile.kind("response");
  private static final List<String> SIDES = List.of("maigaiti", "tashkent");

  /** Days on which calendars do what they seldom do. */
  private static final List<Instant> TURNS =
      List.of(
          Instant.parse("2020-02-28T18:00:00Z"),
          Instant.parse("2023-12-31T15:00:00Z"),
          Instant.parse("2024-02-28T19:00:00Z"),
          Instant.parse("2024-02-29T17:00:00Z"),
          Instant.parse("2024-02-29T18:00:00Z"),
          Instant.parse("2024-02-29T19:00:00Z"),
          Instant.parse("2025-01-25T16:00:00Z"),
          Instant.parse("2026-02-13T16:00:00Z"),
          Instant.parse("2028-02-29T00:00:00Z"));

  /** The solve clock, told off minute by minute. */
  private static final class SlowClock {
    private final DecadeDesks desks;

    /** Parts of a working day in which every date of these calendars can be told exactly. */
    private final long day;

    private final Set<String> waits = new HashSet<>();
    private boolean on;
    private Decade office;
    private long used;
    private long budget;
    private @Nullable Instant ranOutWithin;

    SlowClock(DecadeDesks desks) {
      this.desks = desks;
      this.office = desks.of(SIDES);
      this.day = day(desks);
    }

    private static long day(DecadeDesks desks) {
      BigInteger multiple = BigInteger.ONE;
      for (List<String> holder : List.of(SIDES.subList(0, 1), SIDES.subList(1, 2), SIDES)) {
        for (int length : desks.of(holder).lengths()) {
          BigInteger other = BigInteger.valueOf(length);
          multiple = multiple.multiply(other).divide(multiple.gcd(other));
        }
      }
      return multiple.bitLength() <= 48 ? multiple.longValueExact() : 0;
    }

    boolean isExact() {
      return day > 0;
    }

    void hear(Entry entry, Holding holding) {
      Json.Obj body = entry.body();
      if (!holding.sides().isEmpty()) {
        office = desks.of(holding.sides());
      }
      switch (entry.kind()) {
        case "reported", "reopened" -> {
          on = true;
          used = 0;
          budget = 50 * day;
          ranOutWithin = null;
          waits.clear();
        }
        case "asked" -> waits.add(String.valueOf(body.text("question")));
        case "answered" -> waits.remove(String.valueOf(body.text("question")));
        case "proposed" -> waits.add("");
        case "accepted", "declined" -> waits.remove("");
        case "closed", "closed-unsolved", "withdrawn" -> on = false;
        case "budget-set" -> {
          if ("solve".equals(body.text("clock"))) {
            budget = Objects.requireNonNull(body.number("working-days")) * day;
            if (used < budget) {
              ranOutWithin = null;
            } else if (ranOutWithin == null) {
              ranOutWithin = entry.at().minusSeconds(60);
            }
          }
        }
        default -> {}
      }
    }

    void pass(int minute) {
      int worked = on && waits.isEmpty() ? office.workedWith(minute) : 0;
      if (worked > 0) {
        boolean left = used < budget;
        used += day / worked;
        if (left && used >= budget) {
          ranOutWithin = Decade.at(minute);
        }
      }
    }
  }

  @Seeded(5)
  void clocks_agree_with_a_slow_reference_over_ten_years(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    DecadeDesks desks = new DecadeDesks(random, SIDES);
    CaseCalendars calendars = CaseCalendars.bySide(desks.calendars(), desks.bySide());
    SlowClock slow = new SlowClock(desks);
    if (!slow.isExact()) {
      return;
    }
    List<Entry> log = log(random, desks);
    int next = 0;
    int ask = random.nextInt(400_000);
    for (int minute = Decade.minute(log.getFirst().at()); minute < Decade.END; minute++) {
      while (next < log.size() && Decade.minute(log.get(next).at()) <= minute) {
        next++;
        slow.hear(log.get(next - 1), CaseState.of(KIND, log.subList(0, next)).holder());
      }
      if (minute >= ask && next > 0) {
        ask = minute + random.nextInt(800_000);
        agree(slow, log.subList(0, next), calendars, Decade.at(minute));
      }
      slow.pass(minute);
    }
    agree(slow, log, calendars, Decade.at(Decade.END));
  }

  private static void agree(SlowClock slow, List<Entry> log, CaseCalendars calendars, Instant now) {
    Standing standing =
        Clocks.read(KIND, log, calendars, now).stream()
            .filter(clock -> clock.key().equals("solve"))
            .findFirst()
            .orElseThrow()
            .standing();
    assertThat(used(standing)).as("%s", standing).isEqualTo(WorkingDays.of(slow.used, slow.day));
    if (standing instanceof Standing.Running running && slow.ranOutWithin != null) {
      assertThat(running.breachedAt())
          .as("%s", standing)
          .isNotNull()
          .isAfter(slow.ranOutWithin)
          .isBeforeOrEqualTo(slow.ranOutWithin.plusSeconds(60));
    } else if (standing instanceof Standing.Running running) {
      assertThat(running.breachedAt()).isNull();
      agree(slow, now, running.due());
    }
  }

  /** The deadline is within the minute in which the budget ends if nothing more happens. */
  private static void agree(SlowClock slow, Instant now, @Nullable Instant due) {
    long used = slow.used;
    for (int minute = Decade.minute(now); minute < Decade.END; minute++) {
      int worked = slow.office.workedWith(minute);
      used += worked == 0 ? 0 : slow.day / worked;
      if (used >= slow.budget) {
        assertThat(due)
            .isNotNull()
            .isAfter(Decade.at(minute))
            .isBeforeOrEqualTo(Decade.at(minute + 1));
        return;
      }
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

  /** Entries of ten years, a third of them at moments at which something else begins or ends. */
  private static List<Entry> log(SplittableRandom random, DecadeDesks desks) {
    List<Entry> log = new ArrayList<>();
    int at = Decade.BEGIN + random.nextInt(100_000);
    for (int drafts = 0; drafts < 400 && at < Decade.END; drafts++) {
      Draft draft =
          RandomCases.draft(
              random, KIND, log.isEmpty() ? Map.of() : Map.of("shared", log.size()), Decade.at(at));
      if (draft.scope() instanceof Scope.Shared
          && !draft.kind().equals("deadline-moved")
          && !draft.kind().equals("withdrawn")
          && Chains.append(KIND, log, draft) instanceof Chains.Appended.Next(Entry entry)) {
        log.add(entry);
        at = next(random, desks, at);
      }
    }
    return log;
  }

  private static int next(SplittableRandom random, DecadeDesks desks, int at) {
    int later = at + random.nextInt(random.nextBoolean() ? 3_000 : 200_000);
    if (later >= Decade.END - 10_000) {
      return later;
    }
    return switch (random.nextInt(3)) {
      case 0 -> {
        List<Integer> near = desks.of(List.of(SIDES.get(random.nextInt(2)))).boundariesAfter(later);
        yield near.get(random.nextInt(near.size()));
      }
      case 1 -> {
        int turn = Decade.minute(TURNS.get(random.nextInt(TURNS.size())));
        yield turn > at && turn < later + 400_000 ? turn : later;
      }
      default -> later;
    };
  }
}
