package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.platform.casework.CaseRows.Row;
import org.caravanserai.platform.casework.InboxRows.TurnRow;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Substitutes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for somebody, ordered by the clock: at his desks, at his organisations, for him as
 * mediator, at the sides that he coordinates. No log is read.
 */
@Service
public class Inbox {
  /** Which of them. */
  public enum Whose {
    ALL,
    /** Assigned to him or to whom he stands in for, or for him to answer as a party or mediator. */
    MINE,
    /** Assigned to nobody of his desks. */
    UNASSIGNED
  }

  /**
   * Which turns are wanted.
   *
   * @param kind the id of a kind of case; null for all
   * @param overdue those alone whose deadline has passed
   */
  public record Filter(Whose whose, @Nullable String kind, boolean overdue) {
    /** All of them. */
    public static final Filter NONE = new Filter(Whose.ALL, null, false);
  }

  /**
   * Where a turn stands in the order.
   *
   * @param due null at the end, where no clock runs
   * @param ref whose turn it is
   */
  public record Place(@Nullable Instant due, UUID file, String task, UUID ref) {
    private static final int PARTS = 4;

    /** As it travels in an address. */
    public String text() {
      return (due == null ? "" : due) + "," + file + "," + ref + "," + task;
    }

    /** The place of a text; empty when it is none. */
    public static Optional<Place> read(String text) {
      String[] parts = text.split(",", PARTS);
      try {
        return parts.length < PARTS
            ? Optional.empty()
            : Optional.of(
                new Place(
                    parts[0].isEmpty() ? null : Instant.parse(parts[0]),
                    UUID.fromString(parts[1]),
                    parts[3],
                    UUID.fromString(parts[2])));
      } catch (DateTimeException | IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * A turn.
   *
   * @param task empty where it is about the case as a whole
   * @param clock the clock that is due first; null while all stand still
   * @param assignable whether he may take it on himself
   * @param inPlaceOf the officer who is away and for whom he stands in; null when it is no such
   */
  public record Line(
      CaseBrief file,
      String task,
      CaseBrief.@Nullable StartedClock clock,
      boolean assignable,
      @Nullable UUID inPlaceOf,
      Place place) {}

  private final InboxRows rows;
  private final CaseBriefs briefs;
  private final Cases cases;
  private final CaseKnowledge knowledge;
  private final Memberships memberships;
  private final Substitutes substitutes;
  private final Clock clock;

  Inbox(
      InboxRows rows,
      CaseBriefs briefs,
      Cases cases,
      CaseKnowledge knowledge,
      Memberships memberships,
      Substitutes substitutes,
      Clock clock) {
    this.rows = rows;
    this.briefs = briefs;
    this.cases = cases;
    this.knowledge = knowledge;
    this.memberships = memberships;
    this.substitutes = substitutes;
    this.clock = clock;
  }

  /** The kinds of cases that there are now, to choose from. */
  public List<CaseKind> kinds() {
    return knowledge.kinds();
  }

  /** How many turns there are; a number for a page that leads here. */
  public int count(Actor actor) {
    return rows.count(refs(actor));
  }

  /**
   * The turns of the asker: the first deadline first, those without one at the end.
   *
   * @param after the last of the slice before
   */
  @Transactional(readOnly = true)
  public List<Line> list(Actor actor, Filter filter, Optional<Place> after, int limit) {
    Instant now = clock.instant();
    List<UUID> absent =
        actor.personId().stream()
            .flatMap(person -> substitutes.inPlaceOf(person, now).stream())
            .map(Substitutes.Away::person)
            .distinct()
            .toList();
    InboxRows.Wanted wanted =
        new InboxRows.Wanted(
            refs(actor),
            own(actor),
            Stream.concat(actor.personId().stream(), absent.stream()).toList(),
            filter.whose() == Whose.UNASSIGNED ? colleagues(actor) : List.of(),
            filter);
    List<Line> lines = new ArrayList<>();
    Optional<Place> from = after;
    List<TurnRow> slice;
    do {
      slice = rows.list(wanted, from, now, limit);
      lines.addAll(lines(actor, slice, absent));
      from = slice.isEmpty() ? from : Optional.of(slice.getLast().place());
    } while (lines.size() < limit && slice.size() == limit);
    return lines.stream().limit(limit).toList();
  }

  private List<Line> lines(Actor actor, List<TurnRow> slice, List<UUID> absent) {
    List<Row> files = slice.stream().map(TurnRow::row).distinct().toList();
    Map<UUID, CaseBrief> seen =
        briefs.of(actor, files).stream()
            .collect(Collectors.toMap(CaseBrief::id, Function.identity()));
    return slice.stream()
        .filter(turn -> seen.containsKey(turn.place().file()))
        .map(turn ->
            line(actor, turn, Objects.requireNonNull(seen.get(turn.place().file())), absent))
        .toList();
  }

  private static Line line(Actor actor, TurnRow turn, CaseBrief file, List<UUID> absent) {
    UUID officer = file.officer();
    boolean his = officer != null && actor.personId().filter(officer::equals).isPresent();
    return new Line(
        file,
        turn.place().task(),
        file.clocks().stream()
            .filter(one -> one.key().equals(turn.clock()))
            .findFirst()
            .orElse(null),
        !his && CaseBriefs.desks(actor).contains(turn.place().ref()) && isAssigned(file),
        officer != null && absent.contains(officer) ? officer : null,
        turn.place());
  }

  /** Whether cases of the kind are assigned to officers, and at this stage. */
  private static boolean isAssigned(CaseBrief file) {
    return file.kind().entries().stream()
        .anyMatch(
            entry -> entry.does(Effect.NAMES_OFFICER) && entry.stages().contains(file.stage()));
  }

  /**
   * Open cases of the asker that wait for somebody else, the newest first.
   *
   * @param before the last of the slice before
   */
  @Transactional(readOnly = true)
  public List<CaseBrief> waiting(Actor actor, Optional<UUID> before, int limit) {
    List<CaseBrief> seen = new ArrayList<>();
    Optional<UUID> from = before;
    List<Row> slice;
    do {
      slice = rows.waiting(CaseBriefs.whose(actor), refs(actor), from, limit);
      seen.addAll(briefs.of(actor, slice));
      from = slice.isEmpty() ? from : Optional.of(slice.getLast().file().id());
    } while (seen.size() < limit && slice.size() == limit);
    return seen.stream().limit(limit).toList();
  }

  /**
   * Takes a case on: it is assigned to the asker.
   *
   * @param seen to whom it was assigned when he decided; null for nobody
   */
  public Answer<CaseView, Refusal> take(Actor actor, UUID id, @Nullable UUID seen) {
    return cases.read(actor, id).then(view -> take(actor, view, seen));
  }

  private Answer<CaseView, Refusal> take(Actor actor, CaseView view, @Nullable UUID seen) {
    Optional<CaseKind.EntryKind> entry =
        view.writable().stream()
            .map(CaseView.Writable::kind)
            .filter(kind -> kind.does(Effect.NAMES_OFFICER))
            .findFirst();
    if (entry.isEmpty()) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    if (!Objects.equals(KeptCase.find(view.state().officer()), seen)) {
      List<Entry> since =
          view.entries().stream().filter(one -> one.kind().equals(entry.get().id())).toList();
      return Answer.refused(new Refusal.Behind(since));
    }
    return cases.write(
        actor,
        view.id(),
        new Writing(
            entry.get().id(),
            Scope.shared().text(),
            view.count(Scope.shared()),
            Map.of("officer", actor.personId().orElseThrow().toString())));
  }

  private static List<UUID> refs(Actor actor) {
    return Stream.of(CaseBriefs.desks(actor), own(actor), CaseBriefs.coordinated(actor))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** What he is himself: the organisations that he acts for, and the mediator. */
  private static List<UUID> own(Actor actor) {
    return Stream.concat(
            actor.organisations().stream(),
            actor.is(Role.MEDIATOR) ? actor.personId().stream() : Stream.of())
        .toList();
  }

  private List<UUID> colleagues(Actor actor) {
    return actor.memberships().stream()
        .map(membership -> membership.place())
        .filter(org.caravanserai.platform.identity.Place.OfDesk.class::isInstance)
        .distinct()
        .flatMap(place -> memberships.listPeopleAt(place).stream())
        .distinct()
        .toList();
  }
}
