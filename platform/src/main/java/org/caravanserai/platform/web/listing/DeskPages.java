package org.caravanserai.platform.web.listing;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Names;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Subject;
import org.caravanserai.platform.listing.IndexKeeping;
import org.caravanserai.platform.listing.IndexState;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.Refusal;
import org.caravanserai.platform.listing.Reviews;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desks behind the listings: what waits for a side, and the index. */
@RestController
@RequestMapping("/listings")
class DeskPages {
  private static final int PAGE = 50;

  private final Reviews reviews;
  private final IndexKeeping index;
  private final Sides sides;
  private final Lines lines;
  private final StaticTemplates templates = new StaticTemplates();

  DeskPages(Reviews reviews, IndexKeeping index, Sides sides, Lines lines) {
    this.reviews = reviews;
    this.index = index;
    this.sides = sides;
    this.lines = lines;
  }

  /**
   * What waits for a side, the longest waiting first.
   *
   * @param side left out: the first one that the asker reviews for
   */
  @GetMapping("/review")
  ResponseEntity<JteModel> review(
      Shell shell,
      Actor actor,
      @RequestParam(required = false) Optional<UUID> side,
      @RequestParam(required = false) Optional<UUID> after) {
    Answers.requireSignedIn(actor);
    List<UUID> own =
        actor.sides().stream()
            .filter(one -> May.actor(actor, Action.LISTING_REVIEW, Subject.ofSide(one)))
            .toList();
    UUID asked =
        side.or(() -> own.stream().findFirst())
            .orElseThrow(() -> Answers.thrown(new Refusal.NotAllowed()));
    List<KeptListing> found =
        reviews.listWaiting(actor, asked, after, PAGE + 1).orThrow(Answers::thrown);
    List<KeptListing> shown = found.subList(0, Math.min(PAGE, found.size()));
    Facts facts = lines.facts(shell.messages());
    Map<UUID, Names> owners = lines.owners(shown);
    return Answers.page(
        templates.listingReview(
            shell,
            Rooms.of(actor),
            own.stream().map(one -> option(one, asked, shell)).toList(),
            shown.stream()
                .map(listing ->
                    lines.of(listing, owners.get(listing.organisation()), facts, shell.messages()))
                .toList(),
            found.size() > PAGE
                ? "/listings/review?side=" + asked + "&after=" + shown.getLast().id()
                : null));
  }

  private Option option(UUID side, UUID chosen, Shell shell) {
    Said name =
        sides.find(side).map(one -> Said.of(one.names(), shell.messages())).orElse(Said.NOTHING);
    return new Option(side.toString(), name.text(), name.language(), side.equals(chosen));
  }

  @GetMapping("/index")
  ResponseEntity<JteModel> index(
      Shell shell, Actor actor, @RequestParam(required = false) Optional<String> begun) {
    Answers.requireSignedIn(actor);
    IndexState state = index.state(actor).orThrow(Answers::thrown);
    return Answers.page(templates.listingIndex(shell, Rooms.of(actor), state, begun.isPresent()));
  }

  @PostMapping("/index")
  ResponseEntity<JteModel> rebuild(Actor actor) {
    index.rebuild(actor).orThrow(Answers::thrown);
    return Answers.see("/listings/index?begun");
  }
}
