package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.Entry;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.caravanserai.platform.casework.Meeting.Confirmation;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The joint committees, each of the coordinators of two sides. Cases come to the agenda of the open
 * meeting by themselves, until its minutes are first confirmed; those that come later wait for the
 * next meeting.
 */
@Service
public class Committees {
  /** Characters of a decision. */
  public static final int LONGEST_DECISION = 8_000;

  private static final String DECIDED = "committee-decided";
  private static final int MOST_ITEMS = 30;
  private static final int MOST_MEETINGS = 100;
  private static final int DAYS_BACK = 31;
  private static final int DAYS_AHEAD = 366;

  private final MeetingStore store;
  private final MinuteTaker minutes;
  private final Cases cases;
  private final CaseKnowledge knowledge;
  private final Sides sides;
  private final Clock clock;

  Committees(
      MeetingStore store,
      MinuteTaker minutes,
      Cases cases,
      CaseKnowledge knowledge,
      Sides sides,
      Clock clock) {
    this.store = store;
    this.minutes = minutes;
    this.cases = cases;
    this.knowledge = knowledge;
    this.sides = sides;
    this.clock = clock;
  }

  /** Whether the actor may read of any committee. */
  public boolean isFor(Actor actor) {
    return !sides(actor, Action.COMMITTEE_READ).isEmpty();
  }

