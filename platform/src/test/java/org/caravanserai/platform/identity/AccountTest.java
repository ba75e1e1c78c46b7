package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.notice.Letter;
import org.caravanserai.platform.notice.Letters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class AccountTest {
  @Autowired ApplicationContext house;
  private Cast cast;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
  }

  @Test
  void a_stranger_makes_an_account_through_a_letter(Visitor visitor) {
    String email = "new-" + UUID.randomUUID() + "@example.org";
    visitor.get("/register");
    visitor.post("/register", Map.of("email", email));
    String path = cast.mailbox().newest(email).path();

    assertThat(visitor.get(path).body()).contains(email);
    Map<String, String> form =
        Map.of("token", path.replaceAll(".*token=", ""), "name", "Gulnora", "language", "uz");
    assertThat(visitor.post("/register/account", form).headers().firstValue("Location"))
        .hasValue("/me");
    assertThat(visitor.get("/me").body()).contains("Gulnora").contains("lang=\"uz");

    Visitor again = visitor.another();
    again.get(path);
    assertThat(again.post("/register/account", form).statusCode()).isEqualTo(404);
  }

  @Test
  void settings_are_changed_and_an_older_page_changes_nothing() {
    Cast.Somebody person = cast.person();
    person.visitor().get("/me/settings");
    assertThat(settings(person, "0", "Madina").statusCode()).isEqualTo(303);
    HttpResponse<String> stale = settings(person, "0", "Somebody else");

    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(person.visitor().get("/me").body()).contains("Madina");
  }

  @Test
  void the_export_holds_what_the_house_keeps_and_no_secret() {
    Cast.Somebody person = cast.person(Role.AUDITOR);
    cast.password(person.id(), "seven camels rest at dusk");
    String token = cast.token(person.id(), Scope.IDENTITY_READ);
    Visitor thief = cast.stranger();
    thief.get("/sign-in");
    thief.post("/sign-in/password", Map.of("email", person.email(), "password", "let me in, now"));
    person.visitor().get("/me/data");
    HttpResponse<String> export = person.visitor().post("/me/data/export", Map.of());

    assertThat(export.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"caravanserai.json\"");
    assertThat(export.body())
        .contains(person.email())
        .contains("AUDITOR")
        .contains("SIGNED_IN_BY_LINK")
        .contains("SIGN_IN_REFUSED")
        .contains("\"invitations\"", "\"providers\"")
        .doesNotContain("argon2")
        .doesNotContain(Secrets.hash(token));
  }

  @Test
  void after_erasure_nothing_tells_who_it_was_and_what_was_decided_stays() {
    Side side = cast.side();
    Cast.Somebody coordinator = cast.person(Role.SIDE_COORDINATOR, new Place.OfSide(side.id()));
    Organisation organisation = cast.organisation(side.id());
    house
        .getBean(JdbcClient.class)
        .sql(
            """
            UPDATE identity_organisation SET state = 'VERIFIED', decided_by = :by, decided_at = now()
            WHERE id = :id
            """)
        .param("by", coordinator.id())
        .param("id", organisation.id())
        .update();
    String token = cast.token(coordinator.id(), Scope.IDENTITY_READ);
    Visitor visitor = coordinator.visitor();
    house
        .getBean(Letters.class)
        .send(new Letter(coordinator.email(), "en", "identity.letter.sign-in", List.of(), "/"));
    visitor.get("/me/data");

    assertThat(visitor.post("/me/data/erase", Map.of("email", "wrong@example.org")).body())
        .contains("not the address");
    visitor.post("/me/data/erase", Map.of("email", coordinator.email()));

    assertThat(visitor.get("/me").statusCode()).isEqualTo(302);
    assertThat(cast.stranger().withToken(token).get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(Contents.of(house).tablesWith(coordinator.email())).isEmpty();
    assertThat(Contents.of(house).tablesWith(coordinator.name())).isEmpty();
    assertThat(cast.mailbox().all(coordinator.email())).isEmpty();
    Cast.Somebody auditor = cast.person(Role.AUDITOR);
    assertThat(auditor.visitor().get("/organisations/" + organisation.id()).body())
        .contains("(erased)");
    assertThat(auditor.visitor().get("/house/log").body()).contains("Account erased");
  }

  @Test
  void the_last_administrator_stays() {
    house
        .getBean(JdbcClient.class)
        .sql("UPDATE identity_membership SET ended_at = now() WHERE role = 'ADMINISTRATOR'")
        .update();
    Cast.Somebody last = cast.person(Role.ADMINISTRATOR);
    last.visitor().get("/me/data");

    assertThat(last.visitor().post("/me/data/erase", Map.of("email", last.email())).body())
        .contains("This is the last one");
    UUID membership =
        house.getBean(Actors.class).find(last.id()).orElseThrow().memberships().getFirst().id();
    assertThat(last.visitor().post("/memberships/" + membership + "/end", Map.of()).statusCode())
        .isEqualTo(409);
  }

  private static HttpResponse<String> settings(Cast.Somebody person, String version, String name) {
    return person
        .visitor()
        .post(
            "/me/settings",
            Map.of("version", version, "name", name, "language", "en", "byMail", "DAILY"));
  }
}
