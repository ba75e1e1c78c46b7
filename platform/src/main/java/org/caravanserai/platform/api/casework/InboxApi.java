package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.api.Slice;
import org.caravanserai.platform.api.Stretch;
import org.caravanserai.platform.casework.CaseBrief;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.Inbox;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the asker, ordered by the clock. */
@RestController
@RequestMapping("/api/v1/inbox")
@Tag(name = "cases")
class InboxApi {
  private final Inbox inbox;
  private final CaseWords words;

  InboxApi(Inbox inbox, CaseWords words) {
    this.inbox = inbox;
    this.words = words;
  }

  /**
   * A turn of the asker.
   *
   * @param task absent where it is about the case as a whole
   * @param clock the clock of this turn that is due first; absent while all stand still, as are due
   *     and remaining
   * @param remaining working days until it is due, with two decimals; negative once it has passed
   * @param inPlaceOf the officer who is away and for whom the asker stands in
   */
  record InboxLine(
      @Nullable String task,
      @Nullable String clock,
      @Nullable Instant due,
      @Nullable BigDecimal remaining,
      boolean overdue,
      @Nullable UUID inPlaceOf,
      CaseForms.CaseLine file) {}

  @GetMapping
  @Operation(
      summary = "What waits for you, the first deadline first",
      description =
          "The turns of your desks and organisations, of yourself as mediator and of the sides that"
              + " you coordinate. Those without a running clock come last.")
  Slice<InboxLine> list(
      Actor actor,
      HttpServletRequest request,
      @Parameter(description = "all, mine or unassigned") @RequestParam(defaultValue = "all")
          String whose,
      @Parameter(description = "The id of a kind of case") @RequestParam(required = false)
          Optional<String> kind,
      @RequestParam(defaultValue = "false") boolean overdue,
      Stretch stretch) {
    CaseProblems.requireSignIn(actor);
    Inbox.Filter filter = new Inbox.Filter(whose(whose), kind.orElse(null), overdue);
    Messages messages = messages(request);
    return Slice.of(
            inbox.list(actor, filter, place(stretch), stretch.limit() + 1),
            stretch,
            line -> line.place().text())
        .map(line -> line(line, messages));
  }

  private InboxLine line(Inbox.Line line, Messages messages) {
    CaseBrief.StartedClock clock = line.clock();
    return new InboxLine(
        line.task().isEmpty() ? null : line.task(),
        clock == null ? null : clock.key(),
        clock == null ? null : clock.due(),
        clock == null ? null : clock.remaining(),
        clock != null && clock.overdue(),
        line.inPlaceOf(),
        CaseForms.line(line.file(), words, messages));
  }

  @GetMapping("/waiting")
  @Operation(summary = "Your open cases that wait for others, newest first")
  Slice<CaseForms.CaseLine> waiting(Actor actor, HttpServletRequest request, Stretch stretch) {
    CaseProblems.requireSignIn(actor);
    Messages messages = messages(request);
    return Slice.of(
        inbox.waiting(actor, stretch.afterId(), stretch.limit() + 1).stream()
            .map(brief -> CaseForms.line(brief, words, messages))
            .toList(),
        stretch,
        line -> line.id().toString());
  }

  private static Inbox.Whose whose(String word) {
    for (Inbox.Whose whose : Inbox.Whose.values()) {
      if (whose.name().toLowerCase(Locale.ROOT).equals(word)) {
        return whose;
      }
    }
    throw new Problem(
        ProblemKind.BAD_REQUEST,
        new Problem.Fault("whose", "cases.refused.fault.no-such-choice", "all, mine, unassigned"));
  }

  private static Optional<Inbox.Place> place(Stretch stretch) {
    String after = stretch.after();
    if (after == null) {
      return Optional.empty();
    }
    Optional<Inbox.Place> place = Inbox.Place.read(after);
    if (place.isEmpty()) {
      throw new Problem(ProblemKind.BAD_REQUEST, new Problem.Fault("after", "error.stretch.after"));
    }
    return place;
  }

  private static Messages messages(HttpServletRequest request) {
    return Wording.in(ReaderLanguage.of(request));
  }
}
