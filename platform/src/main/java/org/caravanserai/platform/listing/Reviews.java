package org.caravanserai.platform.listing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Membership;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The part of the side that reviews what its organisations publish. */
@Service
public class Reviews {
  private final ListingStore store;
  private final DecisionStore decisions;
  private final Records records;
  private final ListingNotices notices;
  private final Clock clock;

  Reviews(
      ListingStore store,
      DecisionStore decisions,
      Records records,
      ListingNotices notices,
      Clock clock) {
    this.store = store;
    this.decisions = decisions;
    this.records = records;
    this.notices = notices;
    this.clock = clock;
  }

  /** What waits for a side, the longest waiting first; for those who may review. */
  public Answer<List<KeptListing>, Refusal> listWaiting(
      Actor actor, UUID side, Optional<UUID> after, int limit) {
    return May.actor(actor, Action.LISTING_REVIEW, Subject.ofSide(side))
        ? new Answer.Done<>(
            store.listWaiting(side, after, limit).stream()
                .map(listing -> records.shown(actor, listing))
                .toList())
        : Answer.refused(new Refusal.NotAllowed());
  }

  /** Makes what was written last public. */
  @Transactional
  public Answer<KeptListing, Refusal> accept(Actor actor, UUID id, int version) {
    return waiting(actor, id, version)
        .then(records::verified)
        .then(listing -> {
          KeptListing accepted =
              records.saveAsNews(
                  decided(actor, listing, true, "").publishing(listing.content(), records.now()));
          notices.decided(accepted, true);
          return new Answer.Done<>(records.shown(actor, accepted));
        });
  }

  /** Sends it back, saying why; what was public before stays. */
  @Transactional
  public Answer<KeptListing, Refusal> sendBack(
      Actor actor, UUID id, int version, @Nullable String reason) {
    return waiting(actor, id, version)
        .then(listing -> {
          Entries entries = new Entries(true);
          String said = entries.neededText("reason", reason, Listings.LONGEST_REASON);
          Optional<Refusal> mistake = entries.refusal();
          if (mistake.isPresent()) {
            return Answer.refused(mistake.get());
          }
          KeptListing returned = records.save(decided(actor, listing, false, said));
          notices.decided(returned, false);
          return new Answer.Done<>(records.shown(actor, returned));
        });
  }

  /** What was decided on a listing, newest first; for those who may read what is not public. */
  public Answer<List<PastDecision>, Refusal> listDecisions(
      Actor actor, UUID id, Optional<UUID> before, int limit) {
    return records
        .read(actor, id)
        .then(listing -> new Answer.Done<>(decisions.listOf(id, before, limit)));
  }

  /** The listing with the decision, which is kept. */
  private KeptListing decided(Actor actor, KeptListing listing, boolean accepted, String reason) {
    UUID by = actor.personId().orElseThrow();
    KeptListing.Decision last = new KeptListing.Decision(accepted, reason, records.now(), by);
    decisions.add(
        new PastDecision(
            Ids.next(clock),
            listing.id(),
            listing.version(),
            listing.side(),
            desk(actor, listing.side()).orElse(null),
            last.at(),
            accepted,
            reason),
        by);
    return listing.decided(last);
  }

  /** The desk from which somebody reviews for a side; empty for its coordinator. */
  private static Optional<UUID> desk(Actor actor, UUID side) {
    List<Place> places = actor.memberships().stream().map(Membership::place).toList();
    return places.contains(new Place.OfSide(side))
        ? Optional.empty()
        : places.stream()
            .filter(Place.OfDesk.class::isInstance)
            .map(Place.OfDesk.class::cast)
            .filter(place -> place.side().equals(side))
            .map(Place.OfDesk::desk)
            .findFirst();
  }

  private Answer<KeptListing, Refusal> waiting(Actor actor, UUID id, int version) {
    return records
        .forChange(actor, Action.LISTING_REVIEW, id, version)
        .then(listing -> {
          if (records.isMember(actor, listing)) {
            return Answer.refused(new Refusal.OwnListing());
          }
          return listing.revision() == Revision.SUBMITTED && listing.withdrawal() == null
              ? new Answer.Done<>(listing)
              : Answer.refused(new Refusal.NotWaiting());
        });
  }
}
