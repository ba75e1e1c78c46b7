package org.caravanserai.platform.demo;

import static org.caravanserai.platform.demo.Scripts.done;
import static org.caravanserai.platform.demo.Scripts.named;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.caravanserai.platform.demo.ListingScript.Line;
import org.caravanserai.platform.demo.ListingScript.State;
import org.caravanserai.platform.demo.ListingScript.Wish;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.listing.Interest;
import org.caravanserai.platform.listing.Interests;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.ListingDraft;
import org.caravanserai.platform.listing.Listings;
import org.caravanserai.platform.listing.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Puts up the listings of the script, each as its enterprise and its side would. */
@Component
@ConditionalOnBooleanProperty("serai.demo")
class Market {
  /**
   * Who acts for an enterprise of the script.
   *
   * @param coordinator of its side
   */
  record Stall(Organisation organisation, Actor.Person member, String email, Actor coordinator) {}

  private record Shown(KeptListing listing, Actor member) {}

  private final Listings listings;
  private final Reviews reviews;
  private final Interests interests;

  Market(Listings listings, Reviews reviews, Interests interests) {
    this.listings = listings;
    this.reviews = reviews;
    this.interests = interests;
  }

  /**
   * @param stalls by the registration number of the enterprise
   */
  void open(Map<String, Stall> stalls) {
    ListingScript script = Scripts.read("listings.yaml", ListingScript.class);
    Map<String, Shown> shown = new HashMap<>();
    for (Line line : script.listings()) {
      Stall stall = named(stalls, line.of());
      shown.put(line.key(), new Shown(put(line, stall), stall.member()));
    }
    for (Wish wish : script.interests()) {
      meet(named(shown, wish.from()), named(shown, wish.to()), wish.accepted());
    }
    script.listings().stream()
        .filter(line -> line.outcome() != null)
        .forEach(line -> {
          Shown one = named(shown, line.key());
          KeptListing now = done(listings.read(one.member(), one.listing().id()));
          done(
              listings.recordOutcome(
                  one.member(), now.id(), now.version(), Objects.requireNonNull(line.outcome())));
        });
  }

  private KeptListing put(Line line, Stall stall) {
    KeptListing made =
        done(listings.create(stall.member(), stall.organisation().id(), draft(line, stall)));
    if (line.state() == State.DRAFT) {
      return made;
    }
    KeptListing waiting = done(listings.submit(stall.member(), made.id(), made.version()));
    return switch (line.state()) {
      case DRAFT, WAITING -> waiting;
      case RETURNED ->
          done(
              reviews.sendBack(
                  stall.coordinator(), waiting.id(), waiting.version(), line.reason()));
      case PUBLIC -> done(reviews.accept(stall.coordinator(), waiting.id(), waiting.version()));
    };
  }

  private ListingDraft draft(Line line, Stall stall) {
    ListingDraft said = line.draft();
    return new ListingDraft(
        said.kind(),
        said.subject(),
        said.title(),
        said.text(),
        said.activities(),
        said.goods(),
        said.country(),
        said.region(),
        said.locode(),
        said.capacity(),
        said.investment(),
        said.stage(),
        said.certificates(),
        said.languages(),
        said.partnerCountries(),
        said.partnerCertificates(),
        listings.today().plusDays(line.days()).toString(),
        said.named(),
        new ListingDraft.Reach(stall.member().name(), stall.email(), null, null));
  }

  private void meet(Shown from, Shown to, @Nullable Boolean accepted) {
    Interest interest =
        done(interests.express(from.member(), from.listing().id(), to.listing().id()));
    if (accepted != null) {
      done(interests.answer(to.member(), interest.id(), interest.version(), accepted));
    }
  }
}
