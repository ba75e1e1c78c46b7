package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caravanserai.casework.Access;
import org.caravanserai.casework.CaseCalendars;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Clocks;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.springframework.stereotype.Component;

/** What somebody may see of a case. */
@Component
class CaseViews {
  private final CaseKnowledge knowledge;
  private final Routing routing;
  private final Clock clock;

  CaseViews(CaseKnowledge knowledge, Routing routing, Clock clock) {
    this.routing = routing;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /** The case, where he may see anything of it. */
  Optional<CaseView> view(Actor actor, KeptCase file, List<Entry> log, CaseCalendars calendars) {
    CaseKind kind = knowledge.kind(file);
    CaseState shared = shared(kind, log);
    if (!Standing.may(actor, Action.CASE_READ, shared)) {
      return Optional.empty();
    }
    org.caravanserai.casework.Actor asker = Standing.of(actor, shared.parties());
    List<Entry> entries = Access.view(asker, kind, log, shared);
    Instant now = clock.instant();
    if (entries.isEmpty()) {
      return outline(file, kind, shared, asker, log, calendars, now);
    }
    Clocks.Stand stand = Clocks.stand(kind, entries, calendars, now);
    List<CaseView.Writable> writable =
        Standing.may(actor, Action.CASE_WRITE, shared)
            ? writable(asker, kind, stand.state())
            : List.of();
    return Optional.of(
        new CaseView(
            file.id(),
            kind,
            stand.state(),
            entries,
            stand.clocks(),
            writable,
            writable.stream().anyMatch(one -> one.kind().does(Effect.NAMES_OFFICER))
                ? routing.officers(stand.state())
                : List.of()));
  }

  /** The same for who is about to write: without clocks, and without what he might write. */
  Optional<CaseView> seen(Actor actor, KeptCase file, List<Entry> log) {
    CaseKind kind = knowledge.kind(file);
    CaseState shared = shared(kind, log);
    if (!Standing.may(actor, Action.CASE_READ, shared)) {
      return Optional.empty();
    }
    org.caravanserai.casework.Actor asker = Standing.of(actor, shared.parties());
    List<Entry> entries = Access.view(asker, kind, log, shared);
    if (entries.isEmpty()) {
      return outline(file, kind, shared, asker, log, knowledge.calendars(), clock.instant());
    }
    CaseState state =
        entries.stream().allMatch(entry -> entry.scope() instanceof Scope.Shared)
            ? shared
            : CaseState.of(kind, entries);
    return Optional.of(
        new CaseView(file.id(), kind, state, entries, List.of(), List.of(), List.of()));
  }

  private static CaseState shared(CaseKind kind, List<Entry> log) {
    return CaseState.of(
        kind, log.stream().filter(entry -> entry.scope() instanceof Scope.Shared).toList());
  }

  private static Optional<CaseView> outline(
      KeptCase file,
      CaseKind kind,
      CaseState shared,
      org.caravanserai.casework.Actor asker,
      List<Entry> log,
      CaseCalendars calendars,
      Instant now) {
    return Access.may(asker, new org.caravanserai.casework.Action.SeeOutline(), kind, shared)
        ? Optional.of(Outline.of(file.id(), kind, shared, log, calendars, now))
        : Optional.empty();
  }

  static List<Entry> of(Scope scope, List<Entry> entries) {
    return entries.stream().filter(entry -> entry.scope().equals(scope)).toList();
  }

  private static List<CaseView.Writable> writable(
      org.caravanserai.casework.Actor asker, CaseKind kind, CaseState state) {
    List<Scope> scopes = new ArrayList<>(List.of(Scope.shared()));
    Stream.of(state.parties().homeSide(), state.parties().hostSide())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(side -> scopes.add(new Scope.Side(side)));
    Stream.of("claimant", "respondent")
        .forEach(party -> scopes.add(new Scope.Caucus(state.parties().caucus(party))));
    List<CaseView.Writable> writable = new ArrayList<>();
    for (EntryKind entry : kind.entries()) {
      for (Scope scope : scopes) {
        if (isTimely(entry, kind, state)
            && Access.may(
                asker,
                new org.caravanserai.casework.Action.Write(entry.id(), scope),
                kind,
                state)) {
          writable.add(new CaseView.Writable(entry, scope));
        }
      }
    }
    return writable;
  }

  /** Whether there is anything for the entry to be about. */
  private static boolean isTimely(EntryKind entry, CaseKind kind, CaseState state) {
    boolean asked = state.questions().values().stream().anyMatch(CaseState.Question::open);
    boolean onTop = !kind.levels().isEmpty() && kind.levels().getLast().id().equals(state.level());
    boolean offered =
        state.offers().values().stream()
            .anyMatch(offer -> offer.status() == CaseState.OfferStatus.OPEN);
    return !(entry.does(Effect.ANSWERS) && !asked)
        && !(entry.does(Effect.ESCALATES) && onTop)
        && !((entry.does(Effect.ACCEPTS_OFFER) || entry.does(Effect.DECLINES_OFFER)) && !offered)
        && TaskFlow.isTimely(entry, state);
  }
}
