package org.caravanserai.platform.listing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The part of the side that reviews what its organisations publish. */
@Service
public class Reviews {
  private final ListingStore store;
  private final Records records;
  private final ListingNotices notices;

  Reviews(ListingStore store, Records records, ListingNotices notices) {
    this.store = store;
    this.records = records;
    this.notices = notices;
  }

  /** What waits for a side, the longest waiting first; for those who may review. */
  public Answer<List<KeptListing>> listWaiting(
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
  public Answer<KeptListing> accept(Actor actor, UUID id, int version) {
    return waiting(actor, id, version)
        .then(records::verified)
        .then(listing -> {
          KeptListing accepted =
              records.saveForAll(
                  listing
                      .decided(decision(actor, true, ""))
                      .publishing(listing.content(), records.now()));
          notices.decided(accepted, true);
          return new Answer.Done<>(records.shown(actor, accepted));
        });
  }

  /** Sends it back, saying why; what was public before stays. */
  @Transactional
  public Answer<KeptListing> sendBack(Actor actor, UUID id, int version, @Nullable String reason) {
    return waiting(actor, id, version)
        .then(listing -> {
          Entries entries = new Entries(true);
          String said = entries.neededText("reason", reason, Listings.LONGEST_REASON);
          Optional<Refusal> mistake = entries.refusal();
          if (mistake.isPresent()) {
            return Answer.refused(mistake.get());
          }
          KeptListing returned = records.save(listing.decided(decision(actor, false, said)));
          notices.decided(returned, false);
          return new Answer.Done<>(records.shown(actor, returned));
        });
  }

  private KeptListing.Decision decision(Actor actor, boolean accepted, String reason) {
    return new KeptListing.Decision(
        accepted, reason, records.now(), actor.personId().orElseThrow());
  }

  private Answer<KeptListing> waiting(Actor actor, UUID id, int version) {
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
