package org.caravanserai.platform.listing;

import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The index of listings, for who runs the house. */
@Service
public class IndexKeeping {
  private final ListingStore store;
  private final ListingIndex index;
  private final ApplicationEventPublisher events;

  IndexKeeping(ListingStore store, ListingIndex index, ApplicationEventPublisher events) {
    this.store = store;
    this.index = index;
    this.events = events;
  }

  /** How this instance's index stands. */
  public Answer<IndexState, Refusal> state(Actor actor) {
    return May.actor(actor, Action.LISTING_INDEX)
        ? new Answer.Done<>(index.state())
        : Answer.refused(new Refusal.NotAllowed());
  }

  /**
   * Has every instance build its index anew from the database, soon after. Searches see the old one
   * until then.
   */
  @Transactional
  public Answer<IndexState, Refusal> rebuild(Actor actor) {
    if (!May.actor(actor, Action.LISTING_INDEX)) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    store.countRebuild();
    events.publishEvent(new Changing());
    return new Answer.Done<>(index.state());
  }
}
