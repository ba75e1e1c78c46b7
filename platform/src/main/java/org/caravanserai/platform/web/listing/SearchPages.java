package org.caravanserai.platform.web.listing;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.Subject;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.listing.Found;
import org.caravanserai.platform.listing.PublicListings;
import org.caravanserai.platform.listing.Refusal;
import org.caravanserai.platform.listing.SavedSearch;
import org.caravanserai.platform.listing.SavedSearches;
import org.caravanserai.platform.listing.SearchDraft;
import org.caravanserai.platform.listing.SearchWords;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Moment;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What everybody finds, and the searches that people keep. */
@RestController
class SearchPages {
  private static final int PAGE = 20;
  private static final int MOST_DIGITS = 6;

  private final PublicListings listings;
  private final SavedSearches searches;
  private final Library library;
  private final Lines lines;
  private final Countries countries;
  private final StaticTemplates templates = new StaticTemplates();

  SearchPages(
      PublicListings listings,
      SavedSearches searches,
      Library library,
      Lines lines,
      Countries countries) {
    this.listings = listings;
    this.searches = searches;
    this.library = library;
    this.lines = lines;
    this.countries = countries;
  }

  /**
   * What the address or the form asks for.
   *
   * @param from how many to pass over
   */
  record Asked(
      @Nullable String q,
      @Nullable String kind,
      @Nullable String subject,
      @Nullable String country,
      @Nullable String from) {
    SearchDraft draft(Messages messages) {
      return new SearchDraft(
          q,
          messages.language(),
          kind,
          subject,
          plain(country).isEmpty() ? List.of() : List.of(plain(country)));
    }

    int offset() {
      String digits = plain(from);
      return digits.matches("[0-9]{1," + MOST_DIGITS + "}") ? Integer.parseInt(digits) : 0;
    }

    String at(int offset) {
      return path(plain(q), plain(kind), plain(subject), plain(country), offset);
    }
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static String path(
      String words, String kind, String subject, String country, int offset) {
    UriComponentsBuilder path =
        UriComponentsBuilder.fromPath("/listings")
            .queryParam("q", "{q}")
            .queryParam("kind", "{kind}")
            .queryParam("subject", "{subject}")
            .queryParam("country", "{country}");
    if (offset > 0) {
      path.queryParam("from", offset);
    }
    return path.encode()
        .buildAndExpand(Map.of("q", words, "kind", kind, "subject", subject, "country", country))
        .toUriString();
  }

  @GetMapping("/listings")
  ResponseEntity<JteModel> search(Shell shell, Actor actor, @ModelAttribute Asked asked) {
    return switch (listings.search(asked.draft(shell.messages()), asked.offset(), PAGE)) {
      case Answer.Done<Found, Refusal>(Found found) ->
          Answers.page(templates.listingSearch(shell, view(shell, actor, asked, found, null)));
      case Answer.Refused<Found, Refusal>(Refusal refusal) -> refused(shell, actor, asked, refusal);
    };
  }

  private ResponseEntity<JteModel> refused(Shell shell, Actor actor, Asked asked, Refusal refusal) {
    Found nothing = new Found(List.of(), OptionalInt.empty());
    return Answers.refused(
        refusal,
        templates.listingSearch(
            shell.at("/listings"),
            view(shell, actor, asked, nothing, mistakes(refusal, shell.messages()))));
  }

  private static String mistakes(Refusal refusal, Messages messages) {
    return refusal instanceof Refusal.Invalid(var faults)
        ? messages.phrases(
            faults.stream()
                .map(fault -> messages.get(fault.key(), fault.parameters().toArray()))
                .toList())
        : Answers.say(refusal, messages);
  }

  private SearchView view(
      Shell shell, Actor actor, Asked asked, Found found, @Nullable String mistake) {
    Messages messages = shell.messages();
    Facts facts = lines.facts(messages);
    Knowledge knowledge = library.current().knowledge();
    FieldOptions options = new FieldOptions(knowledge, messages);
    String any = messages.get("listings.search.any");
    return new SearchView(
        Rooms.of(actor),
        plain(asked.q()),
        options.orNone(any, options.of(Kind.values(), facts::kind, upper(asked.kind()))),
        options.orNone(any, options.of(Subject.values(), facts::subject, upper(asked.subject()))),
        options.orNone(any, countries.of(knowledge, messages, upper(asked.country()))),
        found.listings().stream().map(listing -> lines.of(listing, facts, messages)).toList(),
        mistake,
        mistake == null && May.actor(actor, Action.SEARCH_KEEP),
        asked.offset() > 0 ? asked.at(Math.max(0, asked.offset() - PAGE)) : null,
        found.next().isPresent() ? asked.at(found.next().getAsInt()) : null);
  }

  private static String upper(@Nullable String text) {
    return plain(text).toUpperCase(Locale.ROOT);
  }

  @GetMapping("/listings/searches")
  ResponseEntity<JteModel> list(Shell shell, Actor actor) {
    Answers.requireSignedIn(actor);
    Facts facts = lines.facts(shell.messages());
    return Answers.page(
        templates.listingSearches(
            shell,
            Rooms.of(actor),
            searches.list(actor).stream().map(one -> kept(one, facts, shell.messages())).toList()));
  }

  private static KeptSearch kept(SavedSearch saved, Facts facts, Messages messages) {
    SearchWords search = saved.search();
    List<String> said = new ArrayList<>();
    if (!search.words().isEmpty()) {
      said.add(messages.get("listings.searches.words", search.words()));
    }
    if (search.kind() != null) {
      said.add(facts.kind(search.kind()));
    }
    if (search.subject() != null) {
      said.add(facts.subject(search.subject()));
    }
    search.countries().forEach(country -> said.add(facts.country(country)));
    return new KeptSearch(
        saved.id(),
        said.isEmpty() ? messages.get("listings.searches.all") : messages.items(said),
        path(
            search.words(),
            Objects.toString(search.kind(), ""),
            Objects.toString(search.subject(), ""),
            search.countries().stream().findFirst().orElse(""),
            0),
        Moment.of(saved.createdAt(), messages));
  }

  @PostMapping("/listings/searches")
  ResponseEntity<JteModel> keep(Shell shell, Actor actor, @ModelAttribute Asked asked) {
    return switch (searches.keep(actor, asked.draft(shell.messages()))) {
      case Answer.Done<SavedSearch, Refusal> _ -> Answers.see("/listings/searches");
      case Answer.Refused<SavedSearch, Refusal>(Refusal refusal)
          when refusal instanceof Refusal.Invalid || refusal instanceof Refusal.TooMany ->
          refused(shell, actor, asked, refusal);
      case Answer.Refused<SavedSearch, Refusal>(Refusal refusal) -> throw Answers.thrown(refusal);
    };
  }

  @PostMapping("/listings/searches/{search}/end")
  ResponseEntity<JteModel> end(Actor actor, @PathVariable UUID search) {
    searches.forget(actor, search).orThrow(Answers::thrown);
    return Answers.see("/listings/searches");
  }
}
