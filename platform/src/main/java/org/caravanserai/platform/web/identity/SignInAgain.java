package org.caravanserai.platform.web.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * What could hand an account to somebody else is done only soon after signing in: whoever finds a
 * browser open does not get far.
 */
@Component
class SignInAgain implements AuthorizationManager<RequestAuthorizationContext> {
  static final Duration FRESH = Duration.ofMinutes(15);

  private final Clock clock;

  SignInAgain(Clock clock) {
    this.clock = clock;
  }

  /** Whether the person of this request signed in a short while ago. */
  boolean isFresh() {
    return isFresh(SecurityContextHolder.getContext().getAuthentication());
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> found, RequestAuthorizationContext context) {
    return new AuthorizationDecision(isFresh(found.get()));
  }

  private boolean isFresh(@Nullable Authentication found) {
    return found instanceof SignedIn signedIn && signedIn.at().plus(FRESH).isAfter(clock.instant());
  }
}
