package org.caravanserai.platform.web.library;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.caravanserai.dossier.Values;
import org.caravanserai.lookup.Hits;
import org.caravanserai.lookup.Item;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Search;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.InForce;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The front page of the library: its search, and lists by kind and country. */
@RestController
class ShelfPage {
  private static final int PAGE = 20;
  private static final int MOST_PAGES = 1_000;

  private final Library library;
  private final Clock clock;
  private final StaticTemplates templates = new StaticTemplates();

  ShelfPage(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /** What the address asks for. */
  record Asked(
      @Nullable String q,
      @Nullable String kind,
      @Nullable String country,
      @Nullable String asOf,
      @Nullable String page) {}

  /** The same, understood. */
  private record Wish(
      String question, @Nullable Kind kind, String country, LocalDate asOf, int page) {
    boolean isNone() {
      return question.isBlank() && kind == null && country.isEmpty();
    }

    String at(int other) {
      return address(question).replaceQueryParam("page", other).encode().build().toUriString();
    }

    UriComponentsBuilder address(String words) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath("/library");
      address.queryParam("q", "{q}");
      address.queryParam("kind", kind == null ? "" : LibraryAddress.segment(kind));
      address.queryParam("country", country);
      address.queryParam("asOf", asOf);
      return address.uriVariables(Map.of("q", words));
    }
  }

  /** Items on a page, and what is said around them. */
  private record Found(int total, List<ShelfView.Hit> hits, List<String> nearest, int beyond) {}

  @GetMapping("/library")
  ResponseEntity<JteModel> show(Shell shell, @ModelAttribute Asked asked) {
    Optional<Wish> wish = wish(asked);
    if (wish.isEmpty()) {
      return ResponseEntity.status(ProblemKind.BAD_REQUEST.status())
          .body(templates.error(shell, ProblemKind.BAD_REQUEST));
    }
    return ResponseEntity.ok(
        templates.libraryShelf(shell, view(wish.get(), library.inForce(), shell.messages())));
  }

  private Optional<Wish> wish(Asked asked) {
    String kind = plain(asked.kind());
    String country = plain(asked.country());
    Optional<Kind> known = LibraryAddress.kind(kind);
    Optional<LocalDate> asOf = ItemPages.day(asked.asOf(), clock);
    Optional<Long> page =
        plain(asked.page()).isEmpty() ? Optional.of(1L) : ItemPages.number(plain(asked.page()));
    boolean sound =
        (kind.isEmpty() || known.isPresent())
            && country.matches("[A-Za-z]{0,20}")
            && asOf.isPresent()
            && page.filter(number -> number >= 1 && number <= MOST_PAGES).isPresent();
    return sound
        ? Optional.of(
            new Wish(
                plain(asked.q()),
                known.orElse(null),
                country,
                asOf.orElseThrow(),
                page.orElseThrow().intValue()))
        : Optional.empty();
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private ShelfView view(Wish wish, InForce now, Messages messages) {
    Edition edition = now.edition();
    boolean bounded = wish.question().isEmpty() || Search.isBounded(wish.question());
    Found found =
        !bounded || wish.isNone()
            ? new Found(0, List.of(), List.of(), 0)
            : wish.question().isEmpty()
                ? list(wish, edition, messages)
                : search(wish, edition, messages);
    int shown = wish.page() * PAGE;
    String notice =
        bounded ? null : messages.get("library.search.bounds", Search.LONGEST, Search.MOST_WORDS);
    return new ShelfView(
        wish.question(),
        wish.asOf().toString(),
        kinds(wish, edition, messages),
        countries(wish, edition, messages),
        !wish.isNone(),
        found.total(),
        found.hits(),
        notice,
        found.nearest().stream()
            .map(word -> new ItemView.Link(word, wish.address(word).encode().build().toUriString()))
            .toList(),
        wish.page() > 1 ? wish.at(wish.page() - 1) : null,
        found.total() - found.beyond() > shown && wish.page() < MOST_PAGES
            ? wish.at(wish.page() + 1)
            : null,
        found.beyond(),
        new ItemView.Link(
            messages.get(
                "library.edition.named", now.publication().number(), now.publication().label()),
            "/library/editions/" + now.publication().number()));
  }

  private static Predicate<Item> filter(Wish wish, Edition edition) {
    return item ->
        (wish.kind() == null || item.subject().kind() == wish.kind())
            && (wish.country().isEmpty() || edition.countries().of(item).contains(wish.country()));
  }

  private static Found list(Wish wish, Edition edition, Messages messages) {
    List<Item> items = edition.catalogue().items().stream().filter(filter(wish, edition)).toList();
    return new Found(
        items.size(),
        items.stream()
            .skip((long) (wish.page() - 1) * PAGE)
            .limit(PAGE)
            .map(item -> hit(item, "", holds(item, wish.asOf()), edition, messages))
            .toList(),
        List.of(),
        0);
  }

  private static boolean holds(Item item, LocalDate day) {
    return item.versions().stream().anyMatch(version -> version.valid().covers(day));
  }

  private static Found search(Wish wish, Edition edition, Messages messages) {
    Hits hits =
        edition
            .search()
            .find(
                wish.question(),
                messages.language(),
                wish.asOf(),
                Search.MOST_HITS,
                filter(wish, edition));
    return new Found(
        hits.hits().size() + hits.more(),
        hits.hits().stream()
            .skip((long) (wish.page() - 1) * PAGE)
            .limit(PAGE)
            .map(hit -> hit(hit.item(), hit.context(), hit.holds(), edition, messages))
            .toList(),
        hits.nearest(),
        hits.more());
  }

  private static ShelfView.Hit hit(
      Item item, String context, boolean holds, Edition edition, Messages messages) {
    String jurisdiction = item.jurisdiction();
    return new ShelfView.Hit(
        Piece.of(item.title(), messages.language()).to(LibraryAddress.of(item.subject())),
        messages.get("lookup.kind." + item.subject().kind()),
        item.subject().id(),
        jurisdiction == null
            ? null
            : new ItemBlocks(edition.catalogue(), messages, "").jurisdictions(jurisdiction),
        context,
        holds);
  }

  private static List<ShelfView.Option> kinds(Wish wish, Edition edition, Messages messages) {
    List<ShelfView.Option> options = new ArrayList<>();
    options.add(
        new ShelfView.Option("", messages.get("library.filter.anyKind"), wish.kind() == null));
    Arrays.stream(Kind.values())
        .filter(edition.kinds()::contains)
        .forEach(kind ->
            options.add(
                new ShelfView.Option(
                    LibraryAddress.segment(kind),
                    messages.get("lookup.kind." + kind),
                    wish.kind() == kind)));
    return options;
  }

  private static List<ShelfView.Option> countries(Wish wish, Edition edition, Messages messages) {
    Values values = new Values(edition.knowledge(), messages);
    List<ShelfView.Option> options = new ArrayList<>();
    edition.countries().all().stream()
        .map(code ->
            new ShelfView.Option(code, values.jurisdiction(code), code.equals(wish.country())))
        .sorted(Comparator.comparing(ShelfView.Option::text))
        .forEach(options::add);
    options.addFirst(
        new ShelfView.Option(
            "", messages.get("library.filter.anyCountry"), wish.country().isEmpty()));
    return options;
  }
}
