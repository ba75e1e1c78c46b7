package org.caravanserai.platform.listing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every command on a listing does before and after: who may, which version, who is told. */
@Component
class Records {
  private final ListingStore store;
  private final Organisations organisations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Records(
      ListingStore store,
      Organisations organisations,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.organisations = organisations;
    this.events = events;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  Standing standing(KeptListing listing) {
    return listing.standingOn(today());
  }

  boolean may(Actor actor, Action action, KeptListing listing) {
    return May.actor(actor, action, listing.subject());
  }

  /** The organisations that the asker acts for and with whose listings he may do this. */
  static List<UUID> own(Actor actor, Action action) {
    return actor.organisations().stream()
        .filter(id -> May.actor(actor, action, Subject.ofOrganisation(id)))
        .toList();
  }

  Answer<KeptListing, Refusal> read(Actor actor, UUID id) {
    return readable(actor, store.find(id));
  }

  /** What the asker may see of a listing; members alone see the contact. */
  KeptListing shown(Actor actor, KeptListing listing) {
    return isMember(actor, listing) ? listing : listing.withoutContact();
  }

  boolean isMember(Actor actor, KeptListing listing) {
    return actor.organisations().contains(listing.organisation());
  }

  private Answer<KeptListing, Refusal> readable(Actor actor, Optional<KeptListing> found) {
    return found
        .filter(listing -> may(actor, Action.LISTING_READ, listing))
        .<Answer<KeptListing, Refusal>>map(Answer.Done::new)
        .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
  }

  /** A listing to be changed in this transaction, at the version that the asker read. */
  Answer<KeptListing, Refusal> forChange(Actor actor, Action action, UUID id, int version) {
    Optional<KeptListing> found = store.findForChange(id);
    if (found.isPresent() && may(actor, action, found.get())) {
      return version == found.get().version()
          ? new Answer.Done<>(found.get())
          : Answer.refused(new Refusal.Changed(found.get().version()));
    }
    return readable(actor, found).then(listing -> Answer.refused(new Refusal.NotAllowed()));
  }

  /** The listing itself, where its organisation is verified. */
  Answer<KeptListing, Refusal> verified(KeptListing listing) {
    return isVerified(listing.organisation())
        ? new Answer.Done<>(listing)
        : Answer.refused(new Refusal.NotVerified());
  }

  boolean isVerified(UUID organisation) {
    return organisations.find(organisation).filter(Organisation::isVerified).isPresent();
  }

  KeptListing save(KeptListing listing) {
    return store.save(listing, now());
  }

  /** Saves what everybody will find, find otherwise, or find no longer. */
  KeptListing saveForAll(KeptListing listing) {
    KeptListing saved = save(listing);
    store.countChange(List.of(saved.id()));
    events.publishEvent(new Changing());
    return saved;
  }

  /** The same where everybody finds it from now on, or reads something new. */
  KeptListing saveAsNews(KeptListing listing) {
    KeptListing saved = saveForAll(listing);
    if (standing(saved) == Standing.PUBLIC) {
      events.publishEvent(new BecamePublic(saved.id()));
    }
    return saved;
  }
}
