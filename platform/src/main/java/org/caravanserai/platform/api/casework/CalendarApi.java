package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import org.caravanserai.platform.casework.CalendarFeeds;
import org.caravanserai.platform.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The secret address of one's own calendar of deadlines. */
@RestController
@RequestMapping("/api/v1/me/calendar")
@Tag(name = "me")
class CalendarApi {
  private final CalendarFeeds feeds;

  CalendarApi(CalendarFeeds feeds) {
    this.feeds = feeds;
  }

  /**
   * The address of a calendar.
   *
   * @param madeAt since when there is one; absent when there is none
   * @param address told once, when it is made
   */
  record CalendarFeed(@Nullable Instant madeAt, @Nullable String address) {}

  @GetMapping
  @Operation(summary = "Whether your calendar of deadlines has a secret address")
  CalendarFeed readCalendar(Actor actor) {
    CaseProblems.requireSignIn(actor);
    return new CalendarFeed(feeds.madeAt(actor).orElse(null), null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Make a secret address for your calendar of deadlines",
      description = "The address before leads nowhere then. No token may do this.")
  ResponseEntity<CalendarFeed> makeCalendar(Actor actor) {
    CaseProblems.requireSignIn(actor);
    String address = feeds.make(actor).orThrow(CaseProblems::of);
    return ResponseEntity.created(URI.create("/api/v1/me/calendar"))
        .body(new CalendarFeed(feeds.madeAt(actor).orElse(null), address));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take the secret address of your calendar back")
  void revokeCalendar(Actor actor) {
    CaseProblems.requireSignIn(actor);
    feeds.revoke(actor).orThrow(CaseProblems::of);
  }
}
