package org.caravanserai.platform.web.listing;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Names;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.Listings;
import org.caravanserai.platform.listing.Outcome;
import org.caravanserai.platform.listing.Refusal;
import org.caravanserai.platform.listing.Reviews;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Form;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A listing's page, what is done with it there, and the list of one's own. */
@RestController
@RequestMapping("/listings")
class ListingPages {
  private static final int PAGE = 50;

  private final Listings listings;
  private final Reviews reviews;
  private final ListingViews views;
  private final Lines lines;
  private final StaticTemplates templates = new StaticTemplates();

  ListingPages(Listings listings, Reviews reviews, ListingViews views, Lines lines) {
    this.listings = listings;
    this.reviews = reviews;
    this.views = views;
    this.lines = lines;
  }

  @GetMapping("/{id}")
  ResponseEntity<JteModel> show(Shell shell, Actor actor, @PathVariable UUID id) {
    Optional<ListingView> view = views.find(actor, id, Form.EMPTY, shell.messages());
    if (view.isEmpty()) {
      Answers.requireSignedIn(actor);
      throw Answers.notFound();
    }
    return Answers.page(templates.listingListing(shell, Rooms.of(actor), view.get()));
  }

  @GetMapping("/mine")
  ResponseEntity<JteModel> mine(
      Shell shell, Actor actor, @RequestParam(required = false) Optional<UUID> after) {
    Answers.requireSignedIn(actor);
    return Answers.page(mine(shell, actor, after, Form.EMPTY));
  }

  private JteModel mine(Shell shell, Actor actor, Optional<UUID> after, Form form) {
    List<KeptListing> found = listings.listOwn(actor, after, PAGE + 1);
    List<KeptListing> shown = found.subList(0, Math.min(PAGE, found.size()));
    Facts facts = lines.facts(shell.messages());
    Map<UUID, Names> owners = lines.owners(shown);
    return templates.listingMine(
        shell.at("/listings/mine"),
        Rooms.of(actor),
        shown.stream()
            .map(listing ->
                lines.of(listing, owners.get(listing.organisation()), facts, shell.messages()))
            .toList(),
        found.size() > PAGE ? "/listings/mine?after=" + shown.getLast().id() : null,
        !actor.organisations().isEmpty(),
        form);
  }

  @PostMapping("/{id}/submit")
  ResponseEntity<JteModel> submit(
      Shell shell, Actor actor, @PathVariable UUID id, @RequestParam int version) {
    return answer(listings.submit(actor, id, version), shell, actor, id, none());
  }

  /** Renews for the usual time; from the list, the reader stays at the list. */
  @PostMapping("/{id}/renew")
  ResponseEntity<JteModel> renew(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String from) {
    Answer<KeptListing, Refusal> answer = listings.renew(actor, id, version, null);
    if (!from.equals("mine")) {
      return answer(answer, shell, actor, id, none());
    }
    return switch (answer) {
      case Answer.Done<KeptListing, Refusal> _ -> Answers.see("/listings/mine");
      case Answer.Refused<KeptListing, Refusal>(Refusal refusal) ->
          Answers.refused(
              refusal,
              mine(
                  shell, actor, Optional.empty(), Answers.form(none(), refusal, shell.messages())));
    };
  }

  @PostMapping("/{id}/withdraw")
  ResponseEntity<JteModel> withdraw(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> typed) {
    return answer(
        listings.withdraw(actor, id, version, typed.getFirst("reason")), shell, actor, id, typed);
  }

  @PostMapping("/{id}/outcome")
  ResponseEntity<JteModel> outcome(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam Outcome outcome) {
    return answer(listings.recordOutcome(actor, id, version, outcome), shell, actor, id, none());
  }

  @PostMapping("/{id}/accept")
  ResponseEntity<JteModel> accept(
      Shell shell, Actor actor, @PathVariable UUID id, @RequestParam int version) {
    return answer(reviews.accept(actor, id, version), shell, actor, id, none());
  }

  @PostMapping("/{id}/send-back")
  ResponseEntity<JteModel> sendBack(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> typed) {
    return answer(
        reviews.sendBack(actor, id, version, typed.getFirst("reason")), shell, actor, id, typed);
  }

  private static MultiValueMap<String, String> none() {
    return new LinkedMultiValueMap<>();
  }

  private ResponseEntity<JteModel> answer(
      Answer<KeptListing, Refusal> answer,
      Shell shell,
      Actor actor,
      UUID id,
      MultiValueMap<String, String> typed) {
    return switch (answer) {
      case Answer.Done<KeptListing, Refusal> _ -> Answers.see(Answers.address(id));
      case Answer.Refused<KeptListing, Refusal>(Refusal refusal) -> {
        Form form = Answers.form(typed, refusal, shell.messages());
        ListingView view =
            views.find(actor, id, form, shell.messages()).orElseThrow(Answers::notFound);
        yield Answers.refused(
            refusal,
            templates.listingListing(shell.at(Answers.address(id)), Rooms.of(actor), view));
      }
    };
  }
}
