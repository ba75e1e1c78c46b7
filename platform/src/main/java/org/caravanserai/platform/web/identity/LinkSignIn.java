package org.caravanserai.platform.web.identity;

import java.time.Clock;
import java.time.Instant;
import org.caravanserai.platform.identity.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.core.Authentication;

/**
 * Signs in by a link in a letter. Asking for one gives Spring Security a token that opens nothing:
 * the true one is made when the letter is written.
 */
final class LinkSignIn implements AuthenticationProvider, OneTimeTokenService {
  /** What somebody typed who asks for a link, and the language that he reads. */
  static final class Wish extends GenerateOneTimeTokenRequest {
    private final String language;

    Wish(String email, String language) {
      super(email);
      this.language = language;
    }
  }

  private final SignIn signIn;
  private final Clock clock;

  LinkSignIn(SignIn signIn, Clock clock) {
    this.signIn = signIn;
    this.clock = clock;
  }

  @Override
  public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
    if (request instanceof Wish wish) {
      signIn.askForLink(wish.getUsername(), wish.language);
    }
    return new DefaultOneTimeToken("none", "nobody", Instant.EPOCH);
  }

  @Override
  public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken token) {
    return null;
  }

  @Override
  public Authentication authenticate(Authentication brought) {
    String secret = ((OneTimeTokenAuthenticationToken) brought).getTokenValue();
    if (secret == null) {
      throw new BadCredentialsException("refused");
    }
    return signIn
        .byLink(secret)
        .map(person -> new SignedIn(person, clock.instant()))
        .orElseThrow(() -> new BadCredentialsException("refused"));
  }

  @Override
  public boolean supports(Class<?> kind) {
    return OneTimeTokenAuthenticationToken.class.isAssignableFrom(kind);
  }
}
