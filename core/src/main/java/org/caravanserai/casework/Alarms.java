package org.caravanserai.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caravanserai.casework.Alarm.What;
import org.caravanserai.knowledge.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * The alarms of a case: a function of its log and the calendars. Each lies at one moment, so that
 * whoever slept finds what he missed: the alarms of two stretches of time are those of both
 * together, each once.
 *
 * <p>A clock warns once and is breached once; again only after a later entry gave it time anew. One
 * that was stopped or paused before its moment says nothing. A clock whose time is over when its
 * warning is due says only that it is over.
 */
public final class Alarms {
  private static final Comparator<Alarm> ORDER =
      Comparator.comparing(Alarm::at).thenComparing(Alarm::key).thenComparing(Alarm::what);

  /** What a clock has said since its start. */
  private static final class Said {
    private final @Nullable Instant startedAt;
    private boolean warned;
    private boolean breached;

    Said(@Nullable Instant startedAt) {
      this.startedAt = startedAt;
    }
  }

  private final List<Alarm> given = new ArrayList<>();
  private final Map<String, Said> said = new HashMap<>();
  private List<Alarm> ahead = List.of();

  private Alarms() {}

  /**
   * The alarms whose moment lies after {@code from} and not after {@code to}, the earliest first.
   *
   * @param log entries that somebody may read, the shared ones among them, in order
   */
  public static List<Alarm> between(
      CaseKind kind, List<Entry> log, CaseCalendars calendars, Instant from, Instant to) {
    return all(kind, log, calendars).stream()
        .filter(alarm -> alarm.at().isAfter(from) && !alarm.at().isAfter(to))
        .sorted(ORDER)
        .toList();
  }

  /** When the first alarm after a moment comes, if nobody writes anything before. */
  public static Optional<Instant> next(
      CaseKind kind, List<Entry> log, CaseCalendars calendars, Instant after) {
    return all(kind, log, calendars).stream()
        .map(Alarm::at)
        .filter(at -> at.isAfter(after))
        .min(Comparator.naturalOrder());
  }

  /** Those that have been, and those that will be if nobody writes anything more. */
  private static List<Alarm> all(CaseKind kind, List<Entry> log, CaseCalendars calendars) {
    Alarms alarms = new Alarms();
    Clocks.follow(kind, log, calendars, alarms::step);
    alarms.ahead.forEach(alarms::give);
    return alarms.given;
  }

  /** What lay ahead comes if it comes before this step; then each clock is looked at anew. */
  private void step(Instant at, Collection<ClockRun> runs) {
    ahead.stream().filter(alarm -> alarm.at().isBefore(at)).forEach(this::give);
    ahead = new ArrayList<>();
    for (ClockRun run : runs) {
      look(run, at);
    }
  }

  private void give(Alarm alarm) {
    given.add(alarm);
    Said of = said.get(alarm.key());
    if (of != null) {
      of.warned |= alarm.what() == What.WARNING;
      of.breached |= alarm.what() == What.BREACH;
    }
  }

  private void look(ClockRun run, Instant now) {
    if (!run.isStarted()) {
      said.remove(run.key());
      return;
    }
    Said before = said.get(run.key());
    if (before == null || !run.startedAt().equals(before.startedAt)) {
      before = new Said(run.startedAt());
      said.put(run.key(), before);
    }
    if (!run.isRunning()) {
      if (run.isLate() && !before.breached) {
        add(run, What.BREACH, now);
      }
      return;
    }
    Instant due = run.due();
    Instant warning = run.warningDue();
    if (warning != null) {
      before.warned &= !warning.isAfter(now);
      Instant at = later(warning, now);
      if (!before.warned && (due == null || at.isBefore(due))) {
        add(run, What.WARNING, at);
      }
    }
    if (due != null) {
      Instant over = due.plusMillis(1);
      before.breached &= !over.isAfter(now);
      if (!before.breached) {
        add(run, What.BREACH, later(over, now));
      }
    }
  }

  private void add(ClockRun run, What what, Instant at) {
    ahead.add(new Alarm(run.key(), run.clock(), what, at, run.due(), run.holder()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
