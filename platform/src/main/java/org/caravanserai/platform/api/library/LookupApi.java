package org.caravanserai.platform.api.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.caravanserai.lookup.Explained;
import org.caravanserai.lookup.ExplainedJson;
import org.caravanserai.lookup.ExplainedText;
import org.caravanserai.lookup.Hits;
import org.caravanserai.lookup.HitsJson;
import org.caravanserai.lookup.HitsText;
import org.caravanserai.lookup.Search;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.api.Looks;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.Library;
import org.caravanserai.reading.Mistake;
import org.caravanserai.reading.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The answers of the commands explain and search, open to all. */
@RestController
@RequestMapping("/api/v1/library")
@Tag(name = "library")
class LookupApi {
  private static final int LONGEST_ID = 200;

  private final Library library;
  private final Clock clock;

  LookupApi(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  @GetMapping(
      path = "/explanation",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "All that is known under one id, as the command explain says it",
      description = "Of an id that is not there, those that are near are told.")
  ResponseEntity<String> explain(
      HttpServletRequest request,
      Looks looks,
      @RequestParam String id,
      @RequestParam(required = false) @Nullable String asOf) {
    if (id.length() > LONGEST_ID) {
      throw LibraryProblems.notFound();
    }
    Edition edition = library.current();
    String language = ReaderLanguage.of(request);
    return switch (edition
        .catalogue()
        .explain(id.strip(), LibraryProblems.day("asOf", asOf, clock))) {
      case Explained.Found found ->
          looks.write(
              () -> ExplainedJson.of(found, edition.catalogue(), language),
              () ->
                  ExplainedText.of(
                      found,
                      edition.catalogue(),
                      Messages.in(language),
                      looks.columns(),
                      looks.colour()));
      case Explained.Unknown(String unknown, List<String> nearest) ->
          throw new Problem(ProblemKind.NOT_FOUND, unknown(unknown, nearest));
    };
  }

  private static Problem.Fault unknown(String id, List<String> nearest) {
    String said = Mistake.oneLine(Mistakes.quote(id));
    String ids = nearest.stream().map(Mistakes::quote).collect(Collectors.joining(", "));
    return nearest.isEmpty()
        ? new Problem.Fault("id", "library.api.unknown", said)
        : new Problem.Fault("id", "library.api.near", said, ids);
  }

  @GetMapping(
      path = "/search",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "The items that have some words, as the command search says it",
      description = "The best first; to read on behind them, ask for items with q.")
  ResponseEntity<String> search(
      HttpServletRequest request,
      Looks looks,
      @RequestParam String q,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String asOf) {
    if (!Search.isBounded(q)) {
      throw refused("q", "library.search.bounds", Search.LONGEST, Search.MOST_WORDS);
    }
    if (limit < 1 || limit > Search.MOST_HITS) {
      throw refused("limit", "error.stretch.limit", 1, Search.MOST_HITS);
    }
    Edition edition = library.current();
    String language = ReaderLanguage.of(request);
    Hits hits = edition.search().find(q, language, LibraryProblems.day("asOf", asOf, clock), limit);
    return looks.write(
        () -> HitsJson.of(hits, edition.digest(), language),
        () -> HitsText.of(hits, Messages.in(language), looks.columns(), looks.colour()));
  }

  private static Problem refused(String field, String key, Object... parameters) {
    return new Problem(ProblemKind.BAD_REQUEST, new Problem.Fault(field, key, parameters));
  }
}
