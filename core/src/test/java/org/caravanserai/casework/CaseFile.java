package org.caravanserai.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/** A case that a test writes, entry by entry, as the house would. */
final class CaseFile {
  static final UUID CASE = UUID.fromString("0193588a-0000-7000-8000-000000000001");

  /** A mill of Maigaiti and its desk; the customs desk of Tashkent. */
  static final Author MILL = new Author("aigul", Capacity.ENTERPRISE);

  static final Author HOME_OFFICER = new Author("li", Capacity.HOME_OFFICER);
  static final Author HOME_LEAD = new Author("wang", Capacity.HOME_LEAD);
  static final Author HOST_OFFICER = new Author("karimov", Capacity.HOST_OFFICER);
  static final Author HOST_LEAD = new Author("rashidova", Capacity.HOST_LEAD);
  static final Author CLAIMANT = new Author("zhao", Capacity.CLAIMANT);
  static final Author RESPONDENT = new Author("aliev", Capacity.RESPONDENT);
  static final Author MEDIATOR = new Author("sadykova", Capacity.MEDIATOR);

  private static final Knowledge BASE = Shipped.pack("base");
  private static final WorkingCalendars CALENDARS = WorkingCalendars.of(BASE);

  final CaseKind kind;
  final List<Entry> log = new ArrayList<>();

  CaseFile(String kind) {
    this.kind = kind(kind);
  }

  static CaseKind kind(String id) {
    return BASE.contents().caseKinds().stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static List<CaseKind> kinds() {
    return BASE.contents().caseKinds();
  }

  /** Maigaiti works by the calendar of Xinjiang, Tashkent by that of Uzbekistan. */
  static CaseCalendars calendars() {
    return CaseCalendars.bySide(CALENDARS, Map.of("maigaiti", "cn-xj", "tashkent", "uz"));
  }

  /** A problem of the mill, reported to the trade desk of Maigaiti. */
  static CaseFile reported(String at) {
    return new CaseFile("response")
        .write(
            at,
            MILL,
            "reported",
            "enterprise",
            "mill",
            "home-desk",
            "trade",
            "home-side",
            "maigaiti",
            "topic",
            "customs",
            "text",
            "Two looms have stood at the border since Monday.");
  }

  /** A dispute between a maker of looms and a mill of Tashkent. */
  static CaseFile notified(String at) {
    return new CaseFile("mediation")
        .write(
            at,
            CLAIMANT,
            "notified",
            "claimant",
            "looms",
            "claimant-side",
            "maigaiti",
            "respondent",
            "spinning",
            "respondent-side",
            "tashkent",
            "text",
            "The second half of the price has not been paid.");
  }

  CaseFile write(String at, Author author, String entry, @Nullable Object... body) {
    return write(at, author, Scope.shared(), entry, body);
  }

  /** Writes an entry that must be taken. */
  CaseFile write(String at, Author author, Scope scope, String entry, @Nullable Object... body) {
    switch (offer(at, author, scope, entry, body)) {
      case Chains.Appended.Next(Entry next) -> log.add(next);
      case Chains.Appended other -> throw new AssertionError(entry + ": " + other);
    }
    return this;
  }

  /** Writes an entry with the deadlines that it announces. */
  CaseFile announce(
      CaseCalendars calendars, String at, Author author, String entry, @Nullable Object... body) {
    Draft draft =
        Clocks.announce(
            kind, log, draft(at, author, Scope.shared(), entry, body), calendars, "sha256:now");
    log.add(((Chains.Appended.Next) Chains.append(kind, log, draft)).entry());
    return this;
  }

  Chains.Appended offer(
      String at, Author author, Scope scope, String entry, @Nullable Object... body) {
    return Chains.append(kind, log, draft(at, author, scope, entry, body));
  }

  @Nullable Objection refusal(
      String at, Author author, Scope scope, String entry, @Nullable Object... body) {
    return offer(at, author, scope, entry, body) instanceof Chains.Appended.Refused(Objection why)
        ? why
        : null;
  }

  Draft draft(String at, Author author, Scope scope, String entry, @Nullable Object... body) {
    return new Draft(
        new UUID(0x0193_588a_0000_7000L + log.size(), 0x8000_0000_0000_0000L + entry.hashCode()),
        CASE,
        scope,
        (int) log.stream().filter(e -> e.scope().equals(scope)).count(),
        author,
        instant(at),
        entry,
        Json.object(body));
  }

  CaseState state() {
    return CaseState.of(kind, log);
  }

  List<Entry> of(Scope scope) {
    return log.stream().filter(e -> e.scope().equals(scope)).toList();
  }

  ClockReading clock(String key, String now) {
    return clock(key, calendars(), now);
  }

  ClockReading clock(String key, CaseCalendars calendars, String now) {
    return Clocks.read(kind, log, calendars, instant(now)).stream()
        .filter(clock -> clock.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  ClockReading.Standing.Running running(String key, String now) {
    return (ClockReading.Standing.Running) clock(key, now).standing();
  }

  ClockReading.Standing.Stopped stopped(String key, String now) {
    return (ClockReading.Standing.Stopped) clock(key, now).standing();
  }

  /** {@code 2026-11-27T09:00} in Tashkent, or a whole instant. */
  static Instant instant(String at) {
    return Instant.parse(at.endsWith("Z") ? at : at + ":00+05:00");
  }

  static String in(@Nullable Instant instant, String zone) {
    return Objects.requireNonNull(instant).atZone(ZoneId.of(zone)).toLocalDateTime().toString();
  }
}
