package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.casework.Access;
import org.caravanserai.casework.Author;
import org.caravanserai.casework.CaseCalendars;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Chains;
import org.caravanserai.casework.Clocks;
import org.caravanserai.casework.Draft;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Objection;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.identity.Actor;
import org.springframework.stereotype.Component;

/**
 * The one way in which a log grows: an entry, and with it where the case now stands. The caller's
 * transaction holds the case.
 */
@Component
class CaseWriting {
  /**
   * Entries that one scope of a case may have; with the bound on its text, lists are read at once.
   */
  static final int MOST_ENTRIES = 1_000;

  private static final int MOST_MEBIBYTES = 2;

  private final CaseStore store;
  private final CaseLogs logs;
  private final TaskStore tasks;
  private final CaseKnowledge knowledge;
  private final Reckonings reckonings;
  private final CaseViews views;
  private final Clock clock;

  CaseWriting(
      CaseStore store,
      CaseLogs logs,
      TaskStore tasks,
      CaseKnowledge knowledge,
      Reckonings reckonings,
      CaseViews views,
      Clock clock) {
    this.store = store;
    this.logs = logs;
    this.tasks = tasks;
    this.knowledge = knowledge;
    this.reckonings = reckonings;
    this.views = views;
    this.clock = clock;
  }

  /** A new case of a kind, by the knowledge in force; nothing of it is kept yet. */
  KeptCase begun(String kind, UUID organisation, UUID homeSide) {
    return KeptCase.opened(
        Ids.next(clock),
        kind,
        knowledge.inForce().digest(),
        clock.instant(),
        organisation,
        homeSide,
        reckonings.current());
  }

  /**
   * Opens a case with its first entry.
   *
   * @param as what the actor opens it as
   */
  Answer<CaseView, Refusal> open(Actor actor, Capacity as, KeptCase file, Bodied body) {
    if (body.fault() != null) {
      return Answer.refused(body.fault());
    }
    CaseKind kind = knowledge.kind(file);
    String opening =
        kind.entries().stream().filter(EntryKind::opens).findFirst().orElseThrow().id();
    Author author = new Author(actor.personId().orElseThrow().toString(), as);
    Draft draft = draft(file, Scope.shared(), 0, author, opening, body);
    return switch (append(file, kind, List.of(), draft)) {
      case Chains.Appended.Next(Entry entry)
          when !Access.mayOpen(
              Standing.of(actor, CaseState.of(kind, List.of(entry)).parties()), kind, draft) ->
          Answer.refused(new Refusal.NotAllowed());
      case Chains.Appended.Next(Entry entry) -> {
        store.add(file);
        yield seen(actor, keep(file, kind, List.of(), entry), List.of(entry));
      }
      case Chains.Appended.Refused(Objection.BadBody wrong) ->
          Answer.refused(
              new Refusal.Invalid(wrong.field(), RefusalWords.fault(wrong), wrong.expected()));
      case Chains.Appended.Refused(Objection why) -> Answer.refused(new Refusal.NotTaken(why));
      case Chains.Appended.Stale _ -> throw new IllegalStateException("A new case has no entries");
    };
  }

  /** Why nothing more may be written in a scope of a case; empty when something may. */
  Optional<Refusal> full(KeptCase file, List<Entry> log, Scope scope) {
    if (CaseViews.of(scope, log).size() >= MOST_ENTRIES) {
      return Optional.of(new Refusal.TooMany(MOST_ENTRIES));
    }
    return logs.bytes(file.id(), log, scope) >= MOST_MEBIBYTES << 20
        ? Optional.of(new Refusal.Full(MOST_MEBIBYTES))
        : Optional.empty();
  }

