package org.caravanserai.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Clock;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a case: a function of its log, the calendars and now, and of nothing else.
 *
 * <p>A budget is used up by the office hours of whoever holds the ball; the whole of a date's
 * office hours is one working day. When the ball passes on, what is left goes on by the next
 * holder's calendar. Between a pause and what ends it nothing runs. A pause that is about
 * something, such as a question, ends with the entry about the same; of several pauses the last to
 * end lets the clock go on. When the case is over, no clock runs.
 *
 * <p>An entry may announce the deadline of each clock that it sets going. That deadline holds,
 * whatever becomes of the calendars, until an entry moves it or the clock is paused, passed on or
 * given another budget.
 */
public final class Clocks {
  private final CaseCalendars calendars;
  private final Map<String, ClockRun> runs = new LinkedHashMap<>();
  private final Map<String, Holding> holders = new LinkedHashMap<>();
  private Parties parties = Parties.NONE;
  private Instant last = Instant.MIN;

  private Clocks(CaseCalendars calendars) {
    this.calendars = calendars;
  }

  /**
   * How every clock stands. Those of tasks are there once a task has started them; others always
   * are.
   *
   * @param log entries that somebody may read, the shared ones among them, in order; what was
   *     written after {@code now} does not count
   */
  public static List<ClockReading> read(
      CaseKind kind, List<Entry> log, CaseCalendars calendars, Instant now) {
    Clocks clocks = new Clocks(calendars);
    clocks.run(kind, log.stream().filter(e -> !e.at().isAfter(now)).toList());
    return clocks.runs.values().stream().map(run -> run.at(now)).toList();
  }

  /** Where a case stands, and how its clocks do. */
  public record Stand(CaseState state, List<ClockReading> clocks) {
    public Stand {
      clocks = List.copyOf(clocks);
    }
  }

  /** What {@link CaseState#of} and {@link #read} give of the same entries. */
  public static Stand stand(CaseKind kind, List<Entry> log, CaseCalendars calendars, Instant now) {
    if (log.stream().anyMatch(e -> e.at().isAfter(now))) {
      return new Stand(CaseState.of(kind, log), read(kind, log, calendars, now));
    }
    Fold fold = Fold.over(kind, log);
    Clocks clocks = new Clocks(calendars);
    clocks.begin(kind, fold.parties());
    clocks.walk(kind, fold.steps(), (at, all) -> {});
    return new Stand(fold.state(), clocks.runs.values().stream().map(run -> run.at(now)).toList());
  }

  /**
   * A draft with the deadlines of all clocks that it sets going, passes on or changes, as these
   * calendars give them; the same draft when there is none.
   *
   * @param digest of the knowledge that the calendars are from
   */
  public static Draft announce(
      CaseKind kind, List<Entry> log, Draft draft, CaseCalendars calendars, String digest) {
    if (!(draft.scope() instanceof Scope.Shared)) {
      return draft;
    }
    Entry next = Entry.of(draft, log.size() + 1, 1, draft.at(), Entry.NONE);
    List<Entry> grown = new ArrayList<>(log);
    grown.add(next);
    Fold fold = Fold.over(kind, grown);
    List<Fold.Step> steps = fold.steps();
    if (steps.isEmpty() || steps.getLast().entry() != next) {
      return draft;
    }
    Clocks clocks = new Clocks(calendars);
    clocks.begin(kind, fold.parties());
    clocks.walk(kind, steps.subList(0, steps.size() - 1), (at, all) -> {});
    Map<String, Deadline> before = clocks.deadlines();
    clocks.walk(kind, List.of(steps.getLast()), (at, all) -> {});
    Map<String, Json> due = new LinkedHashMap<>();
    clocks
        .deadlines()
        .forEach((key, deadline) -> {
          if (!deadline.equals(before.get(key))) {
            due.put(key, new Json.Str(deadline.at().toString()));
          }
        });
    return due.isEmpty()
        ? draft
        : new Draft(
            draft.id(),
            draft.caseId(),
            draft.scope(),
            draft.against(),
            draft.actor(),
            draft.at(),
            draft.kind(),
            draft
                .body()
                .with(Bodies.ANNOUNCED, Json.object("digest", digest, "due", new Json.Obj(due))));
  }

