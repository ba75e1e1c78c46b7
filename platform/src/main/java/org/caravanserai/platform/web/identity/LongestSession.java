package org.caravanserai.platform.web.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells pages who reads them, and ends a session some days after it began, however used. */
final class LongestSession extends OncePerRequestFilter {
  private static final Duration LONGEST = Duration.ofDays(7);

  private final CurrentActor actors;
  private final Clock clock;

  LongestSession(CurrentActor actors, Clock clock) {
    this.actors = actors;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    actors.attend(request);
    HttpSession session = request.getSession(false);
    if (session != null
        && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        && signedIn.at().plus(LONGEST).isBefore(clock.instant())) {
      session.invalidate();
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }
}
