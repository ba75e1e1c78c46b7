package org.caravanserai.platform.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.matching.MatchIndex;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Sides;
import org.springframework.stereotype.Service;

/** What everybody finds. Asks nobody who he is. */
@Service
public class PublicListings {
  /** The most that can be asked for at once. */
  public static final int MOST_AT_ONCE = 100;

  private final ListingStore store;
  private final ListingIndex index;
  private final Records records;
  private final Organisations organisations;
  private final Sides sides;

  PublicListings(
      ListingStore store,
      ListingIndex index,
      Records records,
      Organisations organisations,
      Sides sides) {
    this.store = store;
    this.index = index;
    this.records = records;
    this.organisations = organisations;
    this.sides = sides;
  }

  /** A public listing; empty for one that expired, was withdrawn or never was public. */
  public Optional<PublicListing> find(UUID id) {
    return store.find(id).flatMap(listing -> shown(listing, views()));
  }

  /**
   * Searches.
   *
   * @param offset {@link Found#next} of the slice before, or nought
   * @param limit 1 to {@link #MOST_AT_ONCE}
   */
  public Answer<Found, Refusal> search(SearchDraft draft, int offset, int limit) {
    if (limit < 1 || limit > MOST_AT_ONCE) {
      throw new IllegalArgumentException("From 1 to " + MOST_AT_ONCE + ", not " + limit);
    }
    if (offset < 0 || offset > MatchIndex.MOST_RESULTS - limit - 1) {
      return Answer.refused(new Refusal.Invalid("after", "error.stretch.after"));
    }
    return SearchReader.read(draft).then(search -> new Answer.Done<>(found(search, offset, limit)));
  }

  private Found found(SearchWords search, int offset, int limit) {
    List<UUID> ids = ids(search, offset, limit + 1);
    boolean goesOn = ids.size() > limit;
    return new Found(
        listShown(goesOn ? ids.subList(0, limit) : ids).toList(),
        goesOn ? OptionalInt.of(offset + limit) : OptionalInt.empty());
  }

  /** What the index finds today. */
  List<UUID> ids(SearchWords search, int offset, int limit) {
    MatchIndex.Filter filter =
        new MatchIndex.Filter(search.kind(), search.subject(), search.countries(), records.today());
    return index.ask(now ->
        now.index().search(search.words(), search.language(), filter, offset, limit).stream()
            .map(UUID::fromString)
            .toList());
  }

  /** Those of some listings that are public today, in the order of the ids. */
  private Stream<PublicListing> listShown(List<UUID> ids) {
    Map<UUID, PublicListing> shown = shown(ids);
    return ids.stream().filter(shown::containsKey).map(shown::get);
  }

  Map<UUID, PublicListing> shown(List<UUID> ids) {
    PublicViews views = views();
    List<KeptListing> listings = store.listPublic(ids);
    views.know(listings);
    return listings.stream()
        .flatMap(listing -> shown(listing, views).stream())
        .collect(Collectors.toMap(PublicListing::id, Function.identity()));
  }

  private Optional<PublicListing> shown(KeptListing listing, PublicViews views) {
    LocalDate today = records.today();
    return views.of(listing).filter(one -> !one.content().validUntil().isBefore(today));
  }

  private PublicViews views() {
    return new PublicViews(organisations, sides);
  }
}
