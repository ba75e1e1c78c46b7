package org.caravanserai.platform.web.listing;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.listing.Interests;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.Listings;
import org.caravanserai.platform.listing.MatchView;
import org.caravanserai.platform.listing.MatchesView;
import org.caravanserai.platform.listing.Matchmaking;
import org.caravanserai.platform.listing.Standing;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Partners for a listing: whom it matches and why. */
@RestController
@RequestMapping("/listings")
class PartnerPages {
  private static final int MATCHES = 20;
  private static final int PER_POINT = 10;
  private static final int VERY_WELL = 70;
  private static final int WELL = 45;
  private static final int IN_PART = 25;

  private final Listings listings;
  private final Matchmaking matchmaking;
  private final Interests interests;
  private final Lines lines;
  private final StaticTemplates templates = new StaticTemplates();

  PartnerPages(Listings listings, Matchmaking matchmaking, Interests interests, Lines lines) {
    this.listings = listings;
    this.matchmaking = matchmaking;
    this.interests = interests;
    this.lines = lines;
  }

  @GetMapping("/{id}/matches")
  ResponseEntity<JteModel> matches(Shell shell, Actor actor, @PathVariable UUID id) {
    Answers.requireSignedIn(actor);
    Messages messages = shell.messages();
    KeptListing listing = listings.read(actor, id).orThrow(Answers::thrown);
    MatchesView found =
        matchmaking.matches(actor, id, MATCHES, messages.language()).orThrow(Answers::thrown);
    Map<UUID, String> known = states(actor, id, found, messages);
    Facts facts = lines.facts(messages);
    return Answers.page(
        templates.listingMatches(
            shell,
            Rooms.of(actor),
            new MatchesPage(
                id,
                Said.of(listing.content().wording().title(), messages),
                listing.standingOn(listings.today()) == Standing.PUBLIC,
                messages.day(found.asOf()),
                found.possible().stream()
                    .map(match -> line(match, known, facts, messages))
                    .toList(),
                found.notPossible().stream()
                    .map(barred ->
                        new MatchesPage.Barred(
                            lines.of(barred.listing(), facts, messages), barred.bars()))
                    .toList())));
  }

  /** How interest stands that is open or agreed, by the other listing. */
  private Map<UUID, String> states(
      Actor actor, UUID listing, MatchesView found, Messages messages) {
    Map<UUID, String> states = new HashMap<>();
    interests
        .statesWith(
            actor, listing, found.possible().stream().map(match -> match.listing().id()).toList())
        .orThrow(Answers::thrown)
        .forEach((theirs, state) -> states.put(theirs, messages.get(state.key())));
    return states;
  }

  private MatchLine line(MatchView match, Map<UUID, String> known, Facts facts, Messages messages) {
    int score = match.score() / PER_POINT;
    return new MatchLine(
        lines.of(match.listing(), facts, messages),
        messages.get("listings.match.fit." + fit(score)),
        score,
        match.servesYou() / PER_POINT,
        match.servesThem() / PER_POINT,
        match.reasons(),
        match.concerns(),
        match.missing(),
        match.toCheck(),
        known.get(match.listing().id()));
  }

  private static String fit(int score) {
    if (score >= VERY_WELL) {
      return "very-well";
    }
    return score >= WELL ? "well" : score >= IN_PART ? "in-part" : "little";
  }
}
