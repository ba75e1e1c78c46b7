package org.caravanserai.platform.web.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/**
 * The providers of OpenID Connect that the settings name. What one says of itself is asked for when
 * somebody first wants to sign in through it, so that the house opens while it does not answer.
 */
@Component
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class Providers implements ClientRegistrationRepository {
  private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

  /** How long one visitor waits while the house asks a provider for another one. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OAuth2ClientProperties settings;
  private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();
  private final ReentrantLock asking = new ReentrantLock();

  Providers(OAuth2ClientProperties settings) {
    this.settings = settings;
  }

  /** The providers as the page to sign in names them. */
  List<Provider> list() {
    return settings.getRegistration().entrySet().stream()
        .map(one ->
            new Provider(
                Optional.ofNullable(one.getValue().getClientName()).orElse(one.getKey()),
                "/sign-in/provider/" + one.getKey()))
        .toList();
  }

  /** Whether somebody was not let in for the reason that a provider did not answer. */
  static boolean isAway(AuthenticationException refused) {
    Throwable reason =
        refused instanceof OAuth2AuthenticationException ? refused : refused.getCause();
    return reason instanceof OAuth2AuthenticationException answer
        && answer.getError().getErrorCode().equals(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    OAuth2ClientProperties.Registration wanted = settings.getRegistration().get(id);
    if (wanted == null || known.containsKey(id)) {
      return known.get(id);
    }
    if (!begin()) {
      throw away(null);
    }
    try {
      return known.computeIfAbsent(id, _ -> ask(id, wanted));
    } finally {
      asking.unlock();
    }
  }

  private boolean begin() {
    try {
      return asking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ClientRegistration ask(String id, OAuth2ClientProperties.Registration wanted) {
    OAuth2ClientProperties one = new OAuth2ClientProperties();
    one.getRegistration().put(id, wanted);
    one.getProvider().putAll(settings.getProvider());
    try {
      return Objects.requireNonNull(
          new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id));
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOG.warn("Nobody can sign in through the provider {}: {}", id, e.getMessage());
      throw away(e);
    }
  }

  private static OAuth2AuthenticationException away(@Nullable RuntimeException reason) {
    OAuth2Error error = new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
    return reason == null
        ? new OAuth2AuthenticationException(error)
        : new OAuth2AuthenticationException(error, reason);
  }
}
