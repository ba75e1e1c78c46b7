package org.caravanserai.platform.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.casework.CaseCalendars;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.casework.Clocks;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Holding;
import org.caravanserai.casework.Leg;
import org.caravanserai.casework.Parties;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;

/** That a file is there, its stage and its clocks: nobody named, nothing written. */
final class Outline {
  private Outline() {}

  static CaseView of(
      UUID id,
      CaseKind kind,
      CaseState shared,
      List<Entry> log,
      CaseCalendars calendars,
      Instant now) {
    List<Entry> entries =
        log.stream().filter(entry -> entry.scope() instanceof Scope.Shared).toList();
    return new CaseView(
        id,
        kind,
        state(shared),
        List.of(),
        Clocks.read(kind, entries, calendars, now).stream()
            .filter(clock -> !clock.clock().perTask())
            .map(Outline::nameless)
            .toList(),
        List.of(),
        List.of());
  }

  private static CaseState state(CaseState shared) {
    return new CaseState(
        shared.stage(),
        shared.over(),
        nameless(shared.holder()),
        null,
        null,
        null,
        new Parties(null, null, null, null, null, null, null, null, 0),
        null,
        null,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        null,
        Map.of(),
        Map.of(),
        List.of(),
        0,
        List.of());
  }

  private static Holding nameless(Holding holding) {
    return new Holding(holding.who(), List.of(), List.of());
  }

  private static ClockReading nameless(ClockReading clock) {
    return new ClockReading(
        clock.key(),
        clock.clock(),
        nameless(clock.standing()),
        clock.legs().stream().map(Outline::nameless).toList());
  }

  private static Standing nameless(Standing standing) {
    return standing instanceof Standing.Running running
        ? new Standing.Running(
            running.startedAt(),
            running.budget(),
            running.used(),
            running.remaining(),
            running.due(),
            running.announced(),
            nameless(running.holder()),
            running.since(),
            running.warningDue(),
            running.breachedAt())
        : standing;
  }

  private static Leg nameless(Leg leg) {
    return new Leg(
        leg.from(),
        leg.to(),
        leg.paused(),
        nameless(leg.holder()),
        leg.calendars(),
        leg.zone(),
        leg.used(),
        leg.skipped());
  }
}
