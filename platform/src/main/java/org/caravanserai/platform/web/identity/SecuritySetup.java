package org.caravanserai.platform.web.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.house.Doors;
import org.caravanserai.platform.house.HouseAddress;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Passkeys;
import org.caravanserai.platform.identity.SecurityEvent;
import org.caravanserai.platform.identity.SecurityLog;
import org.caravanserai.platform.identity.SignIn;
import org.caravanserai.platform.identity.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The locks of the house: who comes in by which door, what every answer says to browsers. Which
 * pages are open to all is said here and is deny by default; what a person may is said in {@link
 * May}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecuritySetup {
  private static final char DELETE = 0x7f;

  private static final String CONTENT_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "connect-src 'self'",
          "font-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'");
  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(),"
          + " publickey-credentials-get=(self), publickey-credentials-create=(self)";

  /** Open to all, whatever the method. */
  private static final String[] OPEN = {
    "/",
    "/error",
    "/static/**",
    "/problems/**",
    "/sign-in",
    "/sign-in/**",
    "/register",
    "/register/**",
    "/invitation",
    LetterPages.STOP,
    "/dossiers",
    "/dossiers/**",
    "/first-administrator",
    "/demo",
    "/demo/sign-in",
    "/login/webauthn",
    "/webauthn/authenticate/options",
    "/actuator/health",
    "/actuator/health/**"
  };

  /** Open to all for reading. */
  private static final String[] READABLE = {
    "/calendar/*",
    "/sides",
    "/sides/*",
    "/library",
    "/library/**",
    "/listings",
    "/listings/**",
    "/statistics",
    "/api/v1/openapi.json",
    "/api/v1/house/seal",
    "/api/v1/sides",
    "/api/v1/sides/**",
    "/api/v1/library/**",
    "/api/v1/listings/**",
    "/api/v1/statistics"
  };

  /**
   * Headers may hold any letters, as those of a browser set to a language of its own do; who reads
   * one refuses what he cannot use. Control characters stay refused.
   */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(
        value -> value.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == DELETE));
    return firewall;
  }

  @Bean
  SecurityFilterChain doors(
      HttpSecurity http,
      SignIn signIn,
      Entrance entrance,
      Tokens tokens,
      CurrentActor actors,
      CookieRequestCache wanted,
      CsrfTokenRepository csrfTokens,
      SecurityContextRepository contexts,
      SignInAgain again,
      SecurityLog log,
      ObjectProvider<Providers> providers,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages,
      Clock clock) {
    LinkSignIn links = new LinkSignIn(signIn, clock);
    WhoAreYou whoAreYou = new WhoAreYou(pages);
    http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
    http.authorizeHttpRequests(requests -> open(requests, actors, again))
        .securityContext(context -> context.securityContextRepository(contexts))
        .requestCache(cache -> cache.requestCache(wanted))
        .csrf(csrf ->
            csrf.csrfTokenRepository(csrfTokens)
                .requireCsrfProtectionMatcher(request ->
                    CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                        && !BearerTokens.brings(request)
                        && !LetterPages.isStop(request)))
        .addFilterAfter(new BearerTokens(tokens), HeaderWriterFilter.class)
        .addFilterAfter(new LongestSession(actors, clock), BearerTokens.class)
        .addFilterAfter(new PasskeyAdding(clock), AuthorizationFilter.class)
        .authenticationProvider(new PasswordSignIn(signIn, clock))
        .formLogin(form ->
            form.loginPage("/sign-in")
                .loginProcessingUrl("/sign-in/password")
                .usernameParameter("email")
                .successHandler(new CameIn(entrance, SecurityEvent.SIGNED_IN_BY_PASSWORD))
                .failureHandler(
                    (request, response, refused) -> response.sendRedirect("/sign-in?refused")))
        .oneTimeTokenLogin(letter ->
            letter
                .loginPage("/sign-in")
                .showDefaultSubmitPage(false)
                .tokenGeneratingUrl("/sign-in/letter")
                .generateRequestResolver(SecuritySetup::wish)
                .tokenService(links)
                .tokenGenerationSuccessHandler(
                    (request, response, token) -> response.sendRedirect("/sign-in?sent"))
                .loginProcessingUrl("/sign-in/link")
                .authenticationProvider(links)
                .successHandler(new CameIn(entrance, SecurityEvent.SIGNED_IN_BY_LINK))
                .failureHandler(
                    (request, response, refused) -> response.sendRedirect("/sign-in?stale")))
        .webAuthn(passkeys ->
            passkeys
                .disableDefaultRegistrationPage(true)
                .withObjectPostProcessor(byPasskey(entrance)))
        .logout(out ->
            out.logoutUrl("/sign-out")
                .logoutSuccessUrl("/sign-in?out")
                .addLogoutHandler(new SignedOut(log)))
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint(whoAreYou)
                .accessDeniedHandler(new NotYours(actors, log, whoAreYou)))
        .headers(SecuritySetup::tell);
    if (providers.getIfAvailable() != null) {
      http.oauth2Login(provider ->
          provider
              .loginPage("/sign-in")
              .authorizationEndpoint(asking -> asking.baseUri("/sign-in/provider"))
              .authorizedClientRepository(new NoProviderTokens())
              .userInfoEndpoint(users ->
                  users
                      .oidcUserService(new ProviderSignIn(signIn))
                      .userService(SecuritySetup::refuseWithoutIdentity))
              .successHandler(new CameIn(entrance, SecurityEvent.SIGNED_IN_BY_PROVIDER))
              .withObjectPostProcessor(toProvider())
              .failureHandler(SecuritySetup::notByProvider));
    }
    return http.build();
  }

  private static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      CurrentActor actors,
      SignInAgain again) {
    requests
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers(OPEN)
        .permitAll()
        .requestMatchers(HttpMethod.GET, READABLE)
        .permitAll()
        .requestMatchers(HttpMethod.DELETE, "/webauthn/**")
        .denyAll()
        .requestMatchers("/webauthn/register/**")
        .access(again)
        .requestMatchers("/actuator/**")
        .access(operating(actors))
        .anyRequest()
        .authenticated();
  }

  private static AuthorizationManager<RequestAuthorizationContext> operating(CurrentActor actors) {
    return (found, context) ->
        new AuthorizationDecision(May.actor(actors.of(context.getRequest()), Action.HOUSE_OPERATE));
  }

  private static LinkSignIn.Wish wish(HttpServletRequest request) {
    String email = request.getParameter("email");
    return new LinkSignIn.Wish(
        email == null || email.isBlank() ? "?" : email, ReaderLanguage.of(request));
  }

  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> toProvider() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(SecuritySetup::notByProvider);
        return filter;
      }
    };
  }

  private static void notByProvider(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    response.sendRedirect(Providers.isAway(refused) ? "/sign-in?away" : "/sign-in?unconfirmed");
  }

  /** A provider that is not of OpenID Connect vouches for nobody. */
  private static OAuth2User refuseWithoutIdentity(OAuth2UserRequest request) {
    throw new OAuth2AuthenticationException("openid_scope_missing");
  }

  private static ObjectPostProcessor<WebAuthnAuthenticationFilter> byPasskey(Entrance entrance) {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationSuccessHandler(
            new CameIn(entrance, SecurityEvent.SIGNED_IN_BY_PASSKEY));
        return filter;
      }
    };
  }

  private static void tell(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(
            policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
        .crossOriginOpenerPolicy(policy ->
            policy.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy ->
            policy.policy(
                CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy.SAME_ORIGIN))
        .addHeaderWriter(SecuritySetup::tellVersion);
  }

  /** By which version of the API a program is answered, whatever the answer. */
  private static void tellVersion(HttpServletRequest request, HttpServletResponse response) {
    if (Doors.isOfApi(request)) {
      response.setHeader("Serai-Api", "1");
    }
  }

  @Bean
  SecurityContextRepository contexts() {
    return new HttpSessionSecurityContextRepository();
  }

  /**
   * Where somebody wanted to go is kept by his browser, so that a stranger leaves no trace here.
   */
  @Bean
  CookieRequestCache wanted() {
    CookieRequestCache wanted = new CookieRequestCache();
    wanted.setRequestMatcher(request ->
        HttpMethod.GET.matches(request.getMethod())
            && request.getHeader("HX-Request") == null
            && !Doors.isOfApi(request));
    wanted.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    return wanted;
  }

  /** The token against forged forms is in a cookie, so that reading a page begins no session. */
  @Bean
  CsrfTokenRepository csrfTokens(HouseAddress house) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(house.isSecure() ? "__Host-csrf" : "csrf");
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(
        cookie -> cookie.sameSite("Lax").secure(house.isSecure()).httpOnly(true));
    return tokens;
  }

  @Bean
  PublicKeyCredentialUserEntityRepository passkeyUsers(JdbcOperations database) {
    return new JdbcPublicKeyCredentialUserEntityRepository(database);
  }

  @Bean
  UserCredentialRepository passkeyCredentials(JdbcOperations database) {
    return new JdbcUserCredentialRepository(database);
  }

  @Bean
  WebAuthnRelyingPartyOperations passkeyParty(
      PublicKeyCredentialUserEntityRepository users,
      UserCredentialRepository credentials,
      HouseAddress house,
      Actors actors,
      Passkeys passkeys) {
    return new PasskeyParty(users, credentials, house, actors, passkeys);
  }

  /**
   * Whom a passkey names, if he may come in; a person has no authority but his memberships. Only
   * passkeys ask here: the doors know no other manager of authentications than their own.
   */
  @Bean
  UserDetailsService passkeyOwners(Actors actors) {
    return name ->
        actors
            .find(UUID.fromString(name))
            .map(person -> User.withUsername(name).password("*").authorities(List.of()).build())
            .orElseThrow(() -> new UsernameNotFoundException("refused"));
  }
}
