package org.caravanserai.platform.casework;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.CaseCalendars;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.casework.Clocks;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Holding;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Leg;
import org.caravanserai.casework.Scope;
import org.caravanserai.casework.WorkingDays;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, as lists and boards find it without its log. It rests on the shared scope
 * alone, so that it tells nothing of any other.
 *
 * @param step of the plan where the problem arose
 * @param cites items of the knowledge that desks named in their answers, the first first
 * @param summary the beginning of what the case was opened with
 * @param turns whose turn it is
 * @param clocks those that have been started
 */
record Whereabouts(
    CaseState state,
    @Nullable String topic,
    @Nullable String place,
    @Nullable String step,
    List<String> cites,
    String summary,
    Instant changedAt,
    List<Turn> turns,
    List<StartedClock> clocks) {
  private static final int LONGEST_SUMMARY = 200;
  private static final int MOST_CITES = 20;

  Whereabouts {
    cites = List.copyOf(cites);
    turns = List.copyOf(turns);
    clocks = List.copyOf(clocks);
  }

  /**
   * Whose turn it is.
   *
   * @param task empty where it is about the case as a whole
   * @param ref the desk, the enterprise, the mediator, or the side whose coordinator it is
   * @param clock the clock that is due first; null while all stand still
   */
  record Turn(
      String task,
      UUID ref,
      String holder,
      @Nullable UUID side,
      @Nullable String clock,
      @Nullable Instant due) {}

  /**
   * A clock since its last start.
   *
   * @param ref who owes the answer, or owed it last
   * @param inTime of a clock that was stopped
   */
  record StartedClock(
      String key,
      String clock,
      String standing,
      @Nullable UUID ref,
      @Nullable UUID side,
      Instant startedAt,
      @Nullable Instant due,
      @Nullable Instant stoppedAt,
      @Nullable Boolean inTime,
      BigDecimal used,
      BigDecimal budget) {}

  /** Where this log, which is not empty, has led to. */
  static Whereabouts of(CaseKind kind, List<Entry> log, CaseCalendars calendars, Instant now) {
    List<Entry> shared =
        log.stream().filter(entry -> entry.scope() instanceof Scope.Shared).toList();
    Clocks.Stand stand = Clocks.stand(kind, shared, calendars, now);
    CaseState state = stand.state();
    List<ClockReading> clocks = stand.clocks();
    Entry opening = shared.getFirst();
    return new Whereabouts(
        state,
        opening.body().text("topic"),
        opening.body().text("place"),
        opening.body().text("step"),
        cites(shared),
        shortened(Objects.requireNonNullElse(opening.body().text("text"), "")),
        shared.getLast().at(),
        turns(state, clocks),
        clocks.stream().flatMap(clock -> started(clock).stream()).toList());
  }

  private static List<String> cites(List<Entry> shared) {
    return shared.stream()
        .flatMap(entry ->
            entry.body().find("cites") instanceof Json.Arr(List<Json> items)
                ? items.stream()
                : Stream.of())
        .flatMap(item -> item instanceof Json.Str(String id) ? Stream.of(id) : Stream.of())
        .distinct()
        .limit(MOST_CITES)
        .toList();
  }

  /** The beginning of a text. */
  static String shortened(String text) {
    int most = Math.min(text.codePointCount(0, text.length()), LONGEST_SUMMARY);
    return text.substring(0, text.offsetByCodePoints(0, most));
  }

  private static List<Turn> turns(CaseState state, List<ClockReading> clocks) {
    List<Turn> turns = new ArrayList<>();
    Holding holder = state.holder();
    String who = CaseKind.word(holder.who());
    if (holder.who() == Holder.TASK_DESKS) {
      for (CaseState.Task task : state.tasks().values()) {
        UUID desk = KeptCase.find(task.desk());
        if (task.open() && desk != null) {
          List<ClockReading> own =
              clocks.stream().filter(clock -> clock.key().endsWith(":" + task.id())).toList();
          turns.add(turn(task.id(), desk, who, KeptCase.find(task.side()), own));
        }
      }
      return turns;
    }
    List<String> refs = holder.ids().isEmpty() ? holder.sides() : holder.ids();
    List<ClockReading> own = clocks.stream().filter(clock -> !clock.clock().perTask()).toList();
    for (int i = 0; i < refs.size(); i++) {
      UUID ref = KeptCase.find(refs.get(i));
      List<String> sides = holder.sides();
      if (ref != null) {
        UUID side =
            sides.isEmpty() ? null : KeptCase.find(sides.get(Math.min(i, sides.size() - 1)));
        turns.add(turn("", ref, who, side, own));
      }
    }
    return turns;
  }

  private static Turn turn(
      String task, UUID ref, String holder, @Nullable UUID side, List<ClockReading> clocks) {
    Optional<ClockReading> first =
        clocks.stream()
            .filter(clock -> due(clock) != null)
            .min(Comparator.comparing(Whereabouts::due, Comparator.nullsLast(Instant::compareTo)));
    return new Turn(
        task,
        ref,
        holder,
        side,
        first.map(ClockReading::key).orElse(null),
        first.map(Whereabouts::due).orElse(null));
  }

  private static @Nullable Instant due(ClockReading clock) {
    return clock.standing() instanceof Standing.Running running ? running.due() : null;
  }

  private static Optional<StartedClock> started(ClockReading clock) {
    Holding owes =
        clock.legs().reversed().stream()
            .filter(leg -> !leg.paused())
            .map(Leg::holder)
            .findFirst()
            .orElse(Holding.NOBODY);
    return switch (clock.standing()) {
      case Standing.NotStarted _ -> Optional.empty();
      case Standing.Running it ->
          Optional.of(
              started(
                  clock,
                  "running",
                  owes,
                  it.startedAt(),
                  it.due(),
                  null,
                  null,
                  it.used(),
                  it.budget()));
      case Standing.Paused it ->
          Optional.of(
              started(
                  clock, "paused", owes, it.startedAt(), null, null, null, it.used(), it.budget()));
      case Standing.Stopped it ->
          Optional.of(
              started(
                  clock,
                  "stopped",
                  owes,
                  it.startedAt(),
                  it.due(),
                  it.at(),
                  it.inTime(),
                  it.used(),
                  it.budget()));
    };
  }

  private static StartedClock started(
      ClockReading clock,
      String standing,
      Holding owes,
      Instant startedAt,
      @Nullable Instant due,
      @Nullable Instant stoppedAt,
      @Nullable Boolean inTime,
      WorkingDays used,
      WorkingDays budget) {
    return new StartedClock(
        clock.key(),
        clock.clock().id(),
        standing,
        first(owes.ids().isEmpty() ? owes.sides() : owes.ids()),
        first(owes.sides()),
        startedAt,
        due,
        stoppedAt,
        inTime,
        decimal(used),
        decimal(budget));
  }

  private static @Nullable UUID first(List<String> ids) {
    return ids.isEmpty() ? null : KeptCase.find(ids.getFirst());
  }

  private static BigDecimal decimal(WorkingDays days) {
    return new BigDecimal(days.numerator())
        .divide(new BigDecimal(days.denominator()), MathContext.DECIMAL64)
        .setScale(4, RoundingMode.HALF_UP);
  }
}