  /** Writes the next entry of a case. */
  Answer<CaseView, Refusal> write(
      Actor actor,
      KeptCase file,
      List<Entry> log,
      Author author,
      EntryKind entry,
      Scope scope,
      int against,
      Bodied body) {
    if (body.fault() != null) {
      return Answer.refused(body.fault());
    }
    CaseKind kind = knowledge.kind(file);
    Draft draft = draft(file, scope, against, author, entry.id(), body);
    return switch (append(file, kind, log, draft)) {
      case Chains.Appended.Next(Entry next) -> {
        List<Entry> grown = Stream.concat(log.stream(), Stream.of(next)).toList();
        KeptCase there = keep(file, kind, log, next);
        yield seen(actor, there, writeAsHouse(there, grown, TaskFlow.of(kind, state(kind, grown))));
      }
      case Chains.Appended.Stale(List<Entry> since) -> Answer.refused(new Refusal.Behind(since));
      case Chains.Appended.Refused(Objection why) -> Answer.refused(new Refusal.NotTaken(why));
    };
  }

  /**
   * Writes an entry of the house itself in the shared scope.
   *
   * @return the log with it; empty when it may not stand there
   */
  Optional<List<Entry>> writeAsHouse(KeptCase file, List<Entry> log, String entry, Bodied body) {
    CaseKind kind = knowledge.kind(file);
    int against = CaseViews.of(Scope.shared(), log).size();
    if (body.fault() == null
        && append(file, kind, log, draft(file, Scope.shared(), against, Author.HOUSE, entry, body))
            instanceof Chains.Appended.Next(Entry next)) {
      keep(file, kind, log, next);
      return Optional.of(Stream.concat(log.stream(), Stream.of(next)).toList());
    }
    return Optional.empty();
  }

  /**
   * Writes entries of the house in the shared scope, one after the other; those that may not stand
   * there are left out.
   *
   * @return the log with them
   */
  List<Entry> writeAsHouse(KeptCase file, List<Entry> log, List<TaskFlow.Next> entries) {
    CaseKind kind = knowledge.kind(file);
    List<Entry> grown = new ArrayList<>(log);
    for (TaskFlow.Next next : entries) {
      int against = CaseViews.of(Scope.shared(), grown).size();
      Draft draft =
          draft(
              file,
              Scope.shared(),
              against,
              Author.HOUSE,
              next.entry(),
              new Bodied(next.body(), null));
      if (append(file, kind, grown, draft) instanceof Chains.Appended.Next(Entry entry)) {
        grown.add(entry);
      }
    }
    List<Entry> added = grown.subList(log.size(), grown.size());
    if (!added.isEmpty()) {
      keep(file, kind, log, added);
    }
    return List.copyOf(grown);
  }

  private static CaseState state(CaseKind kind, List<Entry> log) {
    return CaseState.of(kind, CaseViews.of(Scope.shared(), log));
  }

  private Draft draft(
      KeptCase file, Scope scope, int against, Author author, String entry, Bodied body) {
    return new Draft(
        Ids.next(clock), file.id(), scope, against, author, clock.instant(), entry, body.json());
  }

  /** All deadlines of a case are told by one reckoning, until its waking says what moves. */
  private Chains.Appended append(KeptCase file, CaseKind kind, List<Entry> log, Draft draft) {
    Reckoning reckoning = reckonings.of(file);
    Draft announced =
        Clocks.announce(kind, log, draft, knowledge.calendars(reckoning), reckoning.edition());
    return Chains.append(kind, log, announced);
  }

  private KeptCase keep(KeptCase file, CaseKind kind, List<Entry> log, Entry entry) {
    return keep(file, kind, log, List.of(entry));
  }

  private KeptCase keep(KeptCase file, CaseKind kind, List<Entry> log, List<Entry> added) {
    List<Entry> grown = Stream.concat(log.stream(), added.stream()).toList();
    CaseCalendars calendars = knowledge.calendars(reckonings.of(file));
    Instant now = clock.instant();
    Whereabouts where = Whereabouts.of(kind, grown, calendars, now);
    KeptCase there = file.at(where.state(), grown);
    store.write(there, where, grown, added, now);
    logs.grew(file.id(), log, added);
    tasks.save(
        there.id(),
        where,
        added.stream()
            .map(entry -> entry.body().text("task"))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
    return there;
  }

  private Answer<CaseView, Refusal> seen(Actor actor, KeptCase file, List<Entry> log) {
    return views
        .view(actor, file, log, knowledge.calendars())
        .<Answer<CaseView, Refusal>>map(Answer.Done::new)
        .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
  }
}
