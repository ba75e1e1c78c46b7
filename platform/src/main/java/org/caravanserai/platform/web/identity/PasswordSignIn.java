package org.caravanserai.platform.web.identity;

import java.time.Clock;
import org.caravanserai.platform.identity.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs in by address and password. */
final class PasswordSignIn implements AuthenticationProvider {
  private final SignIn signIn;
  private final Clock clock;

  PasswordSignIn(SignIn signIn, Clock clock) {
    this.signIn = signIn;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    return signIn
        .byPassword(text(typed.getPrincipal()), text(typed.getCredentials()))
        .map(person -> new SignedIn(person, clock.instant()))
        .orElseThrow(() -> new BadCredentialsException("refused"));
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  private static @Nullable String text(@Nullable Object typed) {
    return typed == null ? null : typed.toString();
  }
}
