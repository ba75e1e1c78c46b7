package org.caravanserai.platform.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.listing.InterestViews.Touch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Interest that the organisation of one listing expresses in another that matches it. Once it is
 * accepted, the contacts of both listings are open to both organisations.
 */
@Service
public class Interests {
  /** Who was declined does not ask again for so long: each time is a letter. */
  private static final Duration AFTER_DECLINED = Duration.ofDays(90);

  /** Nor does who took interest back, for so long. */
  private static final Duration AFTER_WITHDRAWN = Duration.ofDays(7);

  private final InterestStore store;
  private final ListingStore listings;
  private final Records records;
  private final Matchmaking matchmaking;
  private final InterestViews views;
  private final ListingNotices notices;
  private final ListingSettings settings;
  private final Clock clock;

  Interests(
      InterestStore store,
      ListingStore listings,
      Records records,
      Matchmaking matchmaking,
      InterestViews views,
      ListingNotices notices,
      ListingSettings settings,
      Clock clock) {
    this.store = store;
    this.listings = listings;
    this.records = records;
    this.matchmaking = matchmaking;
    this.views = views;
    this.notices = notices;
    this.settings = settings;
    this.clock = clock;
  }

  /** Expresses interest in a match of one of the asker's public listings. */
  @Transactional
  public Answer<Interest, Refusal> express(Actor actor, UUID yours, UUID theirs) {
    listings.hold(List.of(yours, theirs));
    return own(actor, Action.INTEREST_EXPRESS, yours)
        .then(this::isPublic)
        .then(records::verified)
        .then(mine ->
            listings
                .find(theirs)
                .filter(other -> records.standing(other) == Standing.PUBLIC)
                .filter(other -> records.isVerified(other.organisation()))
                .map(other -> express(actor, mine, other))
                .orElseGet(() -> Answer.refused(new Refusal.NotFound())));
  }

  private Answer<KeptListing, Refusal> own(Actor actor, Action action, UUID listing) {
    return records
        .read(actor, listing)
        .then(found ->
            records.may(actor, action, found)
                ? new Answer.Done<>(found)
                : Answer.refused(new Refusal.NotAllowed()));
  }

  private Answer<KeptListing, Refusal> isPublic(KeptListing listing) {
    Standing standing = records.standing(listing);
    return standing == Standing.PUBLIC
        ? new Answer.Done<>(listing)
        : Answer.refused(new Refusal.NotNow(standing));
  }

  private Answer<Interest, Refusal> express(Actor actor, KeptListing mine, KeptListing other) {
    if (store.findLast(mine.id(), other.id()).filter(this::isTooNear).isPresent()) {
      return Answer.refused(new Refusal.InterestThere());
    }
    if (store.countOpenFrom(mine.id()) >= settings.openInterests()) {
      return Answer.refused(new Refusal.TooMany(settings.openInterests()));
    }
    if (!matchmaking.isPossible(mine, other)) {
      return Answer.refused(new Refusal.NotAMatch());
    }
    InterestStore.Row row =
        new InterestStore.Row(
            Ids.next(clock),
            0,
            mine.id(),
            other.id(),
            mine.organisation(),
            other.organisation(),
            Interest.State.OPEN,
            records.now(),
            null);
    store.add(row, actor.personId().orElseThrow());
    notices.interest(other, mine, "expressed");
    return new Answer.Done<>(views.show(new Touch(row, mine, other)));
  }

  private boolean isTooNear(InterestStore.Row last) {
    Instant end = last.answeredAt();
    Duration pause = last.state() == Interest.State.WITHDRAWN ? AFTER_WITHDRAWN : AFTER_DECLINED;
    return last.isAlive() || end == null || records.now().isBefore(end.plus(pause));
  }

  /**
   * Interest from and in a listing, newest first, for its members.
   *
   * @param before the last of the slice before
   */
  public Answer<List<Interest>, Refusal> list(
      Actor actor, UUID listing, Optional<UUID> before, int limit) {
    return own(actor, Action.MATCH_READ, listing)
        .then(found ->
            new Answer.Done<>(
                views.show(
                    store.listOf(listing, before, limit), row -> row.to().equals(found.id()))));
  }

  /**
   * Interest from and in all listings of the organisations that the asker acts for, newest first.
   *
   * @param unanswered only what waits for an answer of theirs
   * @param before the last of the slice before
   */
  public List<Interest> listOwn(Actor actor, boolean unanswered, Optional<UUID> before, int limit) {
    List<UUID> own = Records.own(actor, Action.MATCH_READ);
    List<InterestStore.Row> rows =
        unanswered
            ? store.listUnanswered(own, before, limit)
            : store.listOfOrganisations(own, before, limit);
    return views.show(rows, row -> own.contains(row.toOrganisation()));
  }

