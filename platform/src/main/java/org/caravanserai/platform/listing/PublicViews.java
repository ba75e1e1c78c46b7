package org.caravanserai.platform.listing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;

/** Shows listings as everybody sees them; remembers whose they are while one answer is made. */
final class PublicViews {
  private final Organisations organisations;
  private final Sides sides;
  private final Map<UUID, Optional<Organisation>> foundOrganisations = new HashMap<>();
  private final Map<UUID, Optional<Side>> foundSides = new HashMap<>();

  PublicViews(Organisations organisations, Sides sides) {
    this.organisations = organisations;
    this.sides = sides;
  }

  /** Looks up at once whose some listings are. */
  void know(Collection<KeptListing> listings) {
    Set<UUID> ids = listings.stream().map(KeptListing::organisation).collect(Collectors.toSet());
    organisations
        .listByIds(ids)
        .forEach(found -> foundOrganisations.put(found.id(), Optional.of(found)));
  }

  /** Empty for what is not public, whatever its day, or whose organisation is not verified. */
  Optional<PublicListing> of(KeptListing listing) {
    Content content = listing.published();
    Instant since = listing.publishedAt();
    if (content == null || since == null || listing.withdrawal() != null) {
      return Optional.empty();
    }
    return organisation(listing.organisation())
        .filter(Organisation::isVerified)
        .flatMap(owner ->
            side(owner.side())
                .map(side ->
                    new PublicListing(
                        listing.id(),
                        content,
                        content.named() ? owner.names() : null,
                        owner.country(),
                        side.id(),
                        side.names(),
                        since)));
  }

  private Optional<Organisation> organisation(UUID id) {
    return foundOrganisations.computeIfAbsent(id, organisations::find);
  }

  private Optional<Side> side(UUID id) {
    return foundSides.computeIfAbsent(id, sides::find);
  }
}