  /** The meetings of the sides that the actor watches, and what waits for one. */
  @Transactional(readOnly = true)
  public Answer<Meeting.Overview, Refusal> list(Actor actor) {
    if (actor.personId().isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    List<UUID> watched = sides(actor, Action.COMMITTEE_READ);
    return watched.isEmpty()
        ? Answer.refused(new Refusal.NotAllowed())
        : new Answer.Done<>(
            new Meeting.Overview(
                store.list(watched, MOST_MEETINGS),
                store.waiting(watched),
                sides(actor, Action.COMMITTEE_WRITE)));
  }

  private List<UUID> sides(Actor actor, Action action) {
    return sides.list().stream().map(Side::id).filter(side -> may(actor, action, side)).toList();
  }

  private static boolean may(Actor actor, Action action, UUID side) {
    return May.actor(actor, action, Subject.ofSide(side));
  }

  /** A meeting with its agenda and its minutes as they are now. */
  @Transactional(readOnly = true)
  public Answer<Meeting, Refusal> read(Actor actor, UUID id) {
    return found(actor, store.find(id)).then(meeting -> new Answer.Done<>(seen(actor, meeting)));
  }

  /**
   * Calls a meeting.
   *
   * @param side for which he calls it; the first of his own when nothing is said
   * @param day from 31 days ago to 366 days ahead
   */
  @Transactional
  public Answer<Meeting, Refusal> call(
      Actor actor, @Nullable UUID side, @Nullable UUID other, @Nullable LocalDate day) {
    if (actor.personId().isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    List<UUID> own = sides(actor, Action.COMMITTEE_WRITE);
    if (own.isEmpty()) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    UUID calling = side == null ? own.getFirst() : side;
    if (!own.contains(calling)) {
      return Answer.refused(new Refusal.Invalid("side", "committee.field.side"));
    }
    if (other == null || other.equals(calling) || sides.find(other).isEmpty()) {
      return Answer.refused(new Refusal.Invalid("other", "committee.field.other"));
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (day == null
        || day.isBefore(today.minusDays(DAYS_BACK))
        || day.isAfter(today.plusDays(DAYS_AHEAD))) {
      return Answer.refused(
          new Refusal.Invalid("day", "committee.field.day", DAYS_BACK, DAYS_AHEAD));
    }
    UUID id = Ids.next(clock);
    MeetingStore.Kept meeting =
        new MeetingStore.Kept(id, day, calling, other, actor.personId().orElseThrow(), now, null);
    return store.add(meeting)
        ? new Answer.Done<>(seen(actor, store.find(id).orElseThrow()))
        : Answer.refused(new Refusal.Invalid("other", "committee.field.open"));
  }

  /**
   * Writes what was decided about a case, as an entry of that case and in the minutes.
   *
   * @param against the number of the last shared entry of the case that the writer had read
   */
  @Transactional
  public Answer<Meeting, Refusal> decide(
      Actor actor, UUID id, @Nullable UUID file, @Nullable Integer against, @Nullable String text) {
    return writing(actor, id)
        .then(meeting -> {
          String said = Objects.requireNonNullElse(text, "").strip();
          if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST_DECISION) {
            return Answer.refused(
                new Refusal.Invalid("text", "committee.field.text", LONGEST_DECISION));
          }
          MeetingStore.Item item =
              join(meeting).stream()
                  .filter(one -> one.caseId().equals(file))
                  .findFirst()
                  .orElse(null);
          if (item == null || item.entry() != null) {
            return Answer.refused(
                new Refusal.Invalid(
                    "case", item == null ? "committee.field.case" : "committee.field.decided"));
          }
          return cases
              .write(
                  actor,
                  item.caseId(),
                  new Writing(DECIDED, "shared", against, Map.of("text", said)))
              .then(view -> {
                store.decide(id, item.caseId(), decision(view).id());
                return new Answer.Done<>(seen(actor, meeting));
              });
        });
  }

  private static Entry decision(CaseView view) {
    return view.entries().reversed().stream()
        .filter(entry -> entry.kind().equals(DECIDED))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Confirms the minutes for the actor's side. Once both sides have confirmed the same, the meeting
   * is closed and its minutes stay as they are.
   *
   * @param sha256 of the minutes that he has read
   */
  @Transactional
  public Answer<Meeting, Refusal> confirm(Actor actor, UUID id, @Nullable String sha256) {
    return writing(actor, id)
        .then(meeting -> {
          join(meeting);
          Meeting before = seen(actor, meeting);
          String now = before.minutes().sha256();
          if (!now.equals(sha256)) {
            return Answer.refused(new Refusal.Invalid("sha256", "committee.field.sha256"));
          }
          Instant at = clock.instant();
          store.confirm(
              id,
              new Confirmation(
                  Objects.requireNonNull(before.speaksFor()),
                  actor.personId().orElseThrow(),
                  now,
                  at));
          Meeting after = seen(actor, meeting);
          if (after.isConfirmedBy(meeting.side()) && after.isConfirmedBy(meeting.other())) {
            store.close(id, after.minutes(), at);
          }
          return new Answer.Done<>(seen(actor, store.find(id).orElseThrow()));
        });
  }

  private Answer<MeetingStore.Kept, Refusal> found(
      Actor actor, Optional<MeetingStore.Kept> meeting) {
    if (actor.personId().isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    return meeting
        .filter(one ->
            may(actor, Action.COMMITTEE_READ, one.side())
                || may(actor, Action.COMMITTEE_READ, one.other()))
        .<Answer<MeetingStore.Kept, Refusal>>map(Answer.Done::new)
        .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
  }

  /** The meeting, held by this transaction, where he may write in it. */
  private Answer<MeetingStore.Kept, Refusal> writing(Actor actor, UUID id) {
    return found(actor, store.findForWriting(id))
        .then(meeting ->
            speaksFor(actor, meeting) == null
                ? Answer.refused(new Refusal.NotAllowed())
                : new Answer.Done<>(meeting));
  }

  /** Who coordinates both sides speaks for the one that called the meeting, and not for both. */
  private static @Nullable UUID speaksFor(Actor actor, MeetingStore.Kept meeting) {
    return meeting.closedAt() != null
        ? null
        : Stream.of(meeting.side(), meeting.other())
            .filter(side -> may(actor, Action.COMMITTEE_WRITE, side))
            .findFirst()
            .orElse(null);
  }

  private List<MeetingStore.Item> join(MeetingStore.Kept meeting) {
    List<MeetingStore.Item> kept = store.items(meeting.id());
    List<MeetingStore.Item> all = agenda(meeting);
    all.stream().skip(kept.size()).forEach(item -> store.add(meeting.id(), item));
    return all;
  }

  /** What stands on the agenda, and then what comes to it. */
  private List<MeetingStore.Item> agenda(MeetingStore.Kept meeting) {
    List<MeetingStore.Item> items = new ArrayList<>(store.items(meeting.id()));
    if (meeting.closedAt() == null && store.confirmations(meeting.id()).isEmpty()) {
      items.addAll(store.joining(meeting, items.size() + 1, MOST_ITEMS - items.size()));
    }
    return items;
  }

  private Meeting seen(Actor actor, MeetingStore.Kept meeting) {
    UUID speaksFor = speaksFor(actor, meeting);
    List<MeetingStore.Item> agenda = agenda(meeting);
    List<Meeting.Item> items = new ArrayList<>();
    for (MeetingStore.Item item : agenda) {
      if (cases.read(actor, item.caseId()) instanceof Answer.Done<CaseView, Refusal>(var view)) {
        items.add(item(item, view, speaksFor != null));
      }
    }
    return new Meeting(
        meeting.id(),
        meeting.day(),
        meeting.side(),
        meeting.other(),
        meeting.calledBy(),
        meeting.calledAt(),
        meeting.closedAt(),
        items,
        meeting.closedAt() == null ? minutes.take(meeting, agenda) : store.minutes(meeting.id()),
        store.confirmations(meeting.id()),
        speaksFor);
  }

  private Meeting.Item item(MeetingStore.Item item, CaseView view, boolean writes) {
    boolean decidable =
        writes
            && item.entry() == null
            && view.state().holder().who() == Holder.JOINT_COMMITTEE
            && view.writable().stream().anyMatch(one -> one.kind().id().equals(DECIDED));
    return new Meeting.Item(
        item.position(),
        view,
        Brought.of(view.id(), view.kind(), view.entries(), knowledge.calendars(), clock.instant()),
        view.entries().stream()
            .filter(entry -> entry.id().equals(item.entry()))
            .findFirst()
            .orElse(null),
        decidable);
  }
}
