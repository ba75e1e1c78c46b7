package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class HouseRolesTest {
  private static final String PEOPLE = "/house/people";

  @Autowired ApplicationContext house;
  @Autowired Clock clock;
  private Cast cast;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
  }

  @Test
  void an_administrator_runs_the_house_once_he_has_shown_a_passkey() {
    Cast.Somebody administrator = cast.person(Role.ADMINISTRATOR);
    Visitor visitor = administrator.visitor();
    cast.showPasskey(visitor, null);
    HttpResponse<String> refused = visitor.get(PEOPLE);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("they need a passkey").contains("/me/safety");
    assertThat(visitor.get("/api/v1/people").statusCode()).isEqualTo(403);

    cast.showPasskey(visitor, clock.instant());
    assertThat(visitor.get(PEOPLE).body()).doesNotContain("they need a passkey");
    assertThat(visitor.get("/api/v1/people").statusCode()).isEqualTo(200);

    cast.showPasskey(visitor, clock.instant().minus(Duration.ofHours(12)));
    assertThat(visitor.get(PEOPLE).statusCode()).as("half a day later").isEqualTo(403);
  }

  @Test
  void a_role_at_a_side_needs_no_passkey() {
    Side side = cast.side();
    cast.desk(side.id(), Topic.CUSTOMS);
    Cast.Somebody coordinator = cast.person(Role.SIDE_COORDINATOR, new Place.OfSide(side.id()));
    cast.showPasskey(coordinator.visitor(), null);
    assertThat(coordinator.visitor().get("/sides/" + side.id()).body())
        .contains("name=\"job\"")
        .doesNotContain("they need a passkey");
  }

  @Test
  void a_token_made_while_they_rest_does_not_act_in_them() {
    Cast.Somebody auditor = cast.person(Role.AUDITOR);
    cast.showPasskey(auditor.visitor(), null);
    auditor.visitor().get("/me/tokens");
    String page =
        auditor
            .visitor()
            .post("/me/tokens", Map.of("name", "reader", "scopes", "identity:read", "days", "30"))
            .body();
    Matcher secret = Pattern.compile("serai_[\\w-]{43}").matcher(page);
    assertThat(secret.find()).isTrue();

    Visitor program = cast.stranger().withToken(secret.group());
    assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(program.get("/api/v1/people").statusCode()).isEqualTo(403);
  }

  @Test
  void while_they_rest_the_first_passkey_is_added_and_none_is_changed() {
    Cast.Somebody administrator = cast.person(Role.ADMINISTRATOR);
    Visitor visitor = administrator.visitor();
    cast.showPasskey(visitor, null);
    visitor.get("/me/safety");
    assertThat(visitor.json("POST", "/webauthn/register/options", "").statusCode()).isEqualTo(200);
    assertThat(visitor.json("POST", "/webauthn/register", "{}").statusCode())
        .as("what is no passkey is no mistake of the house")
        .isEqualTo(400);

    givePasskey(administrator);
    assertThat(visitor.get("/me/safety").body()).contains("Until then your passkeys stay");
    assertThat(visitor.json("POST", "/webauthn/register", "{}").statusCode()).isEqualTo(403);
    assertThat(
            visitor
                .post("/me/safety/passkeys/remove", Map.of("passkey", key(administrator)))
                .statusCode())
        .isEqualTo(403);

    cast.showPasskey(visitor, clock.instant());
    visitor.get("/me/safety");
    assertThat(visitor.json("POST", "/webauthn/register", "{}").statusCode())
        .as("he may; it is no passkey")
        .isEqualTo(400);
  }

  private void givePasskey(Cast.Somebody person) {
    house
        .getBean(JdbcClient.class)
        .sql(
            """
            INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key,
              signature_count, uv_initialized, backup_eligible, authenticator_transports,
              public_key_credential_type, backup_state, attestation_object,
              attestation_client_data_json, created, last_used, label)
            SELECT :key, id, 'key', 0, true, false, '', 'public-key', false, 'none', '{}', now(),
              now(), 'Telephone' FROM user_entities WHERE name = :person
            """)
        .param("key", key(person))
        .param("person", person.id().toString())
        .update();
  }

  private static String key(Cast.Somebody person) {
    return person.id().toString().replace("-", "");
  }
}
