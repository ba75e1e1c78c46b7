package org.caravanserai.platform.web.casework;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseBrief;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.Inbox;
import org.caravanserai.platform.casework.Refusal;
import org.caravanserai.platform.casework.RefusalWords;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What waits for the reader, ordered by the clock. */
@RestController
@RequestMapping("/inbox")
class InboxPages {
  private static final int PAGE = 25;

  private final Inbox inbox;
  private final CaseLines lines;
  private final CaseWords words;
  private final StaticTemplates templates = new StaticTemplates();

  InboxPages(Inbox inbox, CaseLines lines, CaseWords words) {
    this.inbox = inbox;
    this.lines = lines;
    this.words = words;
  }

  /** The turns of the reader; what a filter says that is none does not filter. */
  @GetMapping
  ResponseEntity<JteModel> turns(
      Shell shell,
      Actor actor,
      @RequestParam(defaultValue = "") String whose,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) Optional<String> overdue,
      @RequestParam(defaultValue = "") String after) {
    CasePages.requireSignedIn(actor);
    return ResponseEntity.ok(
        page(
            shell, actor, filter(whose, kind, overdue.isPresent()), Inbox.Place.read(after), null));
  }

  private JteModel page(
      Shell shell,
      Actor actor,
      Inbox.Filter filter,
      Optional<Inbox.Place> after,
      @Nullable String alert) {
    List<Inbox.Line> found = inbox.list(actor, filter, after, PAGE + 1);
    UriComponentsBuilder next = UriComponentsBuilder.fromPath("/inbox");
    if (filter.whose() != Inbox.Whose.ALL) {
      next.queryParam("whose", word(filter.whose()));
    }
    if (filter.kind() != null) {
      next.queryParam("kind", filter.kind());
    }
    if (filter.overdue()) {
      next.queryParam("overdue");
    }
    String more =
        found.size() > PAGE
            ? next.queryParam("after", "{after}")
                .encode()
                .buildAndExpand(found.get(PAGE - 1).place().text())
                .toUriString()
            : null;
    Messages messages = shell.messages();
    return templates.caseworkInbox(
        shell,
        new InboxPage(
            false,
            found.stream().limit(PAGE).map(line -> line(line, messages)).toList(),
            word(filter.whose()),
            filter.kind() == null ? "" : filter.kind(),
            filter.overdue(),
            inbox.kinds().stream()
                .map(kind -> new CasePage.Choice(kind.id(), kind.title().in(messages.language())))
                .toList(),
            alert,
            more));
  }

  private InboxPage.Line line(Inbox.Line line, Messages messages) {
    UUID officer = line.file().officer();
    return new InboxPage.Line(
        lines.line(line.file(), Optional.ofNullable(line.clock()), messages),
        line.task(),
        line.inPlaceOf() == null ? null : words.person(line.inPlaceOf().toString(), messages),
        line.assignable(),
        officer == null ? "" : officer.toString());
  }

  private static String word(Inbox.Whose whose) {
    return whose.name().toLowerCase(Locale.ROOT);
  }

  private static Inbox.Filter filter(String whose, String kind, boolean overdue) {
    return new Inbox.Filter(
        switch (whose) {
          case "mine" -> Inbox.Whose.MINE;
          case "unassigned" -> Inbox.Whose.UNASSIGNED;
          default -> Inbox.Whose.ALL;
        },
        kind.isBlank() ? null : kind,
        overdue);
  }

  /** Open cases that wait for somebody else. */
  @GetMapping("/waiting")
  ResponseEntity<JteModel> waiting(
      Shell shell, Actor actor, @RequestParam(required = false) Optional<UUID> before) {
    CasePages.requireSignedIn(actor);
    List<CaseBrief> found = inbox.waiting(actor, before, PAGE + 1);
    return ResponseEntity.ok(
        templates.caseworkInbox(
            shell,
            new InboxPage(
                true,
                found.stream()
                    .limit(PAGE)
                    .map(brief ->
                        new InboxPage.Line(
                            lines.line(brief, shell.messages()), "", null, false, ""))
                    .toList(),
                "",
                "",
                false,
                List.of(),
                null,
                found.size() > PAGE ? "/inbox/waiting?before=" + found.get(PAGE - 1).id() : null)));
  }

  /** Takes a case on, unless somebody else was quicker. */
  @PostMapping("/{id}/take")
  ResponseEntity<JteModel> take(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID officer) {
    CasePages.requireSignedIn(actor);
    return switch (inbox.take(actor, id, officer)) {
      case Answer.Done<CaseView, Refusal> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/inbox")).build();
      case Answer.Refused<CaseView, Refusal>(Refusal.Behind _) ->
          ResponseEntity.status(HttpStatus.CONFLICT)
              .body(
                  page(
                      shell.at("/inbox"),
                      actor,
                      Inbox.Filter.NONE,
                      Optional.empty(),
                      shell.say("cases.inbox.overtaken")));
      case Answer.Refused<CaseView, Refusal>(Refusal.NotTaken refusal) -> {
        RefusalWords why = RefusalWords.of(refusal);
        yield ResponseEntity.status(HttpStatus.CONFLICT)
            .body(
                page(
                    shell.at("/inbox"),
                    actor,
                    Inbox.Filter.NONE,
                    Optional.empty(),
                    shell.say(why.key(), why.parameters().toArray())));
      }
      case Answer.Refused<CaseView, Refusal>(Refusal refusal) -> throw CasePages.thrown(refusal);
    };
  }
}
