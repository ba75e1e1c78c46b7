package org.caravanserai.platform.web.dossiers;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Secrets;
import org.caravanserai.platform.house.HouseAddress;
import org.caravanserai.platform.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives handlers the {@link Asker} of their request: the actor, with the secret by which a visitor
 * without an account finds his drafts. The secret is a cookie of a month, for a draft's life begins
 * anew with each change.
 */
@Configuration(proxyBeanMethods = false)
class Visits implements WebMvcConfigurer, HandlerMethodArgumentResolver {
  private static final String NAME = "visit";
  private static final Duration LIFE = Duration.ofDays(30);
  private static final int SECRET_LENGTH = 43;

  private final CurrentActor actors;
  private final HouseAddress house;

  Visits(CurrentActor actors, HouseAddress house) {
    this.actors = actors;
    this.house = house;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Asker.class);
  }

  @Override
  public Asker resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest asked =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    return new Asker(actors.of(asked), secret(asked));
  }

  private static @Nullable String secret(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? null
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .filter(value -> value.length() == SECRET_LENGTH)
            .findFirst()
            .orElse(null);
  }

  /** The asker, with a secret when he needs one and has none. */
  static Asker known(Asker asker) {
    return asker.visit() != null || asker.actor().personId().isPresent()
        ? asker
        : new Asker(asker.actor(), Secrets.next());
  }

  /** What makes a browser remember a visitor's secret. */
  String cookie(String secret) {
    return ResponseCookie.from(NAME, secret)
        .path("/dossiers")
        .maxAge(LIFE)
        .sameSite("Lax")
        .httpOnly(true)
        .secure(house.isSecure())
        .build()
        .toString();
  }
}
