package org.caravanserai.platform.web.listing;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Names;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.listing.Content;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.Listings;
import org.caravanserai.platform.listing.PublicListing;
import org.caravanserai.platform.listing.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes lines of lists. */
@Component
class Lines {
  private final Library library;
  private final Listings listings;
  private final Organisations organisations;

  Lines(Library library, Listings listings, Organisations organisations) {
    this.library = library;
    this.listings = listings;
    this.organisations = organisations;
  }

  /** The names of those whose some listings are, by organisation. */
  Map<UUID, Names> owners(Collection<KeptListing> of) {
    return organisations
        .listByIds(of.stream().map(KeptListing::organisation).distinct().toList())
        .stream()
        .collect(Collectors.toMap(Organisation::id, Organisation::names));
  }

  Facts facts(Messages messages) {
    return new Facts(library.current().knowledge(), messages);
  }

  /** One that everybody finds. */
  Line of(PublicListing listing, Facts facts, Messages messages) {
    Content content = listing.content();
    Names owner = listing.organisationName();
    return new Line(
        listing.id(),
        0,
        Said.of(content.wording().title(), messages),
        facts.what(content.kind(), content.subject()),
        facts.place(content.place()),
        owner == null ? null : Said.of(owner, messages),
        messages.day(content.validUntil()),
        null,
        "",
        false,
        false);
  }

  /** One of an organisation, for those who may read what is not public. */
  Line of(KeptListing listing, @Nullable Names owner, Facts facts, Messages messages) {
    Content content = listing.content();
    Standing standing = listing.standingOn(listings.today());
    return new Line(
        listing.id(),
        listing.version(),
        Said.of(content.wording().title(), messages),
        facts.what(content.kind(), content.subject()),
        facts.place(content.place()),
        owner == null ? null : Said.of(owner, messages),
        messages.day(content.validUntil()),
        messages.get(standing.key()),
        tone(standing),
        listing.isBeingRevised(),
        listing.published() != null && standing != Standing.WITHDRAWN);
  }

  static String tone(Standing standing) {
    return switch (standing) {
      case PUBLIC -> "good";
      case SUBMITTED, DRAFT -> "";
      case RETURNED, EXPIRED -> "warn";
      case WITHDRAWN -> "bad";
    };
  }
}
