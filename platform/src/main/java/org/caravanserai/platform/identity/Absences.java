package org.caravanserai.platform.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.notice.Notice;
import org.caravanserai.platform.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the people of desks are away, as they say themselves, and who stands in for them. */
@Service
public class Absences {
  /** How far ahead an absence begins, and how long it is, at most. */
  private static final int MOST_DAYS = 366;

  /**
   * An absence as somebody wants it; nothing in it is checked yet.
   *
   * @param firstDay of the calendar of the desk's side, as {@code lastDay}; both count
   */
  public record Draft(
      @Nullable UUID desk,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable UUID substitute) {}

  /** Somebody who can stand in at a desk. */
  public record Colleague(UUID desk, UUID person, String name) {}

  private final AbsenceStore store;
  private final MembershipStore memberships;
  private final PersonStore people;
  private final SideStore sides;
  private final Offices offices;
  private final Notices notices;
  private final SecurityLog log;
  private final Clock clock;

  Absences(
      AbsenceStore store,
      MembershipStore memberships,
      PersonStore people,
      SideStore sides,
      Offices offices,
      Notices notices,
      SecurityLog log,
      Clock clock) {
    this.store = store;
    this.memberships = memberships;
    this.people = people;
    this.sides = sides;
    this.offices = offices;
    this.notices = notices;
    this.log = log;
    this.clock = clock;
  }

  /** The asker's absences that are not over, the next first; none for nobody. */
  public List<Absence> list(Actor actor) {
    return actor
        .personId()
        .filter(person -> May.actor(actor, Action.ACCOUNT_READ, Subject.ofPerson(person)))
        .map(person -> store.listOf(person, clock.instant()))
        .orElse(List.of());
  }

  /** Whom the asker can name as his substitute, by desk, then by name. */
  public List<Colleague> listColleagues(Actor actor) {
    return actor.memberships().stream()
        .map(Membership::place)
        .filter(Place.OfDesk.class::isInstance)
        .distinct()
        .flatMap(place -> colleagues(actor, (Place.OfDesk) place).stream())
        .toList();
  }

  /** Records that the asker will be away, and tells the substitute. */
  @Transactional
  public Answer<Absence, Refusal> record(Actor actor, Draft draft) {
    Optional<Desk> desk = Optional.ofNullable(draft.desk()).flatMap(sides::findDesk);
    if (desk.isEmpty() || actor.memberships().stream().noneMatch(held -> isAt(held, desk.get()))) {
      return actor.memberships().stream().anyMatch(held -> held.place() instanceof Place.OfDesk)
          ? Answer.refused(new Refusal.Invalid("desk", "identity.field.desk"))
          : Answer.refused(new Refusal.NotAllowed());
    }
    UUID side = desk.get().side();
    if (!May.actor(actor, Action.ABSENCE_RECORD, Subject.ofDesk(desk.get().id(), side))) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    Fields fields = new Fields();
    Absence absence = read(fields, actor, desk.get(), draft);
    Optional<Refusal> mistake = fields.refusal();
    if (mistake.isPresent()) {
      return Answer.refused(mistake.get());
    }
    store.lock(absence.person());
    if (store.overlaps(absence)) {
      return Answer.refused(new Refusal.Conflict("identity.refused.absent"));
    }
    store.add(absence, side, clock.instant());
    log.writeOf(actor, SecurityEvent.ABSENCE_RECORDED, absence.id());
    tell(absence, "identity.notice.stands-in");
    return new Answer.Done<>(absence);
  }

  /**
   * Ends an absence of the asker: from now on when it has begun, as if it had never been said when
   * it has not. Tells the substitute.
   */
  @Transactional
  public Answer<Absence, Refusal> end(Actor actor, UUID id) {
    Instant now = clock.instant();
    Optional<Absence> found =
        store
            .find(id)
            .filter(absence -> actor.personId().filter(absence.person()::equals).isPresent())
            .filter(absence -> absence.endsAt().isAfter(now));
    if (found.isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    Absence absence = found.get();
    if (!May.actor(actor, Action.ABSENCE_END, Subject.ofPerson(absence.person()))) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    if (absence.beginsAt().isAfter(now)) {
      store.remove(id);
    } else {
      ZoneId zone = offices.zoneOf(sides.findDesk(absence.desk()).orElseThrow().side());
      LocalDate today = LocalDate.ofInstant(now, zone);
      LocalDate last = today.isBefore(absence.firstDay()) ? absence.firstDay() : today;
      store.end(id, last.isAfter(absence.lastDay()) ? absence.lastDay() : last, now);
    }
    log.writeOf(actor, SecurityEvent.ABSENCE_ENDED, id);
    tell(absence, "identity.notice.stands-in-no-more");
    return new Answer.Done<>(absence);
  }

  private Absence read(Fields fields, Actor actor, Desk desk, Draft draft) {
    ZoneId zone = offices.zoneOf(desk.side());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate first = within(fields, "firstDay", draft.firstDay(), today, "first-day");
    LocalDate last = within(fields, "lastDay", draft.lastDay(), first, "last-day");
    UUID person = actor.personId().orElseThrow();
    UUID substitute = draft.substitute() == null ? person : draft.substitute();
    if (colleagues(actor, desk.place()).stream()
        .map(Colleague::person)
        .noneMatch(substitute::equals)) {
      fields.fault("substitute", "identity.field.substitute");
    }
    return new Absence(
        Ids.next(clock),
        person,
        desk.id(),
        substitute,
        first,
        last,
        first.atStartOfDay(zone).toInstant(),
        last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** A day not before another, nor a year after it; that other one when it is not. */
  private static LocalDate within(
      Fields fields, String field, @Nullable LocalDate day, LocalDate from, String key) {
    LocalDate end = from.plusDays(MOST_DAYS);
    if (day == null || day.isBefore(from) || day.isAfter(end)) {
      fields.fault(field, "identity.field." + key, end.toString());
      return from;
    }
    return day;
  }

  private List<Colleague> colleagues(Actor actor, Place.OfDesk place) {
    return memberships.listAt(place).stream()
        .map(Memberships.Held::person)
        .distinct()
        .filter(person -> actor.personId().filter(person::equals).isEmpty())
        .flatMap(person -> people.find(person).stream())
        .filter(person -> !person.suspended())
        .map(person -> new Colleague(place.desk(), person.id(), person.name()))
        .toList();
  }

  private static boolean isAt(Membership held, Desk desk) {
    return held.place().equals(desk.place());
  }

  private void tell(Absence absence, String key) {
    String name = people.find(absence.person()).map(Person::name).orElse("");
    notices.tell(
        absence.substitute(),
        new Notice(
            key,
            List.of(name, absence.firstDay().toString(), absence.lastDay().toString()),
            "/me/absences"));
  }
}