  /**
   * The working days of a holder that lie between now and a deadline; negative once it has passed,
   * and null when he works by no calendar. Of a running clock they are what is left, as far as
   * calendars have not changed since.
   */
  public static @Nullable WorkingDays left(
      CaseCalendars calendars, Holding holder, Instant now, Instant due) {
    WorkingCalendar calendar = calendars.find(holder);
    return calendar == null ? null : new OfficeTime(calendar).between(now, due);
  }

  /** A deadline, and on which leg of its clock's way. */
  private record Deadline(int leg, Instant at) {}

  private Map<String, Deadline> deadlines() {
    Map<String, Deadline> deadlines = new LinkedHashMap<>();
    for (ClockRun run : runs.values()) {
      Instant due = run.due();
      if (run.isRunning() && due != null) {
        deadlines.put(run.key(), new Deadline(run.begun(), due));
      }
    }
    return deadlines;
  }

  /**
   * A deadline that other calendars would move.
   *
   * @param announced what was announced
   * @param wouldBe what the same working time comes to by the other calendars
   */
  public record Moved(String key, Holding holder, Instant announced, Instant wouldBe) {}

  /**
   * The announced deadlines ahead that would be others by other calendars. None of them moves
   * before an entry says so.
   *
   * @param before the calendars by which they were announced
   * @param after the calendars as they are known now
   */
  public static List<Moved> unannounced(
      CaseKind kind, List<Entry> log, CaseCalendars before, CaseCalendars after, Instant now) {
    Clocks clocks = new Clocks(before);
    clocks.run(kind, log.stream().filter(e -> !e.at().isAfter(now)).toList());
    List<Moved> moved = new ArrayList<>();
    for (ClockRun run : clocks.runs.values()) {
      Instant due = run.due();
      if (run.isRunning() && run.isAnnounced() && due != null && due.isAfter(now)) {
        Instant wouldBe = moved(run, due, before, after);
        if (wouldBe != null && !wouldBe.equals(due)) {
          moved.add(new Moved(run.key(), run.holder(), due, wouldBe));
        }
      }
    }
    return moved;
  }

  private static @Nullable Instant moved(
      ClockRun run, Instant due, CaseCalendars before, CaseCalendars after) {
    WorkingCalendar known = before.find(run.holder());
    WorkingCalendar now = after.find(run.holder());
    if (known == null || now == null) {
      return null;
    }
    WorkingDays time = new OfficeTime(known).between(run.legStart(), due);
    return time.signum() <= 0 ? null : new OfficeTime(now).plus(run.legStart(), time);
  }

  /** Looks at the clocks whenever an entry may have moved one. */
  @FunctionalInterface
  interface Watch {
    /**
     * After an entry.
     *
     * @param at never before that of the entry before
     */
    void after(Instant at, Collection<ClockRun> runs);
  }

  /** Lets somebody watch the clocks on their way through a log. */
  static void follow(CaseKind kind, List<Entry> log, CaseCalendars calendars, Watch watch) {
    new Clocks(calendars).run(kind, log, watch);
  }

  private void run(CaseKind kind, List<Entry> log) {
    run(kind, log, (at, all) -> {});
  }

  private void run(CaseKind kind, List<Entry> log, Watch watch) {
    Fold fold = Fold.over(kind, log);
    begin(kind, fold.parties());
    walk(kind, fold.steps(), watch);
  }

  private void begin(CaseKind kind, Parties all) {
    parties = all;
    kind.clocks().stream()
        .filter(clock -> !clock.perTask())
        .forEach(clock -> open(clock.id(), clock));
  }

  private void walk(CaseKind kind, List<Fold.Step> steps, Watch watch) {
    for (Fold.Step step : steps) {
      last = step.at().isAfter(last) ? step.at() : last;
      for (Clock clock : kind.clocks()) {
        step(clock, step);
      }
      watch.after(last, runs.values());
    }
  }

