package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
class SignInTest {
  private static final String PASSWORD = "seven camels rest at dusk";

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
  void a_person_with_a_password_comes_in_and_goes_out(Visitor visitor) {
    UUID person = cast.account("Nigora");
    cast.password(person, PASSWORD);

    HttpResponse<String> in = byPassword(visitor, cast.email(person), PASSWORD);
    assertThat(in.headers().firstValue("Location")).hasValue("/me");
    assertThat(visitor.get("/me").body()).contains("Nigora");

    assertThat(visitor.post("/sign-out", Map.of()).statusCode()).isEqualTo(302);
    assertThat(visitor.get("/me").headers().firstValue("Location")).hasValue("/sign-in");
  }

  @Test
  void a_line_of_the_security_log_is_kept_for_two_years() {
    UUID person = cast.account("Sitora");
    SecurityLog log = house.getBean(SecurityLog.class);
    log.write(SecurityEvent.SIGNED_IN_BY_LINK, person, null);

    clock.forward(Duration.ofDays(729));
    log.forgetOld();
    assertThat(log.listOf(person, 1)).isNotEmpty();

    clock.forward(Duration.ofDays(2));
    log.forgetOld();
    assertThat(log.listOf(person, 1)).isEmpty();
  }

  @Test
  void a_letter_brings_a_link_that_opens_once(Visitor visitor) {
    UUID person = cast.account("Ruslan");
    visitor.get("/sign-in");
    visitor.post("/sign-in/letter", Map.of("email", cast.email(person)));
    Mailbox.Letter letter = cast.mailbox().newest(cast.email(person));
    String secret = letter.path().replaceAll(".*token=", "");

    visitor.get(letter.path());
    visitor.get(letter.path());
    HttpResponse<String> in = visitor.post("/sign-in/link", Map.of("token", secret));
    assertThat(in.headers().firstValue("Location")).hasValue("/me");

    Visitor thief = visitor.another();
    thief.get(letter.path());
    HttpResponse<String> again = thief.post("/sign-in/link", Map.of("token", secret));
    assertThat(again.headers().firstValue("Location")).hasValue("/sign-in?stale");
    assertThat(thief.get("/me").statusCode()).isEqualTo(302);
  }

  @Test
  void a_link_is_good_for_a_quarter_of_an_hour(Visitor visitor) {
    UUID person = cast.account("Ruslan");
    String secret =
        house.getBean(Links.class).make(Links.Purpose.SIGN_IN, new Links.For(person, null));
    clock.forward(Duration.ofMinutes(15).plusSeconds(1));

    visitor.get("/sign-in");
    HttpResponse<String> late = visitor.post("/sign-in/link", Map.of("token", secret));
    assertThat(late.headers().firstValue("Location")).hasValue("/sign-in?stale");
  }

