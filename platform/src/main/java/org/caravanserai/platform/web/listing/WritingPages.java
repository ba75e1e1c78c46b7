package org.caravanserai.platform.web.listing;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Subject;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.ListingDraft;
import org.caravanserai.platform.listing.Listings;
import org.caravanserai.platform.listing.Refusal;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Form;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Writing a listing. The fields follow its subject; codes are searched in any language. */
@RestController
@RequestMapping("/listings")
class WritingPages {
  private static final int LONGEST_SEARCH = 300;

  private final Listings listings;
  private final Organisations organisations;
  private final Library library;
  private final Countries countries;
  private final StaticTemplates templates = new StaticTemplates();

  WritingPages(
      Listings listings, Organisations organisations, Library library, Countries countries) {
    this.listings = listings;
    this.organisations = organisations;
    this.library = library;
    this.countries = countries;
  }

  @GetMapping("/new")
  ResponseEntity<JteModel> begin(
      Shell shell, Actor actor, @RequestParam(required = false) Optional<UUID> organisation) {
    Answers.requireSignedIn(actor);
    List<Organisation> own = own(actor);
    Optional<Organisation> owner =
        organisation.isEmpty() && own.size() == 1
            ? Optional.of(own.getFirst())
            : own.stream().filter(one -> organisation.equals(Optional.of(one.id()))).findFirst();
    if (owner.isEmpty()) {
      if (organisation.isPresent()) {
        throw Answers.notFound();
      }
      return Answers.page(templates.listingWhose(shell, Rooms.of(actor), own));
    }
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    values.add("country", owner.get().country());
    return Answers.page(page(shell, frame(owner.get()), new Form(values, Map.of(), null)));
  }

  private List<Organisation> own(Actor actor) {
    return organisations.listOwn(actor).stream()
        .filter(one -> May.actor(actor, Action.LISTING_CREATE, Subject.ofOrganisation(one.id())))
        .toList();
  }

  @PostMapping
  ResponseEntity<JteModel> create(
      Shell shell,
      Actor actor,
      @RequestParam UUID organisation,
      @RequestParam MultiValueMap<String, String> typed) {
    Organisation owner =
        own(actor).stream()
            .filter(one -> one.id().equals(organisation))
            .findFirst()
            .orElseThrow(Answers::notFound);
    FormViews.Frame frame = frame(owner);
    Shell here = shell.at("/listings/new?organisation=" + organisation);
    Form form = asked(typed, shell.messages());
    if (isUnfinished(typed, form)) {
      return unfinished(here, frame, form);
    }
    return switch (listings.create(actor, organisation, Entered.draft(typed, shell.messages()))) {
      case Answer.Done<KeptListing, Refusal>(KeptListing begun) ->
          Answers.see(Answers.address(begun.id()));
      case Answer.Refused<KeptListing, Refusal>(Refusal refusal) ->
          Answers.refused(
              refusal, page(here, frame, Answers.form(typed, refusal, shell.messages())));
    };
  }

  @GetMapping("/{id}/edit")
  ResponseEntity<JteModel> edit(Shell shell, Actor actor, @PathVariable UUID id) {
    Answers.requireSignedIn(actor);
    KeptListing listing = editable(actor, id);
    MultiValueMap<String, String> values =
        Entered.of(ListingDraft.of(listing.content(), listing.contact()));
    values.set(FormViews.READ, AsRead.of(values).text());
    Form form = new Form(values, Map.of(), null);
    return Answers.page(page(shell, frame(listing), form));
  }