  private ClockRun open(String key, Clock clock) {
    return runs.computeIfAbsent(key, k -> new ClockRun(k, clock, calendars));
  }

  private void step(Clock clock, Fold.Step step) {
    if (!clock.perTask()) {
      move(clock, open(clock.id(), clock), step, step.holder(), clock.workingDays(), true);
      return;
    }
    Task task = step.task();
    if (task != null) {
      String key = clock.id() + ":" + task.id();
      if (clock.startedBy().contains(step.kind().id())) {
        open(key, clock);
      }
      holders.put(key, holding(task));
    }
    for (ClockRun run : List.copyOf(runs.values())) {
      if (run.key().startsWith(clock.id() + ":")) {
        boolean about = task != null && run.key().equals(clock.id() + ":" + task.id());
        Holding holder = Objects.requireNonNullElse(holders.get(run.key()), Holding.NOBODY);
        move(clock, run, step, holder, task == null ? 0 : task.workingDays(), about);
      }
    }
  }

  private Holding holding(Task task) {
    return new Holding(debtor(task), List.of(task.desk()), List.of(task.side()));
  }

  /** A task is a desk's or the enterprise's, but in a dispute a party's. */
  private Holder debtor(Task task) {
    if (task.desk().equals(parties.enterprise())) {
      return Holder.ENTERPRISE;
    }
    if (task.desk().equals(parties.claimant())) {
      return Holder.CLAIMANT;
    }
    if (task.desk().equals(parties.respondent())) {
      return Holder.RESPONDENT;
    }
    return task.side().equals(parties.homeSide()) ? Holder.HOME_DESK : Holder.HOST_DESK;
  }

  /** Moves one clock by one entry, if the entry means anything to it. */
  private void move(
      Clock clock, ClockRun run, Fold.Step step, Holding holder, int days, boolean about) {
    String entry = step.kind().id();
    boolean stops =
        run.isStarted() && (step.over() || (about && clock.stoppedBy().contains(entry)));
    boolean starts =
        about && !step.over() && clock.startedBy().contains(entry) && (stops || !run.isStarted());
    boolean pauses = about && clock.pausedBy().contains(entry);
    boolean resumes = about && clock.resumedBy().contains(entry);
    WorkingDays budget = budget(run, step);
    Instant announcement = announcement(run, step);
    boolean passes = run.isStarted() && !holder.equals(run.holder());
    if (!stops
        && !starts
        && (!run.isStarted()
            || !(pauses || resumes || passes || budget != null || announcement != null))) {
      return;
    }
    run.endLeg(last);
    if (stops) {
      run.stop(last);
    }
    if (starts) {
      run.start(last, days);
    }
    String subject = subject(step);
    if (resumes) {
      run.resume(subject);
    }
    if (pauses && run.isStarted()) {
      run.pause(subject, last);
    }
    if (budget != null && run.isStarted()) {
      run.changeBudget(budget, last);
    }
    run.beginLeg(last, holder, announcement);
  }

  private static String subject(Fold.Step step) {
    String field = step.kind().subject();
    String value = field == null ? null : step.entry().body().text(field);
    return field == null ? "" : field + " " + value;
  }

  private static @Nullable WorkingDays budget(ClockRun run, Fold.Step step) {
    Json.Obj body = step.entry().body();
    Long days = body.number("working-days");
    return step.kind().does(Effect.SETS_BUDGET)
            && run.key().equals(body.text("clock"))
            && days != null
        ? WorkingDays.of(days)
        : null;
  }

  private static @Nullable Instant announcement(ClockRun run, Fold.Step step) {
    Json.Obj body = step.entry().body();
    if (step.kind().does(Effect.MOVES_DEADLINE) && run.key().equals(body.text("clock"))) {
      return Bodies.instant(body.find("new"));
    }
    return Bodies.instant(body.object(Bodies.ANNOUNCED).object("due").find(run.key()));
  }
}
