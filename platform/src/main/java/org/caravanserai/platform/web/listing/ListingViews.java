package org.caravanserai.platform.web.listing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caravanserai.matching.Wording;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Names;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.listing.Content;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.Listings;
import org.caravanserai.platform.listing.Outcome;
import org.caravanserai.platform.listing.PastDecision;
import org.caravanserai.platform.listing.PublicListing;
import org.caravanserai.platform.listing.PublicListings;
import org.caravanserai.platform.listing.Reviews;
import org.caravanserai.platform.listing.Revision;
import org.caravanserai.platform.listing.Standing;
import org.caravanserai.platform.web.identity.Form;
import org.caravanserai.platform.web.identity.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a listing, with what its reader may see and do. */
@Component
class ListingViews {
  private static final int MOST_PARTNERS = 50;
  private static final int MOST_DECISIONS = 50;

  private final Listings listings;
  private final PublicListings publicListings;
  private final Reviews reviews;
  private final Organisations organisations;
  private final Sides sides;
  private final Library library;

  ListingViews(
      Listings listings,
      PublicListings publicListings,
      Reviews reviews,
      Organisations organisations,
      Sides sides,
      Library library) {
    this.listings = listings;
    this.publicListings = publicListings;
    this.reviews = reviews;
    this.organisations = organisations;
    this.sides = sides;
    this.library = library;
  }

  /** Empty for a listing that is not there, and for one that is not open to the asker. */
  Optional<ListingView> find(Actor actor, UUID id, Form form, Messages messages) {
    Facts facts = new Facts(library.current().knowledge(), messages);
    return listings
        .read(actor, id)
        .value()
        .map(listing -> kept(actor, listing, form, facts, messages))
        .or(() ->
            publicListings.find(id).map(listing -> forAll(actor, listing, form, facts, messages)));
  }

  private ListingView forAll(
      Actor actor, PublicListing listing, Form form, Facts facts, Messages messages) {
    Content content = listing.content();
    Names owner = listing.organisationName();
    return new ListingView(
        listing.id(),
        Said.of(content.wording().title(), messages),
        facts.what(content.kind(), content.subject()),
        texts(content.wording(), messages),
        facts.of(content),
        owner == null ? null : Said.of(owner, messages),
        facts.country(listing.country()),
        Said.of(listing.sideName(), messages),
        Moment.of(listing.publishedAt(), messages),
        null,
        partners(actor, content, messages),
        form);
  }

  private ListingView kept(
      Actor actor, KeptListing listing, Form form, Facts facts, Messages messages) {
    Content content = listing.content();
    Organisation owner = organisations.find(listing.organisation()).orElseThrow();
    return new ListingView(
        listing.id(),
        Said.of(content.wording().title(), messages),
        facts.what(content.kind(), content.subject()),
        texts(content.wording(), messages),
        facts.of(content),
        Said.of(owner.names(), messages),
        facts.country(owner.country()),
        sides
            .find(listing.side())
            .map(side -> Said.of(side.names(), messages))
            .orElse(Said.NOTHING),
        listing.publishedAt() == null ? null : Moment.of(listing.publishedAt(), messages),
        kept(actor, listing, facts, messages),
        List.of(),
        form);
  }

  private ListingView.Kept kept(Actor actor, KeptListing listing, Facts facts, Messages messages) {
    Standing standing = listing.standingOn(listings.today());
    boolean member = actor.organisations().contains(listing.organisation());
    return new ListingView.Kept(
        listing.version(),
        messages.get(standing.key()),
        Lines.tone(standing),
        listing.isBeingRevised() ? messages.get(listing.revision().key()) : null,
        changes(listing, facts, messages),
        history(listing, messages),
        decisions(actor, listing, messages),
        member,
        listing.contact(),
        outcomes(listing, messages),
        allowed(actor, listing, standing, member));
  }

  private ListingView.Allowed allowed(
      Actor actor, KeptListing listing, Standing standing, boolean member) {
    boolean alive = standing != Standing.WITHDRAWN;
    boolean wasPublic = listing.published() != null;
    boolean edits = alive && listings.may(actor, Action.LISTING_EDIT, listing);
    Revision revision = listing.revision();
    return new ListingView.Allowed(
        edits,
        edits && (revision == Revision.DRAFT || revision == Revision.RETURNED),
        edits && wasPublic,
        alive && listings.may(actor, Action.LISTING_WITHDRAW, listing),
        alive
            && !member
            && revision == Revision.SUBMITTED
            && listings.may(actor, Action.LISTING_REVIEW, listing),
        wasPublic && listings.may(actor, Action.OUTCOME_RECORD, listing),
        alive && listings.may(actor, Action.MATCH_READ, listing));
  }

