package org.caravanserai.platform.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.matching.Bar;
import org.caravanserai.matching.Listing;
import org.caravanserai.matching.Match;
import org.caravanserai.matching.MatchText;
import org.caravanserai.matching.Matches;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.library.Edition;
import org.springframework.stereotype.Service;

/** Partners for a listing, found by what both say, both ways. */
@Service
public class Matchmaking {
  private final ListingIndex index;
  private final PublicListings listings;
  private final Records records;
  private final Organisations organisations;

  Matchmaking(
      ListingIndex index, PublicListings listings, Records records, Organisations organisations) {
    this.index = index;
    this.listings = listings;
    this.records = records;
    this.organisations = organisations;
  }

  /**
   * The best matches, for members of the listing's organisation: of what is public of it, or of the
   * draft where nothing is.
   *
   * @param limit 1 to {@code Matching.MOST_MATCHES}
   * @param language of the sentences, of {@code Messages.LANGUAGES}
   */
  public Answer<MatchesView, Refusal> matches(
      Actor actor, UUID listing, int limit, String language) {
    return records
        .read(actor, listing)
        .then(found ->
            records.may(actor, Action.MATCH_READ, found)
                ? new Answer.Done<>(matches(found, limit, language))
                : Answer.refused(new Refusal.NotAllowed()));
  }

  private MatchesView matches(KeptListing listing, int limit, String language) {
    LocalDate today = records.today();
    Organisation owner = organisations.find(listing.organisation()).orElseThrow();
    Looked looked =
        index.ask(now ->
            new Looked(
                now.matching().match(asListing(now, listing, owner), now.index(), today, limit),
                now.edition()));
    MatchText text = MatchText.in(Wording.in(language), looked.edition().knowledge());
    Map<UUID, PublicListing> shown = listings.shown(ids(looked.matches()));
    return new MatchesView(
        today,
        looked.edition().digest(),
        looked.matches().possible().stream()
            .flatMap(match ->
                find(shown, match.listing()).map(theirs -> view(match, theirs, text)).stream())
            .toList(),
        looked.matches().notPossible().stream()
            .flatMap(barred -> barred(barred, shown, text).stream())
            .toList());
  }

  /** What the index gives; the database is asked only once the index is let go. */
  private record Looked(Matches matches, Edition edition) {}

  private static Listing asListing(Engine now, KeptListing listing, Organisation owner) {
    Content published = listing.published();
    Content content = published == null ? listing.content() : published;
    return content.asListing(listing.id(), now.owner(owner));
  }

  /**
   * Whether two public listings may come together today: they fit, and neither a policy nor a list
   * stands between them.
   */
  boolean isPossible(KeptListing one, KeptListing other) {
    Content first = one.published();
    Content second = other.published();
    Optional<Organisation> owner = verified(one);
    Optional<Organisation> otherOwner = verified(other);
    if (first == null || second == null || owner.isEmpty() || otherOwner.isEmpty()) {
      return false;
    }
    return index.ask(now ->
        !now.matching()
            .match(
                first.asListing(one.id(), now.owner(owner.get())),
                List.of(second.asListing(other.id(), now.owner(otherOwner.get()))),
                records.today(),
                1)
            .possible()
            .isEmpty());
  }

  private Optional<Organisation> verified(KeptListing listing) {
    return organisations.find(listing.organisation()).filter(Organisation::isVerified);
  }

  private static List<UUID> ids(Matches matches) {
    return Stream.concat(
            matches.possible().stream().map(Match::listing),
            matches.notPossible().stream().map(Matches.Barred::listing))
        .map(UUID::fromString)
        .toList();
  }

  private static Optional<PublicListing> find(Map<UUID, PublicListing> shown, String id) {
    return Optional.ofNullable(shown.get(UUID.fromString(id)));
  }

  private static MatchView view(Match match, PublicListing theirs, MatchText text) {
    return new MatchView(
        theirs,
        match.score(),
        match.servesYou(),
        match.servesThem(),
        match.reasons().stream().map(text::say).toList(),
        match.concerns().stream().map(text::say).toList(),
        match.missing().stream().map(text::say).toList(),
        match.toCheck().stream().flatMap(bar -> said(bar, text)).toList());
  }

  /** A match that only a list bars is not told of: whom a list names is no one else's business. */
  private static Optional<MatchesView.Barred> barred(
      Matches.Barred barred, Map<UUID, PublicListing> shown, MatchText text) {
    List<String> bars = barred.bars().stream().flatMap(bar -> said(bar, text)).toList();
    return bars.isEmpty()
        ? Optional.empty()
        : find(shown, barred.listing()).map(theirs -> new MatchesView.Barred(theirs, bars));
  }

  private static Stream<String> said(Bar bar, MatchText text) {
    return switch (bar) {
      case Bar.Forbidden forbidden -> Stream.of(text.say(forbidden));
      case Bar.Screened _ -> Stream.empty();
    };
  }
}
