package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caravanserai.casework.Alarm;
import org.caravanserai.casework.Alarms;
import org.caravanserai.casework.CaseCalendars;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Clocks;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.platform.casework.WakingStore.DueCase;
import org.springframework.stereotype.Component;

/**
 * What is to be done when a case is looked at: in one transaction, so that all of it is done once.
 * It rests on the log, the calendars and now; a house that slept finds what it missed.
 */
@Component
class Waking {
  /** Why a deadline moved, as the house writes it down. */
  static final String CALENDAR_CHANGED = "calendar-changed";

  /** Why a case was escalated, followed by the clock. */
  static final String CLOCK_BREACHED = "clock-breached:";

  private final CaseStore store;
  private final WakingStore wakings;
  private final CaseKnowledge knowledge;
  private final Reckonings reckonings;
  private final CaseWriting writer;
  private final CaseNotices notices;
  private final Clock clock;

  Waking(
      CaseStore store,
      WakingStore wakings,
      CaseKnowledge knowledge,
      Reckonings reckonings,
      CaseWriting writer,
      CaseNotices notices,
      Clock clock) {
    this.store = store;
    this.wakings = wakings;
    this.knowledge = knowledge;
    this.reckonings = reckonings;
    this.writer = writer;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Looks at a case, which the caller's transaction holds. Alarms of this very millisecond are left
   * to the next time: somebody may still write in it.
   */
  void wake(DueCase due) {
    Instant now = clock.instant();
    Instant until = now.minusMillis(1);
    CaseKind kind = knowledge.kind(due.file());
    Reckoning reckoning = reckonings.current();
    CaseCalendars calendars = knowledge.calendars(reckoning);
    KeptCase file = due.file().by(reckoning);
    List<Entry> log =
        withMoved(file, kind, store.log(file.id()), reckonings.of(due.file()), calendars, now);

    for (Alarm alarm : Alarms.between(kind, shared(log), calendars, due.wokenUntil(), until)) {
      notices.tell(file, kind, state(kind, log), alarm, calendars);
      if (alarm.what() == Alarm.What.BREACH && alarm.clock().escalates()) {
        log = withEscalation(file, kind, log, alarm);
      }
    }
    CaseState state = state(kind, log);
    notices.tell(file, kind, state, log.subList(Math.min(due.told(), log.size()), log.size()));
    store.save(
        file.at(state, log),
        Whereabouts.of(kind, log, calendars, now),
        log,
        Alarms.next(kind, shared(log), calendars, until).orElse(null));
    wakings.woken(file, until);
  }

  /** The log with an entry for each deadline that other calendars move. */
  private List<Entry> withMoved(
      KeptCase file,
      CaseKind kind,
      List<Entry> log,
      Reckoning before,
      CaseCalendars calendars,
      Instant now) {
    Long by = file.reckoning();
    Optional<EntryKind> moves = entry(kind, Effect.MOVES_DEADLINE);
    if (moves.isEmpty() || (by != null && by == before.id())) {
      return log;
    }
    List<Entry> grown = log;
    for (Clocks.Moved moved :
        Clocks.unannounced(kind, shared(log), knowledge.calendars(before), calendars, now)) {
      Bodied body =
          Bodied.of(
              Json.Obj.EMPTY,
              "clock",
              moved.key(),
              "old",
              moved.announced().toString(),
              "new",
              moved.wouldBe().toString(),
              "why",
              CALENDAR_CHANGED);
      grown = writer.writeAsHouse(file, grown, moves.get().id(), body).orElse(grown);
    }
    return grown;
  }

  /** The log with the case at its next level; the same log when it is at the highest. */
  private List<Entry> withEscalation(KeptCase file, CaseKind kind, List<Entry> log, Alarm alarm) {
    Bodied body = Bodied.of(Json.Obj.EMPTY, "why", CLOCK_BREACHED + alarm.clock().id());
    return entry(kind, Effect.ESCALATES)
        .flatMap(entry -> writer.writeAsHouse(file, log, entry.id(), body))
        .orElse(log);
  }

  private static Optional<EntryKind> entry(CaseKind kind, Effect effect) {
    return kind.entries().stream()
        .filter(entry -> entry.does(effect) && entry.by().contains(CaseKind.Capacity.HOUSE))
        .findFirst();
  }

  private static CaseState state(CaseKind kind, List<Entry> log) {
    return CaseState.of(kind, shared(log));
  }

  private static List<Entry> shared(List<Entry> log) {
    return log.stream().filter(entry -> entry.scope() instanceof Scope.Shared).toList();
  }
}
