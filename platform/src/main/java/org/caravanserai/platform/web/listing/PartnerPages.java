package org.caravanserai.platform.web.listing;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Names;
import org.caravanserai.platform.listing.Answer;
import org.caravanserai.platform.listing.Interest;
import org.caravanserai.platform.listing.Interests;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.Listings;
import org.caravanserai.platform.listing.MatchView;
import org.caravanserai.platform.listing.MatchesView;
import org.caravanserai.platform.listing.Matchmaking;
import org.caravanserai.platform.listing.Refusal;
import org.caravanserai.platform.listing.Standing;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Form;
import org.caravanserai.platform.web.identity.Moment;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Partners for a listing: whom it matches and why, and interest both ways. */
@RestController
@RequestMapping("/listings")
class PartnerPages {
  private static final int MATCHES = 20;
  private static final int INTERESTS = 50;
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
    Map<UUID, String> known = states(actor, id, messages);
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
  private Map<UUID, String> states(Actor actor, UUID listing, Messages messages) {
    Map<UUID, String> states = new HashMap<>();
    interests.list(actor, listing, Optional.empty(), INTERESTS).orThrow(Answers::thrown).stream()
        .filter(PartnerPages::isAlive)
        .forEach(one -> states.put(one.theirs(), messages.get(one.state().key())));
    return states;
  }

  private static boolean isAlive(Interest interest) {
    return interest.state() == Interest.State.OPEN || interest.state() == Interest.State.ACCEPTED;
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

  @GetMapping("/{id}/interests")
  ResponseEntity<JteModel> interests(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) Optional<UUID> before) {
    Answers.requireSignedIn(actor);
    return Answers.page(page(shell, actor, id, before, Form.EMPTY));
  }

  private JteModel page(Shell shell, Actor actor, UUID id, Optional<UUID> before, Form form) {
    Messages messages = shell.messages();
    KeptListing listing = listings.read(actor, id).orThrow(Answers::thrown);
    List<Interest> found =
        interests.list(actor, id, before, INTERESTS + 1).orThrow(Answers::thrown);
    List<Interest> shown = found.subList(0, Math.min(INTERESTS, found.size()));
    String path = Answers.address(id) + "/interests";
    return templates.listingInterests(
        shell.at(path),
        Rooms.of(actor),
        id,
        Said.of(listing.content().wording().title(), messages),
        shown.stream().map(one -> line(one, messages)).toList(),
        found.size() > INTERESTS ? path + "?before=" + shown.getLast().id() : null,
        form);
  }

  private static InterestLine line(Interest interest, Messages messages) {
    Names name = interest.theirName();
    boolean agreed = interest.state() == Interest.State.ACCEPTED;
    return new InterestLine(
        interest.id(),
        interest.version(),
        interest.expressed(),
        messages.get(interest.state().key()),
        agreed ? "good" : interest.state() == Interest.State.OPEN ? "warn" : "",
        interest.theirs(),
        Said.of(interest.theirTitle(), messages),
        name == null ? null : Said.of(name, messages),
        interest.theirContact(),
        agreed,
        Moment.of(interest.expressedAt(), messages),
        interest.answeredAt() == null ? null : Moment.of(interest.answeredAt(), messages),
        interest.state() == Interest.State.OPEN && !interest.expressed(),
        isAlive(interest));
  }

  @PostMapping("/interests")
  ResponseEntity<JteModel> express(
      Shell shell, Actor actor, @RequestParam UUID yours, @RequestParam UUID theirs) {
    return answer(interests.express(actor, yours, theirs), shell, actor, yours);
  }

  @PostMapping("/interests/{interest}/{act:accept|decline|withdraw}")
  ResponseEntity<JteModel> answer(
      Shell shell,
      Actor actor,
      @PathVariable UUID interest,
      @PathVariable String act,
      @RequestParam int version) {
    UUID yours = interests.read(actor, interest).orThrow(Answers::thrown).yours();
    Answer<Interest> answer =
        switch (act) {
          case "accept" -> interests.answer(actor, interest, version, true);
          case "decline" -> interests.answer(actor, interest, version, false);
          default -> interests.withdraw(actor, interest, version);
        };
    return answer(answer, shell, actor, yours);
  }

  private ResponseEntity<JteModel> answer(
      Answer<Interest> answer, Shell shell, Actor actor, UUID yours) {
    return switch (answer) {
      case Answer.Done<Interest> _ -> Answers.see(Answers.address(yours) + "/interests");
      case Answer.Refused<Interest>(Refusal refusal) -> {
        Form form = Answers.form(new LinkedMultiValueMap<>(), refusal, shell.messages());
        yield Answers.refused(refusal, page(shell, actor, yours, Optional.empty(), form));
      }
    };
  }
}
