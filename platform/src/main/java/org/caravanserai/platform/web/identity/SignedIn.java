package org.caravanserai.platform.web.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A person who has signed in, as it stands in the session: who, and when. What he may is asked anew
 * with each request, so that a role that ended has ended.
 */
final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final UUID person;
  private final Instant at;

  SignedIn(UUID person, Instant at) {
    super(List.of());
    this.person = person;
    this.at = at;
    setAuthenticated(true);
  }

  UUID person() {
    return person;
  }

  Instant at() {
    return at;
  }

  @Override
  public Object getPrincipal() {
    return person.toString();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedIn that && that.person.equals(person) && that.at.equals(at);
  }

  @Override
  public int hashCode() {
    return person.hashCode() * 31 + at.hashCode();
  }
}
