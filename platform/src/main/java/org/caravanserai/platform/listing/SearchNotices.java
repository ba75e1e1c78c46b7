package org.caravanserai.platform.listing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.Place;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people of new listings that their searches find, of each once. With words, a listing counts
 * as found when it is among the best of the search, so that one common word is no reason to write.
 *
 * <p>Each notice is a transaction of its own: who waits for the index or searches it keeps no
 * connection from others meanwhile. What is told twice after a crash is told once all the same.
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
  private final TransactionTemplate transactions;

  SearchNotices(
      SavedSearchStore store,
      ListingStore listings,
      PublicListings found,
      ListingIndex index,
      Records records,
      Memberships memberships,
      ListingNotices notices,
      TransactionTemplate transactions) {
    this.store = store;
    this.listings = listings;
    this.found = found;
    this.index = index;
    this.records = records;
    this.memberships = memberships;
    this.notices = notices;
    this.transactions = transactions;
  }

  @Async
  @TransactionalEventListener
  void on(BecamePublic news) {
    index.lookAgain();
    listings
        .find(news.listing())
        .filter(listing -> records.standing(listing) == Standing.PUBLIC)
        .filter(listing -> records.isVerified(listing.organisation()))
        .ifPresent(listing -> tell(listing, Objects.requireNonNull(listing.published())));
  }

  private void tell(KeptListing listing, Content content) {
    Set<UUID> own =
        Set.copyOf(memberships.listPeopleAt(new Place.OfOrganisation(listing.organisation())));
    Optional<UUID> last = Optional.empty();
    List<SavedSearch> searches;
    do {
      searches = store.list(last, BATCH);
      searches.stream()
          .filter(saved -> !own.contains(saved.person()))
          .filter(saved -> finds(saved.search(), listing.id(), content))
          .forEach(saved -> tell(saved, listing.id(), content));
      last = searches.isEmpty() ? last : Optional.of(searches.getLast().id());
    } while (searches.size() == BATCH);
  }

  private void tell(SavedSearch saved, UUID listing, Content content) {
    transactions.executeWithoutResult(transaction -> {
      if (store.tell(saved.id(), listing)) {
        notices.found(saved.person(), listing, content);
      }
    });
  }

  private boolean finds(SearchWords search, UUID listing, Content content) {
    return (search.kind() == null || search.kind() == content.kind())
        && (search.subject() == null || search.subject() == content.subject())
        && (search.countries().isEmpty() || search.countries().contains(content.place().country()))
        && (search.words().isEmpty() || found.ids(search, 0, BEST).contains(listing));
  }
}