  @PostMapping("/{id}/edit")
  ResponseEntity<JteModel> save(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> typed) {
    KeptListing listing = editable(actor, id);
    FormViews.Frame frame = frame(listing).read(version);
    Form form = asked(typed, shell.messages());
    if (isUnfinished(typed, form)) {
      return unfinished(shell, frame, form);
    }
    return switch (listings.edit(actor, id, version, Entered.draft(typed, shell.messages()))) {
      case Answer.Done<KeptListing, Refusal> _ -> Answers.see(Answers.address(id));
      case Answer.Refused<KeptListing, Refusal>(Refusal.Changed changed) ->
          Answers.refused(changed, conflict(shell, editable(actor, id), typed));
      case Answer.Refused<KeptListing, Refusal>(Refusal refusal) ->
          Answers.refused(
              refusal, page(shell, frame, Answers.form(typed, refusal, shell.messages())));
    };
  }

  /**
   * What somebody else wrote meanwhile, and a form in which both stand: sent once more it holds.
   */
  private JteModel conflict(Shell shell, KeptListing now, MultiValueMap<String, String> typed) {
    FormViews views = views(shell.messages());
    FormViews.Joined joined =
        views.join(Entered.of(ListingDraft.of(now.content(), now.contact())), typed);
    return templates.listingForm(
        shell.at(Answers.address(now.id()) + "/edit"),
        views.of(frame(now), new Form(joined.values(), Map.of(), null), joined.conflict()));
  }

  private KeptListing editable(Actor actor, UUID id) {
    KeptListing listing = listings.read(actor, id).orThrow(Answers::thrown);
    if (!listings.may(actor, Action.LISTING_EDIT, listing)) {
      throw Answers.thrown(new Refusal.NotAllowed());
    }
    return listing;
  }

  /** What the words find; a part of the page. */
  @GetMapping("/codes/{field}")
  ResponseEntity<JteModel> codes(
      Shell shell, @PathVariable String field, @RequestParam MultiValueMap<String, String> typed) {
    if (!field.equals(Entered.ACTIVITIES) && !field.equals(Entered.GOODS)) {
      throw Answers.notFound();
    }
    requireShort(typed, field);
    return Answers.page(
        templates.listingCodes(shell, views(shell.messages()).picker(field, typed)));
  }

  private static void requireShort(MultiValueMap<String, String> typed, String field) {
    String words = typed.getFirst(Entered.words(field));
    if (words != null && words.length() > LONGEST_SEARCH) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  /** The form as it was typed; words that are still to become codes are named. */
  private static Form asked(MultiValueMap<String, String> typed, Messages messages) {
    Map<String, String> mistakes = new LinkedHashMap<>();
    for (String field : List.of(Entered.ACTIVITIES, Entered.GOODS)) {
      requireShort(typed, field);
      if (!Entered.search(typed, field).isEmpty()) {
        mistakes.put(field, messages.get("listings.form.pick"));
      }
    }
    return new Form(
        typed, mistakes, mistakes.isEmpty() ? null : messages.get("identity.refused.fields"));
  }

  private static boolean isUnfinished(MultiValueMap<String, String> typed, Form form) {
    return !"save".equals(typed.getFirst("act")) || !form.mistakes().isEmpty();
  }

  /** The same form with other fields, or with codes that were found. */
  private ResponseEntity<JteModel> unfinished(Shell shell, FormViews.Frame frame, Form form) {
    boolean saving = "save".equals(form.value("act"));
    Form shown = saving ? form : new Form(form.values(), Map.of(), null);
    return ResponseEntity.status(saving ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
        .body(page(shell, frame, shown));
  }

  private JteModel page(Shell shell, FormViews.Frame frame, Form form) {
    return templates.listingForm(shell, views(shell.messages()).of(frame, form, null));
  }

  private FormViews views(Messages messages) {
    return new FormViews(library.current().knowledge(), messages, countries);
  }

  private FormViews.Frame frame(Organisation owner) {
    LocalDate today = listings.today();
    return new FormViews.Frame(null, owner.id(), owner.names(), 0, today, listings.lastDay());
  }

  private FormViews.Frame frame(KeptListing listing) {
    Organisation owner = organisations.find(listing.organisation()).orElseThrow();
    return new FormViews.Frame(
        listing.id(),
        owner.id(),
        owner.names(),
        listing.version(),
        listings.today(),
        listings.lastDay());
  }
}
