package org.caravanserai.platform.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.People;
import org.caravanserai.platform.identity.PersonErased;
import org.caravanserai.platform.identity.PersonalData;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The panel of mediators: who holds the role and has said what he mediates. Everybody who has
 * signed in may read it.
 */
@Service
public class Panel implements PersonalData {
  /** The longest that a mediator says of himself, in characters. */
  public static final int LONGEST = 2_000;

  /** How many organisations he may declare. */
  public static final int MOST_INTERESTS = 50;

  private static final int MOST = 500;

  private final PanelStore store;
  private final Actors actors;
  private final People people;
  private final Organisations organisations;
  private final Clock clock;

  Panel(PanelStore store, Actors actors, People people, Organisations organisations, Clock clock) {
    this.store = store;
    this.actors = actors;
    this.people = people;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** All mediators, by name. */
  @Transactional(readOnly = true)
  public List<Mediator> list() {
    return store.list(MOST).stream()
        .flatMap(mediator -> named(mediator).stream())
        .sorted(Comparator.comparing(Mediator::name).thenComparing(Mediator::person))
        .toList();
  }

  /** One mediator; empty when he is on the panel no longer. */
  @Transactional(readOnly = true)
  public Optional<Mediator> find(UUID person) {
    return store.find(person).flatMap(this::named);
  }

  /** What the asker says of himself; empty when he is no mediator or has said nothing. */
  public Optional<Mediator> own(Actor actor) {
    return actor.personId().flatMap(this::find);
  }

  private Optional<Mediator> named(Mediator mediator) {
    return actors
        .find(mediator.person())
        .filter(person -> person.is(Role.MEDIATOR))
        .flatMap(person -> people.findName(mediator.person()))
        .map(name ->
            new Mediator(
                mediator.person(),
                name,
                mediator.languages(),
                mediator.topics(),
                mediator.sections(),
                mediator.interests(),
                mediator.about(),
                mediator.free()));
  }

  /** A mediator says anew what he mediates, what interests he has, and whether he is free. */
  @Transactional
  public Answer<Mediator, Refusal> edit(Actor actor, MediatorSays says) {
    Optional<UUID> person = actor.personId();
    if (person.isEmpty() || !actor.is(Role.MEDIATOR)) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    List<Refusal.Fault> faults = new ArrayList<>();
    Mediator mediator =
        new Mediator(
            person.get(),
            people.findName(person.get()).orElse(""),
            among(says.languages(), Messages.LANGUAGES, "languages", faults),
            among(
                says.topics(),
                Stream.of(Topic.values()).map(Topic::code).toList(),
                "topics",
                faults),
            among(says.sections(), sections(), "sections", faults),
            interests(says.interests(), faults),
            Objects.requireNonNullElse(says.about(), "").strip(),
            Boolean.TRUE.equals(says.free()));
    if (mediator.languages().isEmpty() && faults.isEmpty()) {
      faults.add(new Refusal.Fault("languages", "cases.field.languages", List.of()));
    }
    if (mediator.about().codePointCount(0, mediator.about().length()) > LONGEST) {
      faults.add(new Refusal.Fault("about", "cases.refused.fault.too-long", List.of(LONGEST)));
    }
    if (!faults.isEmpty()) {
      return Answer.refused(new Refusal.Invalid(faults));
    }
    store.save(mediator, clock.instant());
    return new Answer.Done<>(mediator);
  }

  /** The sections of ISIC, revision 4. */
  public static List<String> sections() {
    return "ABCDEFGHIJKLMNOPQRSTU".chars().mapToObj(Character::toString).toList();
  }

  private static List<String> among(
      @Nullable List<String> said,
      Collection<String> known,
      String field,
      List<Refusal.Fault> faults) {
    List<String> chosen = said == null ? List.of() : said.stream().distinct().toList();
    if (!known.containsAll(chosen)) {
      faults.add(
          new Refusal.Fault(
              field, "cases.refused.fault.no-such-choice", List.of(String.join(", ", known))));
      return List.of();
    }
    return chosen;
  }

  private List<UUID> interests(@Nullable List<String> said, List<Refusal.Fault> faults) {
    List<String> lines =
        said == null
            ? List.of()
            : said.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > MOST_INTERESTS) {
      faults.add(
          new Refusal.Fault("interests", "cases.refused.fault.too-long", List.of(MOST_INTERESTS)));
      return List.of();
    }
    List<UUID> found = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split("\\s+", 2);
      Optional<Organisation> organisation =
          parts.length == 2 ? organisations.findVerified(parts[0], parts[1]) : Optional.empty();
      if (organisation.isEmpty()) {
        faults.add(new Refusal.Fault("interests", "cases.field.interest", List.of(line)));
      }
      organisation.map(Organisation::id).ifPresent(found::add);
    }
    return found.stream().distinct().toList();
  }

  @Override
  public String part() {
    return "mediator";
  }

  @Override
  public Object of(UUID person) {
    return store.find(person).stream().toList();
  }

  @EventListener
  void on(PersonErased erased) {
    store.remove(erased.person());
  }
}
