package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.HouseAddress;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.PersonErased;
import org.caravanserai.platform.identity.PersonalData;
import org.caravanserai.platform.identity.Secrets;
import org.caravanserai.platform.identity.Subject;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendars of deadlines that a person's own programs read at a secret address. They tell of a case
 * its topic and its clocks, and no more.
 */
@Service
public class CalendarFeeds implements PersonalData {
  private static final int MOST_CASES = 500;

  private final JdbcClient database;
  private final Inbox inbox;
  private final Cases cases;
  private final Actors actors;
  private final HouseAddress house;
  private final Clock clock;

  CalendarFeeds(
      JdbcClient database,
      Inbox inbox,
      Cases cases,
      Actors actors,
      HouseAddress house,
      Clock clock) {
    this.database = database;
    this.inbox = inbox;
    this.cases = cases;
    this.actors = actors;
    this.house = house;
    this.clock = clock;
  }

  /** Since when the asker has an address; empty when he has none. */
  public Optional<Instant> madeAt(Actor actor) {
    return actor.personId().flatMap(this::madeAt);
  }

  private Optional<Instant> madeAt(UUID person) {
    return database
        .sql("SELECT made_at FROM casework_calendar_feed WHERE person = :person")
        .param("person", person)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** A new address, which is told this once; one that was there before leads nowhere now. */
  @Transactional
  public Answer<String, Refusal> make(Actor actor) {
    if (!may(actor)) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    String secret = Secrets.next();
    database
        .sql(
            """
            INSERT INTO casework_calendar_feed (person, secret, made_at)
            VALUES (:person, :secret, :now)
            ON CONFLICT (person) DO UPDATE SET secret = excluded.secret, made_at = excluded.made_at
            """)
        .param("person", actor.personId().orElseThrow())
        .param("secret", Secrets.hash(secret))
        .param("now", CaseStore.at(clock.instant()))
        .update();
    return new Answer.Done<>(house.link("/calendar/" + secret + ".ics").toString());
  }

  /** Takes the address back; true when there was one. */
  @Transactional
  public Answer<Boolean, Refusal> revoke(Actor actor) {
    return may(actor)
        ? new Answer.Done<>(remove(actor.personId().orElseThrow()) > 0)
        : Answer.refused(new Refusal.NotAllowed());
  }

  private static boolean may(Actor actor) {
    return actor
        .personId()
        .filter(person -> May.actor(actor, Action.TOKEN_MANAGE, Subject.ofPerson(person)))
        .isPresent();
  }

  private int remove(UUID person) {
    return database
        .sql("DELETE FROM casework_calendar_feed WHERE person = :person")
        .param("person", person)
        .update();
  }

  /**
   * The calendar of an address, in the language of its owner: the deadlines of his inbox and of the
   * cases of his organisations; the first {@value #MOST_CASES} of each.
   *
   * @return empty when the secret is none, or its owner may not come in any more
   */
  @Transactional(readOnly = true)
  public Optional<String> read(String secret) {
    return database
        .sql("SELECT person FROM casework_calendar_feed WHERE secret = :secret")
        .param("secret", Secrets.hash(secret))
        .query(UUID.class)
        .optional()
        .flatMap(actors::find)
        .map(person -> ICalendar.of(name(person), events(person)));
  }

  private static String name(Actor.Person person) {
    return Wording.in(person.language()).get("cases.calendar.name");
  }

  private List<ICalendar.Event> events(Actor.Person person) {
    Messages messages = Wording.in(person.language());
    Stream<ICalendar.Event> turns =
        inbox.list(person, Inbox.Filter.NONE, Optional.empty(), MOST_CASES).stream()
            .flatMap(
                line -> Stream.ofNullable(line.clock()).map(one -> event(line, one, messages)));
    Stream<ICalendar.Event> own =
        person.organisations().isEmpty()
            ? Stream.of()
            : cases.mine(person, true, Optional.empty(), MOST_CASES).stream()
                .filter(file ->
                    file.organisation() != null
                        && person.organisations().contains(file.organisation()))
                .flatMap(file ->
                    file.clocks().stream()
                        .filter(one -> one.standing().equals("running") && one.due() != null)
                        .map(one -> event(file, one, messages)));
    return Stream.concat(turns, own)
        .collect(Collectors.toMap(ICalendar.Event::uid, Function.identity(), (one, _) -> one))
        .values()
        .stream()
        .sorted(Comparator.comparing(ICalendar.Event::at).thenComparing(ICalendar.Event::uid))
        .toList();
  }

  private ICalendar.Event event(
      Inbox.Line line, CaseBrief.StartedClock deadline, Messages messages) {
    return event(line.file(), deadline, messages);
  }

  private ICalendar.Event event(
      CaseBrief file, CaseBrief.StartedClock deadline, Messages messages) {
    String language = messages.language();
    String about =
        file.topic() == null
            ? file.kind().title().in(language)
            : messages.get("identity.topic." + file.topic());
    return new ICalendar.Event(
        file.id() + "." + deadline.key() + "@caravanserai",
        Objects.requireNonNull(deadline.due()),
        messages.colon(deadline.clock().title().in(language), about),
        house.link(file.outline() ? "/inbox" : "/cases/" + file.id()).toString(),
        file.changedAt());
  }

  @Override
  public String part() {
    return "calendar";
  }

  @Override
  public Object of(UUID person) {
    return madeAt(person).map(at -> Map.of("madeAt", at.toString())).orElse(Map.of());
  }

  /** In the transaction of the erasure. */
  @EventListener
  void on(PersonErased erased) {
    remove(erased.person());
  }
}
