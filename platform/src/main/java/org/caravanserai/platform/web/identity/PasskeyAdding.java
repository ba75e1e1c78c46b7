package org.caravanserai.platform.web.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.caravanserai.platform.identity.Sessions;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What adding a passkey means here: whoever added one has shown it. What a browser sends as a
 * passkey and is none is its mistake and not one of the house: Spring Security lets such a failure
 * through as it is.
 */
final class PasskeyAdding extends OncePerRequestFilter {
  private final Clock clock;

  PasskeyAdding(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().equals("/webauthn/register");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException e) {
      if (e instanceof DataAccessException && !(e instanceof DataIntegrityViolationException)) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null && response.getStatus() == HttpStatus.OK.value()) {
      session.setAttribute(Sessions.PASSKEY, clock.instant());
    }
  }
}
