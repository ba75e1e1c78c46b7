package org.caravanserai.platform.web.casework;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.Cases;
import org.caravanserai.platform.casework.Refusal;
import org.caravanserai.platform.casework.RefusalWords;
import org.caravanserai.platform.casework.SettlementView;
import org.caravanserai.platform.casework.Settlements;
import org.caravanserai.platform.casework.Writing;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.FreshSignIn;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.caravanserai.settlement.Settlement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The settlement of a dispute: its draft, where it could be enforced, its signatures. */
@RestController
@RequestMapping("/cases/{id}/settlement")
class SettlementPages {
  private final Settlements settlements;
  private final Cases cases;
  private final SettlementViews views;
  private final StaticTemplates templates = new StaticTemplates();

  SettlementPages(Settlements settlements, Cases cases, SettlementViews views) {
    this.settlements = settlements;
    this.cases = cases;
    this.views = views;
  }

  @GetMapping
  ResponseEntity<JteModel> show(Shell shell, Actor actor, @PathVariable UUID id) {
    SettlementView view = read(actor, id);
    return ResponseEntity.ok(model(shell, id, views.page(view, null, null, shell.messages())));
  }

  private SettlementView read(Actor actor, UUID id) {
    if (actor.personId().isEmpty()) {
      throw new AccessDeniedException("This page is for people who are signed in");
    }
    return settlements.read(actor, id).orThrow(SettlementPages::thrown);
  }

  private JteModel model(Shell shell, UUID id, SettlementPage page) {
    return templates.caseworkSettlement(shell.at("/cases/" + id + "/settlement"), page);
  }

  /** Checks a draft, gives it room for more clauses, or puts it down for signature. */
  @PostMapping
  ResponseEntity<JteModel> draft(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    SettlementView view = read(actor, id);
    SettlementDrafts form = SettlementDrafts.of(typed);
    var draft = form.draft(settlements.treaty().orElse(null));
    if ("agree".equals(typed.getFirst("do"))) {
      Answer<CaseView, Refusal> agreed = settlements.agree(actor, id, draft, against(typed));
      if (agreed instanceof Answer.Done<CaseView, Refusal>) {
        return see(id);
      }
    }
    return switch (settlements.look(actor, id, draft, form.told())) {
      case Answer.Done<Settlements.Looked, Refusal>(Settlements.Looked looked) -> {
        SettlementPage page = views.page(view, form, looked, shell.messages());
        yield ResponseEntity.status(
                page.mistakes().isEmpty() || form.more()
                    ? HttpStatus.OK
                    : HttpStatus.UNPROCESSABLE_CONTENT)
            .body(model(shell, id, page));
      }
      case Answer.Refused<Settlements.Looked, Refusal>(Refusal refusal) -> throw thrown(refusal);
    };
  }

  /** The mediator records that the parties were shown where the settlement could be enforced. */
  @PostMapping("/shown")
  ResponseEntity<JteModel> shown(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    read(actor, id);
    var told = SettlementDrafts.told(typed);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("government-party", told.governmentParty());
    body.put("left-out", told.leftOut().stream().sorted().toList());
    return done(
        shell,
        actor,
        id,
        cases.write(
            actor, id, new Writing("enforceability-shown", "shared", against(typed), body)));
  }

  @PostMapping("/sign")
  ResponseEntity<JteModel> sign(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    read(actor, id);
    return done(shell, actor, id, cases.sign(actor, id, against(typed), FreshSignIn.at()));
  }

  private ResponseEntity<JteModel> done(
      Shell shell, Actor actor, UUID id, Answer<CaseView, Refusal> answer) {
    return switch (answer) {
      case Answer.Done<CaseView, Refusal> _ -> see(id);
      case Answer.Refused<CaseView, Refusal>(Refusal refusal) ->
          ResponseEntity.status(CasePages.status(refusal))
              .body(
                  model(
                      shell,
                      id,
                      views.page(read(actor, id), said(shell, refusal), shell.messages())));
    };
  }

  private static String said(Shell shell, Refusal refusal) {
    if (refusal instanceof Refusal.Invalid(var faults)) {
      return shell.say(faults.getFirst().key(), faults.getFirst().parameters().toArray());
    }
    RefusalWords words = RefusalWords.of(refusal);
    return shell.say(words.key(), words.parameters().toArray());
  }

  /** The very bytes that were signed. */
  @GetMapping("/canonical")
  ResponseEntity<byte[]> canonical(Actor actor, @PathVariable UUID id) {
    String text =
        Optional.ofNullable(read(actor, id).settlement())
            .map(Settlement::canonical)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("settlement-" + id + ".json")
                .build()
                .toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int against(MultiValueMap<String, String> typed) {
    String against = Optional.ofNullable(typed.getFirst("against")).orElse("");
    return against.matches("[0-9]{1,6}") ? Integer.parseInt(against) : 0;
  }

  private static RuntimeException thrown(@Nullable Refusal refusal) {
    return refusal == null
        ? new ResponseStatusException(HttpStatus.NOT_FOUND)
        : CasePages.thrown(refusal);
  }

  private static ResponseEntity<JteModel> see(UUID id) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/cases/" + id + "/settlement"))
        .build();
  }
}
