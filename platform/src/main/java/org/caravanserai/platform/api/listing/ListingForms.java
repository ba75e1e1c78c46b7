package org.caravanserai.platform.api.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.platform.identity.Names;
import org.caravanserai.platform.listing.Contact;
import org.caravanserai.platform.listing.Content;
import org.caravanserai.platform.listing.Interest;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.ListingDraft;
import org.caravanserai.platform.listing.MatchView;
import org.caravanserai.platform.listing.MatchesView;
import org.caravanserai.platform.listing.Outcome;
import org.caravanserai.platform.listing.PastDecision;
import org.caravanserai.platform.listing.PublicListing;
import org.caravanserai.platform.listing.Revision;
import org.caravanserai.platform.listing.SavedSearch;
import org.caravanserai.platform.listing.SearchWords;
import org.caravanserai.platform.listing.Standing;
import org.jspecify.annotations.Nullable;

/** Listings as the API writes them. */
final class ListingForms {
  private ListingForms() {}

  /**
   * A listing as everybody finds it.
   *
   * @param listing in the form in which it is written, without a contact
   * @param organisation its name; absent when it is not shown
   * @param registeredIn the organisation's country
   */
  record Shown(
      UUID id,
      ListingDraft listing,
      @Nullable Names organisation,
      String registeredIn,
      UUID side,
      Names sideName,
      Instant publishedAt) {
    static Shown of(PublicListing listing) {
      return new Shown(
          listing.id(),
          draft(listing.content()),
          listing.organisationName(),
          listing.country(),
          listing.side(),
          listing.sideName(),
          listing.publishedAt());
    }
  }

  private static ListingDraft draft(Content content) {
    return ListingDraft.of(content, null);
  }

  /**
   * A listing with all that is not public of it.
   *
   * @param revision how far {@code listing} has come
   * @param published what everybody finds, where that is something else
   */
  record Kept(
      UUID id,
      int version,
      UUID organisation,
      UUID side,
      Standing standing,
      Revision revision,
      ListingDraft listing,
      @Nullable ListingDraft published,
      @Nullable Instant publishedAt,
      @Nullable Instant submittedAt,
      @Nullable ReviewDecision decision,
      @Nullable Withdrawal withdrawal,
      @Nullable Outcome outcome,
      Instant createdAt,
      Instant changedAt) {
    static Kept of(KeptListing kept, LocalDate today) {
      Content published = kept.published();
      KeptListing.Decision decision = kept.decision();
      KeptListing.Withdrawal withdrawal = kept.withdrawal();
      KeptListing.Result result = kept.result();
      return new Kept(
          kept.id(),
          kept.version(),
          kept.organisation(),
          kept.side(),
          kept.standingOn(today),
          kept.revision(),
          ListingDraft.of(kept.content(), kept.contact()),
          published == null || published.equals(kept.content()) ? null : draft(published),
          kept.publishedAt(),
          kept.submittedAt(),
          decision == null
              ? null
              : new ReviewDecision(decision.accepted(), decision.reason(), decision.at()),
          withdrawal == null ? null : new Withdrawal(withdrawal.reason(), withdrawal.at()),
          result == null ? null : result.outcome(),
          kept.createdAt(),
          kept.changedAt());
    }
  }

  /**
   * What a side decided once.
   *
   * @param version of the listing that was reviewed; absent when it was not kept then
   * @param desk of the side; absent when its coordinator decided
   */
  record Decided(
      UUID id,
      @Nullable Integer version,
      UUID side,
      @Nullable UUID desk,
      boolean accepted,
      String reason,
      Instant at) {
    static Decided of(PastDecision decision) {
      return new Decided(
          decision.id(),
          decision.version(),
          decision.side(),
          decision.desk(),
          decision.accepted(),
          decision.reason(),
          decision.at());
    }
  }

  /** What the side decided last. */
  record ReviewDecision(boolean accepted, String reason, Instant at) {}

  /** That it ended. */
  record Withdrawal(String reason, Instant at) {}

  /**
   * Whom a listing matches.
   *
   * @param edition digest of the knowledge
   */
  record Partners(
      LocalDate asOf, String edition, List<Partner> possible, List<Barred> notPossible) {
    static Partners of(MatchesView view) {
      return new Partners(
          view.asOf(),
          view.edition(),
          view.possible().stream().map(Partner::of).toList(),
          view.notPossible().stream()
              .map(barred -> new Barred(Shown.of(barred.listing()), barred.bars()))
              .toList());
    }
  }

  /** A partner, and why; the sentences are in the language of the request. */
  record Partner(
      Shown listing,
      int score,
      int servesYou,
      int servesThem,
      List<String> reasons,
      List<String> concerns,
      List<String> missing,
      List<String> toCheck) {
    static Partner of(MatchView match) {
      return new Partner(
          Shown.of(match.listing()),
          match.score(),
          match.servesYou(),
          match.servesThem(),
          match.reasons(),
          match.concerns(),
          match.missing(),
          match.toCheck());
    }
  }

  /** A listing that fits and must not be joined with. */
  record Barred(Shown listing, List<String> bars) {}

  /**
   * Interest between two listings, as the asker's organisation sees it.
   *
   * @param waitsFor whose answer it waits for; absent once it is answered or taken back
   * @param expressed whether the asker's organisation expressed it
   * @param contact there only while both want to talk
   */
  record Touch(
      UUID id,
      int version,
      Interest.State state,
      Interest.@Nullable Answerer waitsFor,
      boolean expressed,
      UUID yours,
      Names yourTitle,
      UUID theirs,
      Names theirTitle,
      @Nullable Names organisation,
      @Nullable Contact contact,
      Instant expressedAt,
      @Nullable Instant answeredAt) {
    static Touch of(Interest interest) {
      return new Touch(
          interest.id(),
          interest.version(),
          interest.state(),
          interest.waitsFor(),
          interest.expressed(),
          interest.yours(),
          interest.yourTitle(),
          interest.theirs(),
          interest.theirTitle(),
          interest.theirName(),
          interest.theirContact(),
          interest.expressedAt(),
          interest.answeredAt());
    }
  }

  /** A search that is kept. */
  record KeptSearch(
      UUID id,
      String words,
      String language,
      @Nullable String kind,
      @Nullable String subject,
      Set<String> countries,
      Instant createdAt) {
    static KeptSearch of(SavedSearch saved) {
      SearchWords search = saved.search();
      return new KeptSearch(
          saved.id(),
          search.words(),
          search.language(),
          search.kind() == null ? null : search.kind().name(),
          search.subject() == null ? null : search.subject().name(),
          search.countries(),
          saved.createdAt());
    }
  }
}
