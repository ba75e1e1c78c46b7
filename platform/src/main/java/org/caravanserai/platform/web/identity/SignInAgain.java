package org.caravanserai.platform.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.caravanserai.platform.identity.Passkeys;
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
 * browser open does not get far. The passkeys of somebody whose roles rest until he shows one are
 * changed only after he has: a letter that others read must not lead to a passkey of theirs. The
 * first one he adds without.
 */
@Component
class SignInAgain implements AuthorizationManager<RequestAuthorizationContext> {
  static final Duration FRESH = Duration.ofMinutes(15);

  private final CurrentActor actors;
  private final Passkeys passkeys;
  private final Clock clock;

  SignInAgain(CurrentActor actors, Passkeys passkeys, Clock clock) {
    this.actors = actors;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  /** Whether the person of this request signed in a short while ago. */
  boolean isFresh() {
    return isFresh(SecurityContextHolder.getContext().getAuthentication());
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> found, RequestAuthorizationContext context) {
    return new AuthorizationDecision(
        isFresh(found.get()) && mayChangePasskeys(context.getRequest()));
  }

  /** Whether nothing but a passkey of his own is asked of the person, and he has shown it. */
  boolean mayChangePasskeys(HttpServletRequest request) {
    UUID person = actors.of(request).personId().orElse(null);
    return person != null && (!CurrentActor.isResting(request) || passkeys.list(person).isEmpty());
  }

  private boolean isFresh(@Nullable Authentication found) {
    return found instanceof SignedIn signedIn && signedIn.at().plus(FRESH).isAfter(clock.instant());
  }
}
