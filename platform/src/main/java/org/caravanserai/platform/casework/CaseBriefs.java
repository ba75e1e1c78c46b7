package org.caravanserai.platform.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.Access;
import org.caravanserai.casework.CaseCalendars;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Clocks;
import org.caravanserai.casework.Holding;
import org.caravanserai.casework.Parties;
import org.caravanserai.casework.Scope;
import org.caravanserai.casework.WorkingDays;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.caravanserai.platform.casework.CaseBrief.StartedClock;
import org.caravanserai.platform.casework.CaseRows.ClockRow;
import org.caravanserai.platform.casework.CaseRows.Row;
import org.caravanserai.platform.casework.Whereabouts.Turn;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of cases out of their rows, by the same rules of access as the cases themselves. */
@Component
class CaseBriefs {
  private final CaseRows rows;
  private final CaseKnowledge knowledge;
  private final Clock clock;

  CaseBriefs(CaseRows rows, CaseKnowledge knowledge, Clock clock) {
    this.rows = rows;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /** As many as are wanted, as long as there are more that he may see. */
  List<CaseBrief> mine(Actor actor, boolean openOnly, Optional<UUID> before, int limit) {
    CaseRows.Whose whose = whose(actor);
    List<CaseBrief> seen = new ArrayList<>();
    Optional<UUID> from = before;
    List<Row> slice;
    do {
      slice = rows.list(whose, openOnly, from, limit);
      seen.addAll(of(actor, slice));
      from = slice.isEmpty() ? from : Optional.of(slice.getLast().file().id());
    } while (seen.size() < limit && slice.size() == limit);
    return seen.stream().limit(limit).toList();
  }

  static CaseRows.Whose whose(Actor actor) {
    return new CaseRows.Whose(
        actor.is(Role.AUDITOR),
        actor.personId().orElse(null),
        actor.organisations(),
        desks(actor),
        coordinated(actor));
  }

  static List<UUID> desks(Actor actor) {
    return actor.memberships().stream()
        .map(membership -> membership.place())
        .filter(Place.OfDesk.class::isInstance)
        .map(place -> ((Place.OfDesk) place).desk())
        .distinct()
        .toList();
  }

  static List<UUID> coordinated(Actor actor) {
    return actor.memberships().stream()
        .map(membership -> membership.place())
        .filter(Place.OfSide.class::isInstance)
        .map(place -> ((Place.OfSide) place).side())
        .distinct()
        .toList();
  }

  /** Those of some cases that he may see, in their order. */
  List<CaseBrief> of(Actor actor, List<Row> some) {
    List<UUID> ids = some.stream().map(row -> row.file().id()).toList();
    Map<UUID, List<Turn>> turns = rows.turns(ids);
    Map<UUID, List<Turn>> tasks = rows.tasks(ids);
    Map<UUID, List<ClockRow>> clocks = rows.clocks(ids);
    CaseCalendars calendars = knowledge.calendars();
    Instant now = clock.instant();
    return some.stream()
        .flatMap(row ->
            brief(
                actor,
                row,
                turns.getOrDefault(row.file().id(), List.of()),
                tasks.getOrDefault(row.file().id(), List.of()),
                clocks.getOrDefault(row.file().id(), List.of()),
                calendars,
                now)
                .stream())
        .toList();
  }

  private Optional<CaseBrief> brief(
      Actor actor,
      Row row,
      List<Turn> turns,
      List<Turn> tasks,
      List<ClockRow> clocks,
      CaseCalendars calendars,
      Instant now) {
    CaseKind kind = knowledge.findKind(row.file()).orElse(null);
    if (kind == null) {
      return Optional.empty();
    }
    Holding holder = holder(row, turns);
    CaseState state =
        state(kind, row, Stream.concat(tasks.stream(), turns.stream()).toList(), holder);
    if (!Standing.may(actor, Action.CASE_READ, state)) {
      return Optional.empty();
    }
    org.caravanserai.casework.Actor asker = Standing.of(actor, state.parties());
    boolean whole =
        Access.may(asker, new org.caravanserai.casework.Action.See(Scope.shared()), kind, state);
    if (!whole
        && !Access.may(asker, new org.caravanserai.casework.Action.SeeOutline(), kind, state)) {
      return Optional.empty();
    }
    return Optional.of(
        new CaseBrief(
            row.file().id(),
            kind,
            !whole,
            whole ? row.topic() : null,
            row.stage(),
            row.file().over(),
            whole ? row.file().organisation() : null,
            whole ? row.summary() : "",
            whole ? holder : new Holding(holder.who(), List.of(), List.of()),
            row.heldSince(),
            whole ? row.officer() : null,
            row.level(),
            row.changedAt(),
            clocks.stream()
                .flatMap(one -> clock(kind, one, holder, calendars, now).stream())
                .toList()));
  }

  private static Optional<StartedClock> clock(
      CaseKind kind, ClockRow row, Holding holder, CaseCalendars calendars, Instant now) {
    return kind.clocks().stream()
        .filter(one -> one.id().equals(row.clock()))
        .findFirst()
        .map(one ->
            new StartedClock(
                row.key(),
                one,
                row.standing(),
                row.due(),
                row.standing().equals("running") && row.due() != null && now.isAfter(row.due()),
                remaining(row, one.perTask() ? task(row) : holder, calendars, now),
                row.inTime()));
  }

  private static @Nullable BigDecimal remaining(
      ClockRow row, Holding holder, CaseCalendars calendars, Instant now) {
    Instant due = row.due();
    if (row.standing().equals("paused")) {
      return row.budget().subtract(row.used()).setScale(2, RoundingMode.HALF_UP);
    }
    WorkingDays left =
        due == null || !row.standing().equals("running")
            ? null
            : Clocks.left(calendars, holder, now, due);
    return left == null ? null : left.rounded();
  }

  private static Holding task(ClockRow row) {
    return new Holding(Holder.TASK_DESKS, list(row.ref()), list(row.side()));
  }

  private static List<String> list(@Nullable UUID id) {
    return id == null ? List.of() : List.of(id.toString());
  }

  private static Holding holder(Row row, List<Turn> turns) {
    Holder who = Holder.valueOf(row.holder().toUpperCase(Locale.ROOT).replace('-', '_'));
    List<String> refs = turns.stream().map(turn -> turn.ref().toString()).distinct().toList();
    List<String> sides =
        turns.stream()
            .map(Turn::side)
            .filter(Objects::nonNull)
            .map(UUID::toString)
            .distinct()
            .toList();
    boolean coordinators = who == Holder.COORDINATOR || who == Holder.JOINT_COMMITTEE;
    return coordinators ? new Holding(who, List.of(), refs) : new Holding(who, refs, sides);
  }

  /** As much of the state as access asks for. */
  private static CaseState state(CaseKind kind, Row row, List<Turn> desks, Holding holder) {
    Map<String, CaseState.Task> tasks = new LinkedHashMap<>();
    for (Turn turn : desks) {
      if (!turn.task().isEmpty() && turn.side() != null) {
        tasks.put(
            turn.task(),
            new CaseState.Task(
                turn.task(),
                "",
                turn.ref().toString(),
                turn.side().toString(),
                0,
                List.of(),
                row.file().openedAt(),
                null,
                false));
      }
    }
    return new CaseState(
        row.stage(),
        row.file().over(),
        holder,
        row.heldSince(),
        text(row.officer()),
        row.level(),
        parties(kind, row.file()),
        null,
        null,
        null,
        Map.of(),
        Map.of(),
        tasks,
        Map.of(),
        List.of(),
        null,
        Map.of(),
        Map.of(),
        List.of(),
        0,
        List.of());
  }

  private static Parties parties(CaseKind kind, KeptCase file) {
    boolean dispute = kind.entries().stream().anyMatch(entry -> entry.does(Effect.NAMES_PARTIES));
    return new Parties(
        dispute ? null : file.organisation().toString(),
        text(file.homeDesk()),
        file.homeSide().toString(),
        text(file.hostDesk()),
        text(file.hostSide()),
        dispute ? file.organisation().toString() : null,
        text(file.respondent()),
        text(file.mediator()),
        file.mediator() == null ? 0 : 1);
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
