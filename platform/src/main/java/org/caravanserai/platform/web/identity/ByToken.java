package org.caravanserai.platform.web.identity;

import java.util.List;
import org.caravanserai.platform.identity.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A program that brought a good token; for one request, never in a session. */
final class ByToken extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Actor.Token actor;

  ByToken(Actor.Token actor) {
    super(List.of());
    this.actor = actor;
    setAuthenticated(true);
  }

  Actor.Token actor() {
    return actor;
  }

  /** The token's id: what is counted and kept under a name is the token's, not the person's. */
  @Override
  public Object getPrincipal() {
    return "token:" + actor.id();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByToken that && that.actor.equals(actor);
  }

  @Override
  public int hashCode() {
    return actor.hashCode();
  }
}