  @Test
  void secrets_lie_nowhere_in_the_database(Visitor visitor) {
    UUID person = cast.account("Ruslan");
    visitor.get("/sign-in");
    visitor.post("/sign-in/letter", Map.of("email", cast.email(person)));
    String secret = cast.mailbox().newest(cast.email(person)).path().replaceAll(".*token=", "");

    assertThat(Contents.of(house).tablesWith(secret)).isEmpty();
    assertThat(Contents.of(house).tablesWith(Secrets.hash(secret)))
        .containsExactly("identity_link");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in/letter", "/sign-in/password", "/register"})
  void no_door_tells_whether_an_account_exists(String door) {
    UUID person = cast.account("Known");
    cast.password(person, PASSWORD);

    assertThat(answer(door, cast.email(person))).isEqualTo(answer(door, "nobody@example.org"));
  }

  @Test
  void a_suspended_or_locked_account_looks_like_one_that_is_not_there() {
    UUID suspended = cast.account("Suspended");
    cast.password(suspended, PASSWORD);
    house.getBean(PersonStore.class).suspend(suspended, clock.instant());

    HttpResponse<String> refused = byPassword(cast.stranger(), cast.email(suspended), PASSWORD);
    HttpResponse<String> unknown =
        byPassword(cast.stranger(), "nobody-at-all@example.org", PASSWORD);
    assertThat(seen(refused)).isEqualTo(seen(unknown));
  }

  @Test
  void after_five_wrong_passwords_the_right_one_waits_a_quarter_of_an_hour(Visitor visitor) {
    UUID person = cast.account("Locked");
    cast.password(person, PASSWORD);
    String email = cast.email(person);
    for (int i = 0; i < 5; i++) {
      assertThat(in(byPassword(visitor, email, "not this one " + i))).isFalse();
    }

    assertThat(in(byPassword(visitor, email, PASSWORD))).isFalse();
    clock.forward(Duration.ofMinutes(14));
    assertThat(in(byPassword(visitor, email, PASSWORD))).isFalse();
    clock.forward(Duration.ofMinutes(2));
    assertThat(in(byPassword(visitor, email, PASSWORD))).isTrue();
  }

  @Test
  void a_right_password_forgives_the_wrong_ones_before_it(Visitor visitor) {
    UUID person = cast.account("Forgetful");
    cast.password(person, PASSWORD);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) {
        byPassword(visitor, cast.email(person), "not this one " + i);
      }
      assertThat(in(byPassword(visitor.another(), cast.email(person), PASSWORD))).isTrue();
    }
  }

  @Test
  void letters_to_one_address_are_few(Visitor visitor) {
    UUID person = cast.account("Bombed");
    visitor.get("/sign-in");
    for (int i = 0; i < 8; i++) {
      assertThat(
              visitor
                  .post("/sign-in/letter", Map.of("email", cast.email(person)))
                  .headers()
                  .firstValue("Location"))
          .hasValue("/sign-in?sent");
    }
    UUID other = cast.account("Other");
    visitor.post("/sign-in/letter", Map.of("email", cast.email(other)));
    cast.mailbox().newest(cast.email(other));

    assertThat(cast.mailbox().all(cast.email(person))).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void a_form_without_its_token_is_refused(Visitor visitor) {
    UUID person = cast.account("Victim");
    cast.password(person, PASSWORD);

    HttpResponse<String> forged =
        visitor.post(
            "/sign-in/password", Map.of("email", cast.email(person), "password", PASSWORD));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).doesNotContain("Exception");
  }

  @Test
  void signing_in_begins_a_session_under_a_new_id_that_scripts_cannot_read(Visitor visitor) {
    UUID person = cast.account("Careful");
    cast.password(person, PASSWORD);
    assertThat(session(visitor.get("/"))).as("reading leaves no session").isEmpty();

    HttpResponse<String> in = byPassword(visitor, cast.email(person), PASSWORD);
    assertThat(session(in)).hasSize(1);
    assertThat(session(in).getFirst())
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .contains("Path=/");
    String first = cookie(visitor);
    byPassword(visitor, cast.email(person), PASSWORD);
    assertThat(cookie(visitor)).isNotEqualTo(first);
  }

  @Test
  void after_signing_in_a_reader_is_where_he_wanted_to_be(Visitor visitor) {
    UUID person = cast.account("Goal");
    cast.password(person, PASSWORD);
    visitor.get("/me/settings?from=letter");

    assertThat(byPassword(visitor, cast.email(person), PASSWORD).headers().firstValue("Location"))
        .hasValue("/me/settings?from=letter");
  }

  @Test
  void nobody_is_led_out_of_the_house_after_signing_in(Visitor visitor) {
    UUID person = cast.account("Goal");
    cast.password(person, PASSWORD);
    HttpCookie elsewhere =
        new HttpCookie(
            "REDIRECT_URI",
            Base64.getEncoder()
                .encodeToString("https://evil.example//x".getBytes(StandardCharsets.UTF_8)));
    elsewhere.setPath("/");
    visitor.cookies().getCookieStore().add(visitor.at("/"), elsewhere);

    assertThat(byPassword(visitor, cast.email(person), PASSWORD).headers().firstValue("Location"))
        .hasValueSatisfying(
            location -> assertThat(location).startsWith("/").doesNotStartWith("//"));
  }

  @Test
  void a_session_ends_after_a_week_however_much_it_is_used() {
    Cast.Somebody person = cast.person();
    clock.forward(Duration.ofDays(7).plusMinutes(1));
    assertThat(person.visitor().get("/me").statusCode()).isEqualTo(302);
  }

  @Test
  void a_person_ends_a_session_from_another() {
    Cast.Somebody here = cast.person();
    Cast.Somebody there = cast.signedIn(here.id());
    String handle = Secrets.hash(cookie(there.visitor()));

    here.visitor().get("/me/safety");
    here.visitor().post("/me/safety/sessions/end", Map.of("session", handle));
    assertThat(there.visitor().get("/me").statusCode()).isEqualTo(302);
    assertThat(here.visitor().get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_ends_the_session_of_another() {
    Cast.Somebody here = cast.person();
    Cast.Somebody other = cast.person();
    String handle = Secrets.hash(cookie(other.visitor()));

    here.visitor().get("/me/safety");
    assertThat(
            here.visitor().post("/me/safety/sessions/end", Map.of("session", handle)).statusCode())
        .isEqualTo(404);
    assertThat(other.visitor().get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void a_suspended_person_is_out_at_once() {
    Cast.Somebody administrator = cast.person(Role.ADMINISTRATOR);
    Cast.Somebody person = cast.person();
    administrator.visitor().get("/house/people");
    administrator
        .visitor()
        .post("/house/people/" + person.id() + "/suspend", Map.of("suspended", "true"));

    assertThat(person.visitor().get("/me").statusCode()).isEqualTo(302);
  }

  @Test
  void every_answer_carries_the_strict_headers(Visitor visitor) {
    for (String path : List.of("/", "/sign-in", "/no-such-page", "/api/v1/me")) {
      HttpResponse<String> page = visitor.get(path);
      assertThat(page.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValue(
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; font-src 'self'; form-action 'self';"
                  + " frame-ancestors 'none'; base-uri 'none'");
      assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    }
  }

  private HttpResponse<String> byPassword(Visitor visitor, String email, String password) {
    visitor.get("/sign-in");
    return visitor.post("/sign-in/password", Map.of("email", email, "password", password));
  }

  private String answer(String door, String email) {
    Visitor visitor = cast.stranger();
    visitor.get(door.equals("/register") ? "/register" : "/sign-in");
    HttpResponse<String> answer =
        visitor.post(door, Map.of("email", email, "password", "not the password"));
    String next = answer.headers().firstValue("Location").orElse("");
    return seen(answer) + "\n" + seen(visitor.get(next));
  }

  /** All of an answer but what differs with each. */
  private static String seen(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    headers.remove("set-cookie");
    return answer.statusCode()
        + " "
        + headers
        + " "
        + answer.body().replaceAll("value=\"[\\w-]{60,}\"|:&#34;[\\w-]{60,}&#34;", "TOKEN");
  }

  private static boolean in(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").filter("/me"::equals).isPresent();
  }

  private static List<String> session(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("serai="))
        .toList();
  }

  /** The id of the visitor's session. */
  private static String cookie(Visitor visitor) {
    return visitor.cookies().getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("serai"))
        .map(cookie ->
            new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
