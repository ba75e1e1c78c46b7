package org.caravanserai.platform.web.identity;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.identity.Accounts;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Answer;
import org.caravanserai.platform.identity.Passkeys;
import org.caravanserai.platform.identity.Person;
import org.caravanserai.platform.identity.Refusal;
import org.caravanserai.platform.identity.Scope;
import org.caravanserai.platform.identity.SecurityLog;
import org.caravanserai.platform.identity.Sessions;
import org.caravanserai.platform.identity.Tokens;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What keeps a person's account his own: password, passkeys, sessions, tokens, his data. */
@RestController
class MySafetyPages {
  private static final int LINES = 20;

  private final StaticTemplates templates = new StaticTemplates();
  private final Accounts accounts;
  private final Sessions sessions;
  private final Passkeys passkeys;
  private final Tokens tokens;
  private final SecurityLog log;
  private final SignInAgain again;

  MySafetyPages(
      Accounts accounts,
      Sessions sessions,
      Passkeys passkeys,
      Tokens tokens,
      SecurityLog log,
      SignInAgain again) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.passkeys = passkeys;
    this.tokens = tokens;
    this.log = log;
    this.again = again;
  }

  @GetMapping("/me/safety")
  ResponseEntity<JteModel> safety(
      Shell shell,
      Actor actor,
      HttpServletRequest request,
      @RequestParam Map<String, String> query) {
    return Answers.page(safety(shell, actor, request, Form.EMPTY, query.containsKey("done")));
  }

  @PostMapping("/me/safety/password")
  ResponseEntity<JteModel> setPassword(
      Shell shell,
      Actor actor,
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> typed) {
    if (!again.isFresh()) {
      return signInAgain();
    }
    Form form = Form.of(typed);
    return switch (accounts.setPassword(actor, form.value("password"), sessionId(request))) {
      case Answer.Done<UUID> _ -> Answers.see("/me/safety?done");
      case Answer.Refused<UUID>(var refusal) ->
          Answers.refused(
              safety(shell, actor, request, form.refused(refusal, shell.messages()), false));
    };
  }

  @PostMapping("/me/safety/passkeys/remove")
  ResponseEntity<JteModel> removePasskey(
      Actor actor, HttpServletRequest request, @RequestParam String passkey) {
    if (!again.isFresh()) {
      return signInAgain();
    }
    if (!again.mayChangePasskeys(request)) {
      throw Answers.thrown(new Refusal.NotAllowed());
    }
    if (!passkeys.remove(person(actor).id(), passkey)) {
      throw Answers.notFound();
    }
    return Answers.see("/me/safety?done");
  }

  @PostMapping("/me/safety/sessions/end")
  ResponseEntity<JteModel> endSession(Actor actor, @RequestParam String session) {
    if (!sessions.end(person(actor).id(), session)) {
      throw Answers.notFound();
    }
    return Answers.see("/me/safety?done");
  }

  @PostMapping("/me/safety/sessions/end-others")
  ResponseEntity<JteModel> endOtherSessions(Actor actor, HttpServletRequest request) {
    sessions.endAll(person(actor).id(), sessionId(request));
    return Answers.see("/me/safety?done");
  }

  @GetMapping("/me/tokens")
  ResponseEntity<JteModel> tokens(Shell shell, Actor actor) {
    return Answers.page(tokens(shell, actor, Form.EMPTY, null));
  }

  @PostMapping("/me/tokens")
  ResponseEntity<JteModel> makeToken(
      Shell shell, Actor actor, @RequestParam MultiValueMap<String, String> typed) {
    if (!again.isFresh()) {
      return signInAgain();
    }
    Form form = Form.of(typed);
    Tokens.Draft draft =
        new Tokens.Draft(form.value("name"), form.all("scopes"), form.number("days"));
    return switch (tokens.make(actor, draft)) {
      case Answer.Done<Tokens.Made>(Tokens.Made made) ->
          Answers.page(tokens(shell, actor, Form.EMPTY, made.secret()));
      case Answer.Refused<Tokens.Made>(var refusal) ->
          Answers.refused(tokens(shell, actor, form.refused(refusal, shell.messages()), null));
    };
  }

  @PostMapping("/me/tokens/{token}/revoke")
  ResponseEntity<JteModel> revokeToken(Actor actor, @PathVariable UUID token) {
    tokens.revoke(actor, token).orThrow(Answers::thrown);
    return Answers.see("/me/tokens");
  }

  @GetMapping("/me/data")
  ResponseEntity<JteModel> data(Shell shell, Actor actor) {
    return Answers.page(templates.identityData(shell, person(actor), Form.EMPTY));
  }

  /** A form and no link, so that no other page can make a browser fetch it. */
  @PostMapping("/me/data/export")
  ResponseEntity<?> export(Actor actor) {
    if (!again.isFresh()) {
      return signInAgain();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"caravanserai.json\"")
        .body(accounts.export(actor).orThrow(Answers::thrown));
  }

  @PostMapping("/me/data/erase")
  ResponseEntity<JteModel> erase(
      Shell shell,
      Actor actor,
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> typed) {
    if (!again.isFresh()) {
      return signInAgain();
    }
    Form form = Form.of(typed);
    if (!form.value("email").strip().equalsIgnoreCase(person(actor).email())) {
      Form wrong =
          new Form(
              typed,
              Map.of("email", shell.say("identity.data.erase.wrong")),
              shell.say("identity.refused.fields"));
      return Answers.refused(templates.identityData(shell.at("/me/data"), person(actor), wrong));
    }
    return switch (accounts.erase(actor)) {
      case Answer.Done<UUID> _ -> {
        HttpSession session = request.getSession(false);
        if (session != null) {
          session.invalidate();
        }
        yield Answers.see("/sign-in?out");
      }
      case Answer.Refused<UUID>(var refusal) ->
          Answers.refused(
              templates.identityData(
                  shell.at("/me/data"), person(actor), form.refused(refusal, shell.messages())));
    };
  }

  private JteModel safety(
      Shell shell, Actor actor, HttpServletRequest request, Form form, boolean done) {
    Person person = person(actor);
    return templates.identitySafety(
        shell.at("/me/safety"),
        person,
        passkeys.list(person.id()),
        sessions.list(person.id(), sessionId(request)),
        log.listOwn(actor, Optional.empty(), LINES),
        form,
        done);
  }

  private JteModel tokens(Shell shell, Actor actor, Form form, @Nullable String secret) {
    return templates.identityTokens(
        shell.at("/me/tokens"),
        tokens.list(actor),
        List.copyOf(EnumSet.allOf(Scope.class)),
        form,
        secret);
  }

  private Person person(Actor actor) {
    return accounts.find(actor).orElseThrow(Answers::notFound);
  }

  private static ResponseEntity<JteModel> signInAgain() {
    return Answers.see("/sign-in?again");
  }

  private static @Nullable String sessionId(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : session.getId();
  }
}
