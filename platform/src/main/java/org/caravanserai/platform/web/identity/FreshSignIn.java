package org.caravanserai.platform.web.identity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** When whoever asks showed who he is. */
public final class FreshSignIn {
  private FreshSignIn() {}

  /** The moment of signing in; empty for a program, and for who has not signed in. */
  public static Optional<Instant> at() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        ? Optional.of(signedIn.at())
        : Optional.empty();
  }
}
