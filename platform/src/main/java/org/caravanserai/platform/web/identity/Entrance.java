package org.caravanserai.platform.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.Networks;
import org.caravanserai.platform.identity.SecurityEvent;
import org.caravanserai.platform.identity.SecurityLog;
import org.caravanserai.platform.identity.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Lets a person in, however he showed who he is. */
@Component
public class Entrance {
  private static final int LONGEST_BROWSER = 200;
  private static final Duration A_YEAR = Duration.ofDays(365);
  private static final String MY_PAGE = "/me";

  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository csrfTokens;
  private final CookieRequestCache wanted;
  private final Actors actors;
  private final SecurityLog log;
  private final Clock clock;

  Entrance(
      SecurityContextRepository contexts,
      CsrfTokenRepository csrfTokens,
      CookieRequestCache wanted,
      Actors actors,
      SecurityLog log,
      Clock clock) {
    this.contexts = contexts;
    this.csrfTokens = csrfTokens;
    this.wanted = wanted;
    this.actors = actors;
    this.log = log;
    this.clock = clock;
  }

  /** Begins a session of the person under a new id. */
  public void letIn(
      HttpServletRequest request, HttpServletResponse response, UUID person, SecurityEvent how) {
    HttpSession session = request.getSession(true);
    if (!session.isNew()) {
      request.changeSessionId();
    }
    String browser = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT));
    session.setAttribute(
        Sessions.BROWSER, browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)));
    session.setAttribute(Sessions.ORIGIN, Networks.of(request.getRemoteAddr()).orElse(""));
    session.removeAttribute(Sessions.PASSKEY);
    if (how == SecurityEvent.SIGNED_IN_BY_PASSKEY) {
      session.setAttribute(Sessions.PASSKEY, clock.instant());
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new SignedIn(person, clock.instant()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    csrfTokens.saveToken(null, request, response);
    actors.find(person).ifPresent(actor -> speak(request, response, actor.language()));
    log.write(how, person, person);
  }

  /** The page that the person asked for before he was asked who he is; else his own page. */
  String destination(HttpServletRequest request, HttpServletResponse response) {
    Optional<SavedRequest> before = Optional.ofNullable(wanted.getRequest(request, response));
    wanted.removeRequest(request, response);
    return before.map(SavedRequest::getRedirectUrl).map(Entrance::path).orElse(MY_PAGE);
  }

  /** The pages speak this language from now on. */
  public static void speak(
      HttpServletRequest request, HttpServletResponse response, String language) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(ReaderLanguage.NAME, language)
            .path("/")
            .maxAge(A_YEAR)
            .sameSite("Lax")
            .httpOnly(true)
            .secure(request.isSecure())
            .build()
            .toString());
  }

  /** Only a path of this house, whatever the cookie says. */
  private static String path(String url) {
    try {
      URI uri = URI.create(url);
      String path = uri.getRawPath();
      if (path == null || !path.startsWith("/") || path.startsWith("//")) {
        return MY_PAGE;
      }
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException e) {
      return MY_PAGE;
    }
  }
}
