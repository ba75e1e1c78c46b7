package org.caravanserai.platform.api.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.lookup.Explained;
import org.caravanserai.lookup.ExplainedJson;
import org.caravanserai.lookup.Hits;
import org.caravanserai.lookup.Item;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Search;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.api.Slice;
import org.caravanserai.platform.api.Stretch;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.InForce;
import org.caravanserai.platform.library.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The items of the library, open to all. */
@RestController
@RequestMapping("/api/v1/library/items")
@Tag(name = "library")
class ItemApi {
  private static final int LONGEST_ID = 200;

  /** The publication that a list was begun with, and how many rows were read. */
  private static final Pattern CURSOR = Pattern.compile("([0-9]{1,9})-([0-9]{1,6})");

  private final Library library;
  private final Clock clock;

  ItemApi(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /** Where a list goes on, and in which edition. */
  private record Point(Edition edition, long publication, int skip) {}

  @GetMapping
  @Operation(
      summary = "Search or list items",
      description =
          "With q, the best 200 matches, best first; without, all items by kind and id. A list that"
              + " was begun goes on in the edition that it was begun with.")
  Slice<LibraryForms.ItemForm> list(
      HttpServletRequest request,
      Stretch stretch,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(required = false) @Nullable String asOf) {
    Point point = point(stretch);
    LocalDate day = LibraryProblems.day("asOf", asOf, clock);
    Predicate<Item> among = among(kind, country, point.edition());
    String language = ReaderLanguage.of(request);
    List<LibraryForms.ItemForm> found =
        q.isBlank()
            ? listed(point, among, day, language, stretch.limit() + 1)
            : searched(point, q, among, day, language, stretch.limit() + 1);
    boolean more = found.size() > stretch.limit();
    return new Slice<>(
        found.subList(0, Math.min(stretch.limit(), found.size())),
        more ? point.publication() + "-" + (point.skip() + stretch.limit()) : null);
  }

  private Point point(Stretch stretch) {
    InForce now = library.inForce();
    if (stretch.after() == null) {
      return new Point(now.edition(), now.publication().number(), 0);
    }
    Matcher cursor = CURSOR.matcher(stretch.after());
    if (!cursor.matches()) {
      throw new Problem(ProblemKind.BAD_REQUEST, new Problem.Fault("after", "error.stretch.after"));
    }
    long number = Long.parseLong(cursor.group(1));
    return new Point(edition(number), number, Integer.parseInt(cursor.group(2)));
  }

  private Edition edition(long number) {
    InForce now = library.inForce();
    return now.publication().number() == number
        ? now.edition()
        : library
            .publication(number)
            .flatMap(publication -> library.edition(publication.edition()))
            .orElseThrow(LibraryProblems::notFound);
  }

  private static Predicate<Item> among(String kind, String country, Edition edition) {
    Optional<Kind> wanted = kind(kind);
    if (!kind.isEmpty() && wanted.isEmpty()) {
      throw LibraryProblems.unreadable("kind");
    }
    return item ->
        (wanted.isEmpty() || item.subject().kind() == wanted.get())
            && (country.isEmpty() || edition.countries().of(item).contains(country));
  }

  private static Optional<Kind> kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private static List<LibraryForms.ItemForm> listed(
      Point point, Predicate<Item> among, LocalDate day, String language, int limit) {
    return point.edition().catalogue().items().stream()
        .filter(among)
        .skip(point.skip())
        .limit(limit)
        .map(item ->
            form(
                item,
                item.versions().stream().anyMatch(version -> version.valid().covers(day)),
                "",
                language))
        .toList();
  }

  private static List<LibraryForms.ItemForm> searched(
      Point point,
      String question,
      Predicate<Item> among,
      LocalDate day,
      String language,
      int limit) {
    if (!Search.isBounded(question)) {
      throw new Problem(
          ProblemKind.BAD_REQUEST,
          new Problem.Fault("q", "library.search.bounds", Search.LONGEST, Search.MOST_WORDS));
    }
    Hits hits = point.edition().search().find(question, language, day, Search.MOST_HITS, among);
    return hits.hits().stream()
        .skip(point.skip())
        .limit(limit)
        .map(hit -> form(hit.item(), hit.holds(), hit.context(), language))
        .toList();
  }

  private static LibraryForms.ItemForm form(
      Item item, boolean holds, String context, String language) {
    return new LibraryForms.ItemForm(
        LibraryForms.word(item.subject().kind()),
        item.subject().id(),
        item.title().in(language),
        item.title().languageIn(language),
        item.jurisdiction(),
        holds,
        context);
  }

  @GetMapping(path = "/{kind}/{*id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "All that is known of one item",
      description = "The keys are those of the command explain with --format json.")
  String show(
      HttpServletRequest request,
      @PathVariable String kind,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable Long edition) {
    Kind wanted = kind(kind).orElseThrow(LibraryProblems::notFound);
    Edition shown = edition == null ? library.current() : edition(edition);
    String wantedId = id.startsWith("/") ? id.substring(1) : id;
    if (wantedId.length() > LONGEST_ID
        || !(shown.catalogue().explain(wantedId, LibraryProblems.day("asOf", asOf, clock))
            instanceof Explained.Found found)) {
      throw LibraryProblems.notFound();
    }
    List<Explained.Entry> entries =
        found.entries().stream().filter(entry -> entry.item().subject().kind() == wanted).toList();
    if (entries.isEmpty()) {
      throw LibraryProblems.notFound();
    }
    return ExplainedJson.of(
        new Explained.Found(found.id(), found.asOf(), entries),
        shown.catalogue(),
        ReaderLanguage.of(request));
  }
}
