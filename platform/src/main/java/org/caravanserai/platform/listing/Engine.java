package org.caravanserai.platform.listing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.caravanserai.matching.Listing;
import org.caravanserai.matching.MatchIndex;
import org.caravanserai.matching.Matching;
import org.caravanserai.matching.Owner;
import org.caravanserai.matching.PolicyClearance;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.profile.Profile;
import org.caravanserai.risk.PartyScreening;
import org.caravanserai.risk.Screening;

/** One edition's index and matching, which belong together. */
final class Engine implements AutoCloseable {
  private final Edition edition;
  private final MatchIndex index;
  private final Matching matching;
  private final Map<String, Organisation> owners = new ConcurrentHashMap<>();

  Engine(Edition edition, MatchIndex index) {
    this.edition = edition;
    this.index = index;
    this.matching =
        Matching.of(edition.knowledge(), PolicyClearance.of(edition.knowledge(), this::screened));
  }

  Edition edition() {
    return edition;
  }

  MatchIndex index() {
    return index;
  }

  Matching matching() {
    return matching;
  }

  /** The organisation as the matching knows it; from now on its names are screened. */
  Owner owner(Organisation organisation) {
    String id = organisation.id().toString();
    owners.put(id, organisation);
    return new Owner(id, organisation.side().toString(), organisation.country());
  }

  /** A listing as the matching knows it; empty when its organisation is not verified. */
  Optional<Listing> listing(UUID id, Content content, Organisation organisation) {
    return organisation.isVerified()
        ? Optional.of(content.asListing(id, owner(organisation)))
        : Optional.empty();
  }

  private List<PartyScreening.Candidate> screened(Owner owner) {
    Organisation organisation = owners.get(owner.organisation());
    if (organisation == null) {
      return List.of();
    }
    List<Profile.Party> names =
        organisation.names().byLanguage().values().stream()
            .distinct()
            .map(name -> new Profile.Party(name, "", owner.country()))
            .toList();
    return Screening.screen(names).stream()
        .filter(PartyScreening.Screened.class::isInstance)
        .flatMap(result -> ((PartyScreening.Screened) result).candidates().stream())
        .toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
