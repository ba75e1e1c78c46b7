package org.caravanserai.platform.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in through OpenID Connect, against a provider in the same machine. */
@HouseTest
class ProviderTest {
  private static final StubProvider PROVIDER = StubProvider.open();
  private static final String CLIENT = "spring.security.oauth2.client.";

  @Autowired ApplicationContext house;
  private Cast cast;

  @DynamicPropertySource
  static void configure(DynamicPropertyRegistry settings) {
    settings.add(CLIENT + "registration.stub.client-id", () -> "house");
    settings.add(CLIENT + "registration.stub.client-secret", () -> "secret");
    settings.add(CLIENT + "registration.stub.client-name", () -> "Ministry");
    settings.add(CLIENT + "registration.stub.scope", () -> "openid,email");
    settings.add(CLIENT + "provider.stub.issuer-uri", PROVIDER::issuer);
    settings.add(CLIENT + "registration.silent.client-id", () -> "house");
    settings.add(CLIENT + "registration.silent.scope", () -> "openid");
    settings.add(CLIENT + "provider.silent.issuer-uri", () -> "http://localhost:1");
  }

  @AfterAll
  static void close() {
    PROVIDER.close();
  }

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
  }

  @Test
  void a_person_whom_the_house_knows_comes_in(Visitor visitor) {
    UUID person = cast.account("Official");
    PROVIDER.says("subject-" + person, cast.email(person), true);
    assertThat(visitor.get("/sign-in").body()).contains("Ministry");

    assertThat(through(visitor).headers().firstValue("Location")).hasValue("/me");
    assertThat(visitor.get("/me").body()).contains("Official");
    PROVIDER.says("subject-" + person, "renamed@example.org", false);
    assertThat(through(visitor.another()).headers().firstValue("Location")).hasValue("/me");
  }

  @Test
  void an_address_that_the_provider_has_not_verified_opens_nothing(Visitor visitor) {
    UUID person = cast.account("Target");
    PROVIDER.says("subject-thief", cast.email(person), false);

    assertThat(through(visitor).headers().firstValue("Location")).hasValue("/sign-in?unconfirmed");
    assertThat(visitor.get("/me").statusCode()).isEqualTo(302);
  }

  @Test
  void a_stranger_gets_no_account_by_a_provider(Visitor visitor) {
    PROVIDER.says("subject-stranger", "stranger@example.org", true);
    assertThat(through(visitor).headers().firstValue("Location")).hasValue("/sign-in?unconfirmed");
  }

  @Test
  void the_house_opens_and_says_so_while_a_provider_does_not_answer(Visitor visitor) {
    assertThat(visitor.get("/sign-in").body()).contains("/sign-in/provider/silent");

    HttpResponse<String> refused = visitor.get("/sign-in/provider/silent");

    assertThat(refused.headers().firstValue("Location")).hasValue("/sign-in?away");
    assertThat(visitor.get("/sign-in?away").body()).contains("does not answer at the moment");
  }

  @Test
  void a_provider_that_nobody_named_opens_nothing(Visitor visitor) {
    assertThat(visitor.get("/sign-in/provider/none").headers().firstValue("Location"))
        .hasValue("/sign-in?unconfirmed");
  }

  /** Goes to the provider and comes back; the answer of the house to that. */
  private static HttpResponse<String> through(Visitor visitor) {
    URI asked =
        URI.create(
            visitor.get("/sign-in/provider/stub").headers().firstValue("Location").orElseThrow());
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpResponse<String> sent =
          browser.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString());
      URI back = URI.create(sent.headers().firstValue("Location").orElseThrow());
      return visitor.get(back.getRawPath() + "?" + back.getRawQuery());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
