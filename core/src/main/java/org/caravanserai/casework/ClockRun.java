package org.caravanserai.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.knowledge.CaseKind.Clock;
import org.jspecify.annotations.Nullable;

/** One clock on its way through a log. What is left of the budget is told at each leg's start. */
final class ClockRun {
  private final String key;
  private final Clock clock;
  private final CaseCalendars calendars;
  private final List<Leg> legs = new ArrayList<>();
  private final Set<String> pauses = new HashSet<>();
  private boolean running;
  private WorkingDays budget;
  private WorkingDays remaining;
  private @Nullable Instant startedAt;
  private @Nullable Instant stoppedAt;
  private Instant legStart = Instant.EPOCH;
  private Holding holder = Holding.NOBODY;
  private @Nullable WorkingCalendar calendar;
  private @Nullable Instant due;
  private boolean announced;
  private @Nullable Instant warningDue;
  private @Nullable Instant warned;
  private @Nullable Instant pausedSince;
  private boolean late;
  private int begun;

  ClockRun(String key, Clock clock, CaseCalendars calendars) {
    this.key = key;
    this.clock = clock;
    this.calendars = calendars;
    this.budget = WorkingDays.of(clock.workingDays());
    this.remaining = budget;
  }

  String key() {
    return key;
  }

  Clock clock() {
    return clock;
  }

  boolean isRunning() {
    return running;
  }

  boolean isStarted() {
    return startedAt != null && stoppedAt == null;
  }

  /** Whether its deadline had passed when its last leg ended. */
  boolean isLate() {
    return late;
  }

  /** Of a clock that is started. */
  Instant startedAt() {
    return Objects.requireNonNull(startedAt);
  }

  @Nullable Instant warningDue() {
    return warningDue;
  }

  /** How many legs have begun. */
  int begun() {
    return begun;
  }

  @Nullable Instant due() {
    return due;
  }

  boolean isAnnounced() {
    return announced;
  }

  Instant legStart() {
    return legStart;
  }

  Holding holder() {
    return holder;
  }

  /** Starts the clock anew. */
  void start(Instant at, int workingDays) {
    legs.clear();
    pauses.clear();
    budget = WorkingDays.of(workingDays);
    remaining = budget;
    startedAt = at;
    stoppedAt = null;
    legStart = at;
    due = null;
    warned = null;
    warningDue = null;
    pausedSince = null;
    late = false;
  }

  /** Ends the leg that is under way: what it used is used. */
  void endLeg(Instant at) {
    if (startedAt == null || stoppedAt != null) {
      return;
    }
    if (running) {
      WorkingDays used = usedUntil(at);
      legs.add(Leg.run(legStart, at, holder, calendar, used));
      remaining = remaining.minus(used);
      late = due != null && at.isAfter(due);
      if (warned == null && warningDue != null && !warningDue.isAfter(at)) {
        warned = warningDue;
      }
    } else if (!pauses.isEmpty()) {
      legs.add(Leg.pause(pauseBegin(), at, holder));
    }
    running = false;
    legStart = at;
  }

  /** Since when it stands still; a leg that told of it so far is taken back. */
  private Instant pauseBegin() {
    if (!legs.isEmpty() && legs.getLast().paused() && legs.getLast().to().equals(legStart)) {
      return legs.removeLast().from();
    }
    return legStart;
  }

  private WorkingDays usedUntil(Instant at) {
    return calendar == null ? WorkingDays.ZERO : new OfficeTime(calendar).between(legStart, at);
  }

  /**
   * Gives it another budget. Where that takes away what was left, the deadline is missed then;
   * where it leaves something again, none was missed.
   */
  void changeBudget(WorkingDays to, Instant at) {
    boolean left = remaining.signum() > 0;
    remaining = remaining.plus(to).minus(budget);
    budget = to;
    if (remaining.signum() > 0) {
      due = null;
      late = false;
    } else if (left) {
      due = at;
      late = !pauses.isEmpty();
    }
  }

  void pause(String about, Instant at) {
    if (pauses.isEmpty()) {
      pausedSince = at;
    }
    pauses.add(about);
  }

  void resume(String about) {
    pauses.remove(about);
  }

  void stop(Instant at) {
    stoppedAt = at;
    running = false;
  }

  /**
   * Begins a leg, unless the clock is not started or paused.
   *
   * @param announcement the deadline that was announced for it
   */
  void beginLeg(Instant at, Holding itsHolder, @Nullable Instant announcement) {
    legStart = at;
    holder = itsHolder;
    if (!isStarted() || !pauses.isEmpty()) {
      return;
    }
    running = true;
    late = late && remaining.signum() <= 0;
    calendar = calendars.find(itsHolder);
    begun++;
    Instant computed = remaining.signum() > 0 ? ahead(remaining) : missed(at);
    announced = announcement != null;
    if (announcement != null && !announcement.equals(computed)) {
      allow(calendar == null ? remaining : new OfficeTime(calendar).between(at, announcement));
      computed = announcement;
    }
    due = computed;
    setWarning();
  }

  /** The deadline of a budget of which nothing is left: the one that was missed, or now. */
  private Instant missed(Instant at) {
    return due == null || due.isAfter(at) ? at : due;
  }

  /** Lets so much be left: what was used stays used, and the budget becomes what that makes. */
  private void allow(WorkingDays left) {
    budget = budget.plus(left).minus(remaining);
    remaining = left;
  }

  private @Nullable Instant ahead(WorkingDays time) {
    return calendar == null ? null : new OfficeTime(calendar).plus(legStart, time);
  }

  private void setWarning() {
    WorkingDays reserve = budget.minus(budget.times(clock.warnAt()));
    WorkingDays until = remaining.minus(reserve);
    if (until.signum() > 0) {
      warned = null;
      warningDue = ahead(until);
    } else {
      warningDue = warned == null ? legStart : warned;
    }
  }

  ClockReading at(Instant now) {
    List<Leg> way = new ArrayList<>(legs);
    Instant began = startedAt;
    if (began == null) {
      return new ClockReading(key, clock, new Standing.NotStarted(), way);
    }
    if (stoppedAt != null) {
      return new ClockReading(key, clock, stopped(began, stoppedAt), way);
    }
    if (!running) {
      Instant since = pausedSince == null ? legStart : pausedSince;
      if (!way.isEmpty() && way.getLast().paused() && way.getLast().to().equals(legStart)) {
        way.removeLast();
      }
      way.add(Leg.pause(since, now, holder));
      Standing paused =
          new Standing.Paused(
              began, budget, budget.minus(remaining), remaining, since, late ? due : null);
      return new ClockReading(key, clock, paused, way);
    }
    WorkingDays left = remaining.minus(usedUntil(now));
    if (due != null && due.isAfter(legStart)) {
      way.add(Leg.run(legStart, due, holder, calendar, remaining));
    } else {
      way.add(Leg.run(legStart, now, holder, calendar, usedUntil(now)));
    }
    Standing runs =
        new Standing.Running(
            began,
            budget,
            budget.minus(left),
            left,
            due,
            announced,
            holder,
            legStart,
            warningDue,
            due != null && now.isAfter(due) ? due : null);
    return new ClockReading(key, clock, runs, way);
  }

  private Standing stopped(Instant began, Instant at) {
    WorkingDays over = remaining.signum() < 0 ? remaining.negated() : WorkingDays.ZERO;
    return new Standing.Stopped(
        began,
        at,
        budget,
        budget.minus(remaining),
        pauses.isEmpty() ? due : null,
        !late,
        late ? over : WorkingDays.ZERO);
  }
}
