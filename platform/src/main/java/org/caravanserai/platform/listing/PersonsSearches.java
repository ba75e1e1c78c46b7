package org.caravanserai.platform.listing;

import java.util.UUID;
import org.caravanserai.platform.identity.PersonErased;
import org.caravanserai.platform.identity.PersonalData;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is kept of a person here: his searches, and who did what to listings, which belong to
 * organisations.
 */
@Component
class PersonsSearches implements PersonalData {
  private final SavedSearchStore searches;
  private final ListingStore listings;
  private final InterestStore interests;
  private final DecisionStore decisions;

  PersonsSearches(
      SavedSearchStore searches,
      ListingStore listings,
      InterestStore interests,
      DecisionStore decisions) {
    this.searches = searches;
    this.listings = listings;
    this.interests = interests;
    this.decisions = decisions;
  }

  @Override
  public String part() {
    return "searches";
  }

  @Override
  public Object of(UUID person) {
    return searches.listOf(person);
  }

  /** In the transaction of the erasure. */
  @EventListener
  void on(PersonErased erased) {
    searches.removeOf(erased.person());
    listings.forget(erased.person());
    interests.forget(erased.person());
    decisions.forget(erased.person());
  }
}
