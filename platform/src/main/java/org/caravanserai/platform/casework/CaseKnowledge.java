package org.caravanserai.platform.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caravanserai.casework.CaseCalendars;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.lookup.Explained;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.Library;
import org.caravanserai.procedure.Reforecaster;
import org.springframework.stereotype.Component;

/** What the library says of cases: their kinds, and the calendars by which sides work. */
@Component
class CaseKnowledge {
  private static final String CURRENCIES = "iso-4217";

  /** By what calendars are known, for those who ask again. */
  private record BySide(String edition, Map<String, String> calendars) {
    BySide {
      calendars = Map.copyOf(calendars);
    }
  }

  private static final int MOST_REMEMBERED = 8;

  private final Cache<BySide, CaseCalendars> bySides =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  private final Library library;
  private final Sides sides;
  private final Clock clock;

  CaseKnowledge(Library library, Sides sides, Clock clock) {
    this.clock = clock;
    this.library = library;
    this.sides = sides;
  }

  Edition inForce() {
    return library.current();
  }

  /** The kinds of the edition in force, as they are today. */
  List<CaseKind> kinds() {
    LocalDate today = LocalDate.now(clock);
    return inForce().knowledge().contents().caseKinds().stream()
        .filter(kind -> kind.valid().covers(today))
        .toList();
  }

  /** What the edition in force holds under an id. */
  Explained find(String id) {
    return inForce().catalogue().explain(id, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** The kind that a case was opened with. */
  CaseKind kind(KeptCase file) {
    return findKind(file)
        .orElseThrow(() -> new IllegalStateException("The kind of a case cannot be read: " + file));
  }

  /** The same; empty when this release can no longer read the edition. */
  Optional<CaseKind> findKind(KeptCase file) {
    LocalDate day = LocalDate.ofInstant(file.openedAt(), ZoneOffset.UTC);
    return library
        .edition(file.edition())
        .map(edition -> edition.knowledge().findCaseKind(file.kind(), day));
  }

  /**
   * The calendars by which the sides work, out of the edition in force. A side whose calendar it
   * does not hold works on no day.
   */
  CaseCalendars calendars() {
    return calendars(inForce(), bySide());
  }

  /**
   * The calendars by which deadlines were told; sides that it does not know work as they do now.
   */
  CaseCalendars calendars(Reckoning reckoning) {
    Map<String, String> bySide = new HashMap<>(bySide());
    bySide.putAll(reckoning.calendars());
    return library
        .edition(reckoning.edition())
        .map(edition -> calendars(edition, bySide))
        .orElse(_ -> null);
  }

  private Map<String, String> bySide() {
    return sides.calendars().entrySet().stream()
        .collect(Collectors.toMap(side -> side.getKey().toString(), Map.Entry::getValue));
  }

  private CaseCalendars calendars(Edition edition, Map<String, String> bySide) {
    return bySides.get(
        new BySide(edition.digest(), bySide), key -> workedOut(edition, key.calendars()));
  }

  private CaseCalendars workedOut(Edition edition, Map<String, String> bySide) {
    return CaseCalendars.bySide(
        edition.calendars(),
        bySide.entrySet().stream()
            .filter(side -> hasHours(edition, side.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /**
   * A step of a procedure that is in force today.
   *
   * @param id with a colon for the stroke, as entries name steps
   */
  Optional<Procedure.Step> findStep(String id) {
    int colon = id.indexOf(':');
    return inForce().knowledge().proceduresOn(LocalDate.now(clock)).stream()
        .filter(procedure -> colon > 0 && procedure.id().equals(id.substring(0, colon)))
        .flatMap(procedure -> procedure.steps().stream())
        .filter(step -> step.id().equals(id.substring(colon + 1)))
        .findFirst();
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
        && edition.calendars().get(calendar).hasOfficeHours();
  }

  /** What forecasts plans anew by the calendars in force. */
  Reforecaster reforecaster() {
    return Reforecaster.of(inForce().calendars());
  }
}
