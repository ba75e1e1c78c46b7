package org.caravanserai.platform.api.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.listing.IndexKeeping;
import org.caravanserai.platform.listing.IndexState;
import org.caravanserai.platform.listing.SavedSearch;
import org.caravanserai.platform.listing.SavedSearches;
import org.caravanserai.platform.listing.SearchDraft;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Searches that people keep, and the index that finds. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "listings")
class SearchApi {
  private final SavedSearches searches;
  private final IndexKeeping index;

  SearchApi(SavedSearches searches, IndexKeeping index) {
    this.searches = searches;
    this.index = index;
  }

  @GetMapping("/listing-searches")
  @Operation(summary = "The searches that you keep")
  List<ListingForms.KeptSearch> list(Actor actor) {
    ListingProblems.requireSignIn(actor);
    return searches.list(actor).stream().map(ListingForms.KeptSearch::of).toList();
  }

  @PostMapping("/listing-searches")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Keep a search, and be told of each listing that it finds from now on")
  ResponseEntity<ListingForms.KeptSearch> keep(Actor actor, @RequestBody SearchDraft draft) {
    ListingProblems.requireSignIn(actor);
    SavedSearch kept = searches.keep(actor, draft).orThrow(ListingProblems::of);
    return ResponseEntity.created(URI.create("/api/v1/listing-searches/" + kept.id()))
        .body(ListingForms.KeptSearch.of(kept));
  }

  @DeleteMapping("/listing-searches/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Forget a search")
  void forget(Actor actor, @PathVariable UUID id) {
    ListingProblems.requireSignIn(actor);
    searches.forget(actor, id).orThrow(ListingProblems::of);
  }

  @GetMapping("/listing-index")
  @Operation(summary = "How the index of the instance that answers stands")
  IndexState state(Actor actor) {
    ListingProblems.requireSignIn(actor);
    return index.state(actor).orThrow(ListingProblems::of);
  }

  @PostMapping("/listing-index/rebuild")
  @Operation(summary = "Have every instance build its index anew from the database")
  IndexState rebuild(Actor actor) {
    ListingProblems.requireSignIn(actor);
    return index.rebuild(actor).orThrow(ListingProblems::of);
  }
}
