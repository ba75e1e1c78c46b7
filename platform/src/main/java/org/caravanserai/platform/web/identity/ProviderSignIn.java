package org.caravanserai.platform.web.identity;

import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.identity.SignIn;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Signs in whom an OpenID Connect provider names, if the house knows the person. */
final class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {
  private final OidcUserService service = new OidcUserService();
  private final SignIn signIn;

  ProviderSignIn(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser user = service.loadUser(request);
    String verified = Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null;
    return signIn
        .byProvider(user.getIssuer().toString(), user.getSubject(), verified)
        .map(person -> new Known(user, person))
        .orElseThrow(() -> new OAuth2AuthenticationException("access_denied"));
  }

  /** The provider's user, called by the id that he has in the house. */
  private static final class Known extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final UUID person;

    Known(OidcUser user, UUID person) {
      super(List.of(), user.getIdToken(), user.getUserInfo());
      this.person = person;
    }

    @Override
    public String getName() {
      return person.toString();
    }
  }
}
