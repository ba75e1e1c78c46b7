package org.caravanserai.platform.casework;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.casework.CaseCalendars;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.Library;
import org.caravanserai.procedure.Reforecaster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the library says of cases: their kinds, and the calendars by which sides work. */
@Component
class CaseKnowledge {
  /** The calendars of an edition, worked out once for all who ask while it is in force. */
  private record Worked(String edition, WorkingCalendars calendars, Reforecaster reforecaster) {}

  private static final String CURRENCIES = "iso-4217";

  private final Library library;
  private final Sides sides;
  private volatile @Nullable Worked worked;

  CaseKnowledge(Library library, Sides sides) {
    this.library = library;
    this.sides = sides;
  }

  Edition inForce() {
    return library.current();
  }

  /** The kind that a case was opened with. */
  CaseKind kind(KeptCase file) {
    LocalDate day = LocalDate.ofInstant(file.openedAt(), ZoneOffset.UTC);
    return library
        .edition(file.edition())
        .map(edition -> edition.knowledge().findCaseKind(file.kind(), day))
        .orElseThrow(() -> new IllegalStateException("The kind of a case cannot be read: " + file));
  }

  /**
   * The calendars by which the sides work, out of the edition in force. A side whose calendar it
   * does not hold works on no day.
   */
  CaseCalendars calendars() {
    Edition edition = inForce();
    Map<String, String> bySide =
        sides.list().stream()
            .filter(side -> hasHours(edition, side.calendar()))
            .collect(Collectors.toMap(side -> side.id().toString(), Side::calendar));
    return CaseCalendars.bySide(calendars(edition), bySide);
  }

  /** Whether deadlines of a side can be told. */
  boolean hasCalendar(Side side) {
    return hasHours(inForce(), side.calendar());
  }

  /** Whether the edition in force has all of these calendars. */
  boolean hasCalendars(Collection<String> ids) {
    return inForce().knowledge().contents().calendars().keySet().containsAll(ids);
  }

  /** The currencies of ISO 4217, as the edition in force lists them, by code. */
  List<CodeEntry> currencies() {
    return inForce()
        .knowledge()
        .contents()
        .codeLists()
        .getOrDefault(CURRENCIES, Map.of())
        .values()
        .stream()
        .sorted(Comparator.comparing(CodeEntry::code))
        .toList();
  }

  private boolean hasHours(Edition edition, String calendar) {
    return edition.knowledge().calendars().stream().anyMatch(one -> one.id().equals(calendar))
        && calendars(edition).get(calendar).hasOfficeHours();
  }

  private WorkingCalendars calendars(Edition edition) {
    return worked(edition).calendars();
  }

  /** What forecasts plans anew by the calendars in force. */
  Reforecaster reforecaster() {
    return worked(inForce()).reforecaster();
  }

  private Worked worked(Edition edition) {
    Worked known = worked;
    if (known == null || !known.edition().equals(edition.digest())) {
      WorkingCalendars calendars = WorkingCalendars.of(edition.knowledge());
      known = new Worked(edition.digest(), calendars, Reforecaster.of(calendars));
      worked = known;
    }
    return known;
  }
}