  private static List<Option> outcomes(KeptListing listing, Messages messages) {
    KeptListing.Result result = listing.result();
    return Stream.of(Outcome.values())
        .map(outcome ->
            new Option(
                outcome.name(),
                messages.get(outcome.key()),
                messages.languageTag(),
                result != null && result.outcome() == outcome))
        .toList();
  }

  private static List<ListingView.Happened> history(KeptListing listing, Messages messages) {
    List<ListingView.Happened> history = new ArrayList<>();
    if (listing.submittedAt() != null) {
      history.add(
          new ListingView.Happened(
              messages.get(
                  "listings.happened.submitted", Moment.of(listing.submittedAt(), messages)),
              ""));
    }
    KeptListing.Withdrawal withdrawal = listing.withdrawal();
    if (withdrawal != null) {
      history.add(
          new ListingView.Happened(
              messages.get("listings.happened.withdrawn", Moment.of(withdrawal.at(), messages)),
              withdrawal.reason()));
    }
    KeptListing.Result result = listing.result();
    if (result != null) {
      history.add(
          new ListingView.Happened(
              messages.get(
                  "listings.happened.outcome",
                  messages.get(result.outcome().key()),
                  Moment.of(result.at(), messages)),
              ""));
    }
    return history;
  }

  private List<ListingView.Decided> decisions(Actor actor, KeptListing listing, Messages messages) {
    List<PastDecision> decisions =
        reviews
            .listDecisions(actor, listing.id(), Optional.empty(), MOST_DECISIONS)
            .orThrow(Answers::thrown);
    Map<UUID, Said> names = new HashMap<>();
    for (PastDecision decision : decisions) {
      names.computeIfAbsent(
          decision.side(),
          id -> sides.find(id).map(side -> Said.of(side.names(), messages)).orElse(Said.NOTHING));
      if (decision.desk() != null) {
        names.computeIfAbsent(
            decision.desk(),
            id ->
                sides
                    .findDesk(id)
                    .map(desk -> Said.of(desk.names(), messages))
                    .orElse(Said.NOTHING));
      }
    }
    return decisions.stream()
        .map(decision ->
            new ListingView.Decided(
                Moment.of(decision.at(), messages),
                messages.get(
                    decision.accepted() ? "listings.decision.accepted" : "listings.decision.back"),
                decision.accepted() ? "good" : "warn",
                Objects.requireNonNull(names.get(decision.side())),
                decision.desk() == null ? null : names.get(decision.desk()),
                decision.version() == null
                    ? ""
                    : messages.number(BigDecimal.valueOf(decision.version())),
                decision.reason()))
        .toList();
  }

  private static @Nullable List<FormView.Difference> changes(
      KeptListing listing, Facts facts, Messages messages) {
    Content published = listing.published();
    if (published == null || !listing.isBeingRevised()) {
      return null;
    }
    Map<String, String> then = rows(published, facts, messages);
    Map<String, String> now = rows(listing.content(), facts, messages);
    Map<String, FormView.Difference> changes = new LinkedHashMap<>();
    Stream.concat(then.keySet().stream(), now.keySet().stream())
        .filter(label -> !Objects.equals(then.get(label), now.get(label)))
        .forEach(label ->
            changes.put(
                label,
                new FormView.Difference(
                    label, then.getOrDefault(label, ""), now.getOrDefault(label, ""))));
    return List.copyOf(changes.values());
  }

  private static Map<String, String> rows(Content content, Facts facts, Messages messages) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(messages.get("listings.field.subject"), facts.what(content.kind(), content.subject()));
    Function<String, String> named = messages::languageName;
    content
        .wording()
        .title()
        .forEach((language, text) ->
            rows.put(
                messages.brackets(messages.get("listings.field.title"), named.apply(language)),
                text));
    content
        .wording()
        .text()
        .forEach((language, text) ->
            rows.put(
                messages.brackets(messages.get("listings.field.text"), named.apply(language)),
                text));
    facts.of(content).forEach(fact -> rows.put(fact.label(), messages.items(fact.values())));
    return rows;
  }

  private static List<Said> texts(Wording wording, Messages messages) {
    List<Said> texts = new ArrayList<>();
    Said first = Said.of(wording.text(), messages);
    if (!first.text().isEmpty()) {
      texts.add(first);
    }
    wording
        .text()
        .forEach((language, text) -> {
          if (!language.equals(first.language())) {
            texts.add(new Said(text, language));
          }
        });
    return texts;
  }

  private List<Option> partners(Actor actor, Content theirs, Messages messages) {
    return listings.listOwnPublic(actor, theirs.kind().opposite(), MOST_PARTNERS).stream()
        .map(own -> {
          Content published = Objects.requireNonNull(own.published());
          Said title = Said.of(published.wording().title(), messages);
          return new Option(own.id().toString(), title.text(), title.language(), false);
        })
        .toList();
  }
}
