package org.caravanserai.platform.web.listing;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Names;
import org.caravanserai.platform.listing.Interest;
import org.caravanserai.platform.listing.Interests;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.Listings;
import org.caravanserai.platform.listing.Refusal;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Form;
import org.caravanserai.platform.web.identity.Moment;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Interest both ways: of all listings of an organisation, and of one. */
@RestController
@RequestMapping("/listings")
class InterestPages {
  private static final int PAGE = 50;
  private static final String INBOX = "/listings/interests";

  private final Listings listings;
  private final Interests interests;
  private final StaticTemplates templates = new StaticTemplates();

  InterestPages(Listings listings, Interests interests) {
    this.listings = listings;
    this.interests = interests;
  }

  /**
   * Interest from and in all listings of the reader's organisations.
   *
   * @param waiting there when only what waits for their answer is asked for
   */
  @GetMapping("/interests")
  ResponseEntity<JteModel> inbox(
      Shell shell,
      Actor actor,
      @RequestParam(required = false) Optional<String> waiting,
      @RequestParam(required = false) Optional<UUID> before) {
    Answers.requireSignedIn(actor);
    return Answers.page(inbox(shell, actor, waiting.isPresent(), before, Form.EMPTY));
  }

  private JteModel inbox(
      Shell shell, Actor actor, boolean waiting, Optional<UUID> before, Form form) {
    List<Interest> found = interests.listOwn(actor, waiting, before, PAGE + 1);
    return templates.listingInbox(
        shell,
        Rooms.of(actor),
        waiting,
        interests.countUnanswered(actor),
        lines(found, shell.messages()),
        next(found, waiting ? INBOX + "?waiting&before=" : INBOX + "?before="),
        form);
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
    List<Interest> found = interests.list(actor, id, before, PAGE + 1).orThrow(Answers::thrown);
    String path = Answers.address(id) + "/interests";
    return templates.listingInterests(
        shell.at(path),
        Rooms.of(actor),
        id,
        Said.of(listing.content().wording().title(), messages),
        lines(found, messages),
        next(found, path + "?before="),
        form);
  }

  private static List<InterestLine> lines(List<Interest> found, Messages messages) {
    return found.stream().limit(PAGE).map(one -> line(one, messages)).toList();
  }

  private static @Nullable String next(List<Interest> found, String path) {
    return found.size() > PAGE ? path + found.get(PAGE - 1).id() : null;
  }

  private static InterestLine line(Interest interest, Messages messages) {
    Names name = interest.theirName();
    Interest.Answerer answerer = interest.waitsFor();
    boolean agreed = interest.state() == Interest.State.ACCEPTED;
    return new InterestLine(
        interest.id(),
        interest.version(),
        interest.expressed(),
        messages.get(answerer == null ? interest.state().key() : answerer.key()),
        tone(interest),
        interest.yours(),
        Said.of(interest.yourTitle(), messages),
        interest.theirs(),
        Said.of(interest.theirTitle(), messages),
        name == null ? null : Said.of(name, messages),
        interest.theirContact(),
        agreed,
        Moment.of(interest.expressedAt(), messages),
        interest.answeredAt() == null ? null : Moment.of(interest.answeredAt(), messages),
        answerer == Interest.Answerer.YOU,
        answerer != null || agreed);
  }

  private static String tone(Interest interest) {
    if (interest.state() == Interest.State.ACCEPTED) {
      return "good";
    }
    return interest.waitsFor() == Interest.Answerer.YOU ? "warn" : "";
  }

  @PostMapping("/interests")
  ResponseEntity<JteModel> express(
      Shell shell, Actor actor, @RequestParam UUID yours, @RequestParam UUID theirs) {
    return switch (interests.express(actor, yours, theirs)) {
      case Answer.Done<Interest, Refusal> _ -> Answers.see(Answers.address(yours) + "/interests");
      case Answer.Refused<Interest, Refusal>(Refusal refusal) ->
          Answers.refused(
              refusal, page(shell, actor, yours, Optional.empty(), form(refusal, shell)));
    };
  }

  /** Answers or takes back; from the inbox, the reader stays there. */
  @PostMapping("/interests/{interest}/{act:accept|decline|withdraw}")
  ResponseEntity<JteModel> answer(
      Shell shell,
      Actor actor,
      @PathVariable UUID interest,
      @PathVariable String act,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String from) {
    UUID yours = interests.read(actor, interest).orThrow(Answers::thrown).yours();
    boolean inbox = from.equals("inbox");
    Answer<Interest, Refusal> answer =
        switch (act) {
          case "accept" -> interests.answer(actor, interest, version, true);
          case "decline" -> interests.answer(actor, interest, version, false);
          default -> interests.withdraw(actor, interest, version);
        };
    return switch (answer) {
      case Answer.Done<Interest, Refusal> _ ->
          Answers.see(inbox ? INBOX : Answers.address(yours) + "/interests");
      case Answer.Refused<Interest, Refusal>(Refusal refusal) ->
          Answers.refused(
              refusal,
              inbox
                  ? inbox(shell.at(INBOX), actor, false, Optional.empty(), form(refusal, shell))
                  : page(shell, actor, yours, Optional.empty(), form(refusal, shell)));
    };
  }

  private static Form form(Refusal refusal, Shell shell) {
    return Answers.form(new LinkedMultiValueMap<>(), refusal, shell.messages());
  }
}
