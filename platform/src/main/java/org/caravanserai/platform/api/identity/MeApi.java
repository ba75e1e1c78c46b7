package org.caravanserai.platform.api.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.api.ExpectedVersion;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.api.Slice;
import org.caravanserai.platform.api.Stretch;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Accounts;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Person;
import org.caravanserai.platform.identity.Scope;
import org.caravanserai.platform.identity.SecurityLog;
import org.caravanserai.platform.identity.Sessions;
import org.caravanserai.platform.identity.Subject;
import org.caravanserai.platform.identity.Tokens;
import org.caravanserai.platform.notice.GivenNotice;
import org.caravanserai.platform.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The account of whoever asks. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "me")
class MeApi {
  /** A token as the API shows it: the scopes by their codes. */
  record TokenJson(
      UUID id,
      String name,
      List<String> scopes,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant lastUsedAt) {
    static TokenJson of(Tokens.Info info) {
      return new TokenJson(
          info.id(),
          info.name(),
          info.scopes().stream().map(Scope::code).sorted().toList(),
          info.createdAt(),
          info.expiresAt(),
          info.lastUsedAt());
    }
  }

  private final Accounts accounts;
  private final Sessions sessions;
  private final Tokens tokens;
  private final SecurityLog log;
  private final Notices notices;

  MeApi(Accounts accounts, Sessions sessions, Tokens tokens, SecurityLog log, Notices notices) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.log = log;
    this.notices = notices;
  }

  @GetMapping
  @Operation(summary = "Your account, with your roles")
  ResponseEntity<PersonJson> read(Actor actor) {
    Person person = person(actor);
    return Versioned.ok(PersonJson.of(person, actor), person.version());
  }

  @PutMapping
  @Operation(summary = "Change your name, language and letters")
  ResponseEntity<PersonJson> edit(
      Actor actor, ExpectedVersion version, @RequestBody Accounts.Settings settings) {
    Person person = accounts.edit(actor, version.version(), settings).orThrow(Refusals::problem);
    return Versioned.ok(PersonJson.of(person, actor), person.version());
  }

  @GetMapping("/sessions")
  @Operation(summary = "Where you are signed in")
  List<Sessions.Info> listSessions(Actor actor, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return sessions.list(
        allowed(actor, Action.ACCOUNT_EDIT), session == null ? null : session.getId());
  }

  @DeleteMapping("/sessions/{handle}")
  @Operation(summary = "End one of your sessions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endSession(Actor actor, @PathVariable String handle) {
    if (!sessions.end(allowed(actor, Action.ACCOUNT_EDIT), handle)) {
      throw Refusals.notFound();
    }
  }

  @GetMapping("/tokens")
  @Operation(summary = "Your API tokens, without their secrets")
  List<TokenJson> listTokens(Actor actor) {
    allowed(actor, Action.TOKEN_MANAGE);
    return tokens.list(actor).stream().map(TokenJson::of).toList();
  }

  @DeleteMapping("/tokens/{token}")
  @Operation(summary = "Revoke one of your API tokens")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revokeToken(Actor actor, @PathVariable UUID token) {
    tokens.revoke(actor, token).orThrow(Refusals::problem);
  }

  @GetMapping("/log")
  @Operation(summary = "What happened to your account, the newest first")
  Slice<SecurityLog.Line> listLog(Actor actor, Stretch stretch) {
    allowed(actor, Action.SECURITY_LOG_READ);
    return Slice.of(
        log.listOwn(actor, stretch.afterId(), stretch.limit() + 1),
        stretch,
        line -> line.id().toString());
  }

  @GetMapping("/notices")
  @Operation(summary = "Notices to you, the newest first")
  Slice<GivenNotice> listNotices(Actor actor, Stretch stretch) {
    return Slice.of(
        notices.list(allowed(actor, Action.NOTICE_READ), stretch.afterId(), stretch.limit() + 1),
        stretch,
        notice -> notice.id().toString());
  }

  /** Marks a notice as read; once more changes nothing. */
  @PutMapping("/notices/{notice}/read")
  @Operation(summary = "Mark a notice as read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readNotice(Actor actor, @PathVariable UUID notice) {
    if (!notices.markRead(allowed(actor, Action.NOTICE_READ), notice)) {
      throw Refusals.notFound();
    }
  }

  private Person person(Actor actor) {
    allowed(actor, Action.ACCOUNT_READ);
    return accounts.find(actor).orElseThrow(Refusals::notFound);
  }

  /** The asker, if he may do this to what is his. */
  private static UUID allowed(Actor actor, Action action) {
    return actor
        .personId()
        .filter(person -> May.actor(actor, action, Subject.ofPerson(person)))
        .orElseThrow(() -> new Problem(ProblemKind.FORBIDDEN));
  }
}
