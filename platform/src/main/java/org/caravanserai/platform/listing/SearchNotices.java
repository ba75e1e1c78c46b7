package org.caravanserai.platform.listing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.Place;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells people of new listings that their searches find, of each once. With words, a listing counts
 * as found when it is among the best of the search, so that one common word is no reason to write.
 */
@Component
class SearchNotices {
  private static final int BEST = 50;
  private static final int BATCH = 500;

  private final SavedSearchStore store;
  private final ListingStore listings;
  private final PublicListings found;
  private final ListingIndex index;
  private final Records records;
  private final Memberships memberships;
  private final ListingNotices notices;

  SearchNotices(
      SavedSearchStore store,
      ListingStore listings,
      PublicListings found,
      ListingIndex index,
      Records records,
      Memberships memberships,
      ListingNotices notices) {
    this.store = store;
    this.listings = listings;
    this.found = found;
    this.index = index;
    this.records = records;
    this.memberships = memberships;
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(BecamePublic news) {
    listings
        .find(news.listing())
        .filter(listing -> records.standing(listing) == Standing.PUBLIC)
        .filter(listing -> records.isVerified(listing.organisation()))
        .ifPresent(this::tell);
  }

  private void tell(KeptListing listing) {
    index.look();
    Set<UUID> own =
        Set.copyOf(memberships.listPeopleAt(new Place.OfOrganisation(listing.organisation())));
    Optional<UUID> last = Optional.empty();
    List<SavedSearch> searches;
    do {
      searches = store.list(last, BATCH);
      searches.stream()
          .filter(saved -> !own.contains(saved.person()))
          .filter(saved -> finds(saved.search(), listing))
          .filter(saved -> store.tell(saved.id(), listing.id()))
          .forEach(saved -> notices.found(saved.person(), listing));
      last = searches.isEmpty() ? last : Optional.of(searches.getLast().id());
    } while (searches.size() == BATCH);
  }

  private boolean finds(SearchWords search, KeptListing listing) {
    Content content = listing.published();
    return content != null
        && (search.kind() == null || search.kind() == content.kind())
        && (search.subject() == null || search.subject() == content.subject())
        && (search.countries().isEmpty() || search.countries().contains(content.place().country()))
        && (search.words().isEmpty() || found.ids(search, 0, BEST).contains(listing.id()));
  }
}