  /** How much waits for an answer of the organisations that the asker acts for. */
  public int countUnanswered(Actor actor) {
    List<UUID> own = Records.own(actor, Action.MATCH_READ);
    return own.isEmpty() ? 0 : store.countUnanswered(own);
  }

  /** How interest stands that is open or agreed between a listing and some others, by the other. */
  public Answer<Map<UUID, Interest.State>, Refusal> statesWith(
      Actor actor, UUID listing, Collection<UUID> others) {
    return own(actor, Action.MATCH_READ, listing)
        .then(found ->
            new Answer.Done<>(
                store.listAlive(listing, others).stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.from().equals(listing) ? row.to() : row.from(),
                            InterestStore.Row::state))));
  }

  /** One, as the asker's organisation sees it. */
  public Answer<Interest, Refusal> read(Actor actor, UUID id) {
    return store
        .find(id)
        .flatMap(row -> seen(actor, row))
        .<Answer<Interest, Refusal>>map(touch -> new Answer.Done<>(views.show(touch)))
        .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
  }

  /** Accepts or declines what one was asked; who has accepted may still decline. */
  @Transactional
  public Answer<Interest, Refusal> answer(Actor actor, UUID id, int version, boolean accepted) {
    return forChange(actor, id, version, false)
        .then(touch -> accepted ? accept(actor, touch) : decline(actor, touch));
  }

  private Answer<Interest, Refusal> accept(Actor actor, Touch touch) {
    if (touch.row().state() == Interest.State.ACCEPTED) {
      return new Answer.Done<>(views.show(touch));
    }
    return isPublic(touch.yours())
        .then(records::verified)
        .then(mine ->
            records.standing(touch.theirs()) == Standing.PUBLIC
                    && matchmaking.isPossible(mine, touch.theirs())
                ? new Answer.Done<>(changed(actor, touch, Interest.State.ACCEPTED, "accepted"))
                : Answer.refused(new Refusal.NotAMatch()));
  }

  private Answer<Interest, Refusal> decline(Actor actor, Touch touch) {
    return new Answer.Done<>(changed(actor, touch, Interest.State.DECLINED, "declined"));
  }

  /** Takes interest back, answered or not; contacts are closed again. */
  @Transactional
  public Answer<Interest, Refusal> withdraw(Actor actor, UUID id, int version) {
    return forChange(actor, id, version, true)
        .then(touch ->
            new Answer.Done<>(changed(actor, touch, Interest.State.WITHDRAWN, "withdrawn")));
  }

  private Interest changed(Actor actor, Touch touch, Interest.State state, String what) {
    UUID id = touch.row().id();
    store.change(id, state, actor.personId().orElseThrow(), records.now());
    notices.interest(touch.theirs(), touch.yours(), what);
    return views.show(touch.at(store.find(id).orElseThrow()));
  }

  /**
   * Interest to be changed in this transaction.
   *
   * @param byAsker whether by the end that expressed it
   */
  private Answer<Touch, Refusal> forChange(Actor actor, UUID id, int version, boolean byAsker) {
    Optional<InterestStore.Row> row = store.findForChange(id);
    Optional<Touch> seen = row.flatMap(found -> seen(actor, found));
    if (row.isEmpty() || seen.isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    Touch touch = seen.get().from(byAsker ? row.get().from() : row.get().to());
    Action action = byAsker ? Action.INTEREST_EXPRESS : Action.INTEREST_ANSWER;
    if (!records.may(actor, action, touch.yours())) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    if (row.get().version() != version) {
      return Answer.refused(new Refusal.Changed(row.get().version()));
    }
    return row.get().isAlive()
        ? new Answer.Done<>(touch)
        : Answer.refused(new Refusal.InterestOver());
  }

  /** From the end whose member the asker is; one of both ends looks from the one that was asked. */
  private Optional<Touch> seen(Actor actor, InterestStore.Row row) {
    KeptListing from = listings.find(row.from()).orElseThrow();
    KeptListing to = listings.find(row.to()).orElseThrow();
    if (records.may(actor, Action.MATCH_READ, to)) {
      return Optional.of(new Touch(row, to, from));
    }
    return records.may(actor, Action.MATCH_READ, from)
        ? Optional.of(new Touch(row, from, to))
        : Optional.empty();
  }
}
