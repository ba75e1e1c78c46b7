package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class TokenTest {
  @Autowired ApplicationContext house;
  @Autowired MovableClock clock;
  private Cast cast;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
  }

  @AfterEach
  void end() {
    clock.reset();
  }

  @Test
  void a_token_is_shown_once_and_kept_as_a_digest() {
    Cast.Somebody person = cast.person();
    person.visitor().get("/me/tokens");
    HttpResponse<String> made =
        person
            .visitor()
            .post("/me/tokens", Map.of("name", "reports", "scopes", "identity:read", "days", "30"));
    Matcher secret = Pattern.compile("serai_[\\w-]{43}").matcher(made.body());
    assertThat(secret.find()).isTrue();

    assertThat(person.visitor().get("/me/tokens").body())
        .contains("reports")
        .doesNotContain(secret.group());
    assertThat(Contents.of(house).tablesWith(secret.group())).isEmpty();
    assertThat(cast.stranger().withToken(secret.group()).get("/api/v1/me").statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_token_reaches_as_far_as_its_scopes(Visitor program) {
    Cast.Somebody administrator = cast.person(Role.ADMINISTRATOR);
    assertThat(program.json("POST", "/api/v1/sides", "{}").statusCode()).isEqualTo(401);
    program.withToken(cast.token(administrator.id(), Scope.IDENTITY_READ));

    assertThat(program.get("/api/v1/people").statusCode()).isEqualTo(200);
    assertThat(program.json("POST", "/api/v1/sides", "{}").statusCode()).isEqualTo(403);
    assertThat(program.get("/api/v1/me/notices").statusCode()).isEqualTo(403);
    assertThat(program.get("/api/v1/me/tokens").statusCode()).isEqualTo(403);
    assertThat(program.get("/api/v1/me/sessions").statusCode()).isEqualTo(403);
  }

  @Test
  void a_token_changes_things_without_a_token_against_forgery(Visitor program) {
    Cast.Somebody administrator = cast.person(Role.ADMINISTRATOR);
    program.withToken(cast.token(administrator.id(), Scope.IDENTITY_WRITE));

    HttpResponse<String> made =
        program.json(
            "POST",
            "/api/v1/sides",
            """
            {"code": "osh-%s", "country": "KG", "names": {"en": "Osh", "ru": "Ош"},
             "languages": ["ru"], "calendar": "kg"}
            """
                .formatted(System.nanoTime() % 1_000_000_000));
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("ETag")).hasValue("\"0\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/me", "/%61pi/v1/me"})
  void what_a_program_sends_to_edit_something_has_a_bound_however_the_address_is_written(
      String address, Visitor program) {
    program.withToken(cast.token(cast.person().id(), Scope.IDENTITY_WRITE));
    String name = "x".repeat(1 << 20);

    HttpResponse<String> refused =
        program.json("PUT", address, "{\"name\": \"" + name + "\"}", "If-Match", "\"0\"");
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("\"type\":\"/problems/too-large\"");
    assertThat(refused.headers().firstValue("Serai-Api")).hasValue("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/cbor", "application/yaml"})
  void a_program_speaks_json_alone(String type, Visitor program) {
    program.withToken(cast.token(cast.person().id(), Scope.IDENTITY_WRITE));

    HttpResponse<String> refused =
        program.send(
            program
                .request("/api/v1/me")
                .header("Content-Type", type)
                .header("If-Match", "\"0\"")
                .PUT(BodyPublishers.ofString("x")));
    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(refused.body()).contains("\"type\":\"/problems/media-type\"");
  }

  @Test
  void a_token_opens_no_page(Visitor program) {
    Cast.Somebody person = cast.person();
    program.withToken(cast.token(person.id(), Scope.IDENTITY_READ));
    assertThat(program.get("/me").statusCode()).isEqualTo(302);
  }

  @Test
  void a_wrong_token_is_refused_though_the_session_be_good() {
    Cast.Somebody person = cast.person();
    assertThat(person.visitor().get("/api/v1/me").statusCode()).isEqualTo(200);

    HttpResponse<String> refused = person.visitor().withToken("serai_x").get("/api/v1/me");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer error=\"invalid_token\"");
  }

  @Test
  void a_token_ends_on_its_day_when_it_is_revoked_and_with_its_person(Visitor program) {
    Cast.Somebody person = cast.person();
    String late = cast.token(person.id(), Scope.IDENTITY_READ);
    clock.forward(Duration.ofDays(30).plusMinutes(1));
    assertThat(program.withToken(late).get("/api/v1/me").statusCode()).isEqualTo(401);
    clock.reset();

    Actor actor = house.getBean(Actors.class).find(person.id()).orElseThrow();
    String revoked = cast.token(person.id(), Scope.IDENTITY_READ);
    Tokens tokens = house.getBean(Tokens.class);
    tokens.revoke(actor, tokens.list(actor).getFirst().id());
    assertThat(program.withToken(revoked).get("/api/v1/me").statusCode()).isEqualTo(401);

    String orphan = cast.token(person.id(), Scope.IDENTITY_READ);
    house.getBean(PersonStore.class).suspend(person.id(), clock.instant());
    assertThat(program.withToken(orphan).get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void without_its_token_against_forgery_a_session_changes_nothing() {
    Cast.Somebody administrator = cast.person(Role.ADMINISTRATOR);
    Visitor forger = cast.stranger();
    administrator
        .visitor()
        .cookies()
        .getCookieStore()
        .getCookies()
        .forEach(cookie -> forger.cookies().getCookieStore().add(forger.at("/"), cookie));

    assertThat(forger.json("POST", "/api/v1/sides", "{}").statusCode()).isEqualTo(403);
    assertThat(forger.get("/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void what_is_made_long_after_signing_in_needs_signing_in_again() {
    Cast.Somebody person = cast.person();
    person.visitor().get("/me/tokens");
    clock.forward(Duration.ofMinutes(16));

    assertThat(
            person
                .visitor()
                .post("/me/tokens", Map.of("name", "late", "scopes", "identity:read", "days", "30"))
                .headers()
                .firstValue("Location"))
        .hasValue("/sign-in?again");
  }
}
