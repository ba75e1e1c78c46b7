package org.caravanserai.platform.listing;

import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.identity.OrganisationChanged;
import org.caravanserai.platform.identity.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps listings in step with their organisations: what is no longer verified is not found, and
 * what moves to another side is reviewed there.
 */
@Component
class OwnerChanges {
  private final ListingStore store;
  private final Organisations organisations;
  private final ApplicationEventPublisher events;

  OwnerChanges(ListingStore store, Organisations organisations, ApplicationEventPublisher events) {
    this.store = store;
    this.organisations = organisations;
    this.events = events;
  }

  /** In the transaction of the change. */
  @EventListener
  void on(OrganisationChanged changed) {
    organisations
        .find(changed.organisation())
        .ifPresent(now -> {
          List<UUID> shown = store.moveTo(now.id(), now.side());
          if (!shown.isEmpty()) {
            store.countChange(shown);
            events.publishEvent(new Changing());
          }
        });
  }
}
