package org.caravanserai.platform.web.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.caravanserai.platform.house.Doors;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the token of a request to the API. A request with a token is the token's alone: a session
 * beside it counts for nothing, and a bad token is refused though the session be good.
 */
final class BearerTokens extends OncePerRequestFilter {
  private static final String SCHEME = "bearer ";

  private final Tokens tokens;

  BearerTokens(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether the request is a program's. No page can make a browser send such a header unasked. */
  static boolean brings(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null
        && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        && (Doors.isOfApi(request) || Doors.isOfOperation(request));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !brings(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String secret = request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()).strip();
    Optional<Actor.Token> actor = tokens.open(secret);
    if (actor.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new ByToken(actor.get()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
