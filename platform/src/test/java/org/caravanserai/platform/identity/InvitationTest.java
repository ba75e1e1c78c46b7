package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class InvitationTest {
  @Autowired ApplicationContext house;
  @Autowired MovableClock clock;
  private Cast cast;
  private Side side;
  private Cast.Somebody coordinator;
  private Desk desk;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
    side = cast.side();
    desk = cast.desk(side.id(), Topic.CUSTOMS);
    coordinator = cast.person(Role.SIDE_COORDINATOR, new Place.OfSide(side.id()));
  }

  @AfterEach
  void end() {
    clock.reset();
  }

  @Test
  void one_without_an_account_accepts_and_is_in(Visitor visitor) {
    String email = invite("DESK_OFFICER:" + desk.id());
    String path = cast.mailbox().newest(email).path();

    assertThat(visitor.get(path).body()).contains("Desk officer").contains("name=\"name\"");
    assertThat(accept(visitor, path, "Aziza").headers().firstValue("Location")).hasValue("/me");
    assertThat(visitor.get("/me").body()).contains("Aziza").contains("Сотрудник стола");
    assertThat(accept(visitor.another(), path, "Thief").statusCode()).isEqualTo(404);
  }

  @Test
  void one_with_an_account_gets_the_role_in_it(Visitor visitor) {
    UUID person = cast.account("Bakyt");
    coordinator.visitor().get("/sides/" + side.id());
    invite(cast.email(person), "DESK_LEAD:" + desk.id());
    String path = cast.mailbox().newest(cast.email(person)).path();

    assertThat(visitor.get(path).body()).doesNotContain("name=\"name\"");
    assertThat(accept(visitor, path, "").headers().firstValue("Location"))
        .as("a letter that is good for a week opens no account")
        .hasValue("/sign-in?accepted");
    assertThat(visitor.get("/me").statusCode()).isEqualTo(302);
    assertThat(house.getBean(Actors.class).find(person).orElseThrow().is(Role.DESK_LEAD)).isTrue();
  }

  @Test
  void an_invitation_ends_after_seven_days_or_when_it_is_revoked(Visitor visitor) {
    String late = cast.mailbox().newest(invite("DESK_OFFICER:" + desk.id())).path();
    String revokedTo = invite("DESK_OFFICER:" + desk.id());
    String revoked = cast.mailbox().newest(revokedTo).path();
    String page = coordinator.visitor().get("/sides/" + side.id()).body();
    String id =
        page.substring(0, page.indexOf(revokedTo))
            .replaceAll("(?s).*/invitations/([0-9a-f-]{36})/revoke.*", "$1");
    assertThat(coordinator.visitor().post("/invitations/" + id + "/revoke", Map.of()).statusCode())
        .isEqualTo(303);

    assertThat(visitor.get(revoked).body()).contains("no longer good");
    assertThat(accept(visitor, revoked, "Late").statusCode()).isEqualTo(404);
    clock.forward(Duration.ofDays(7).plusMinutes(1));
    assertThat(accept(visitor, late, "Late").statusCode()).isEqualTo(404);
  }

  @Test
  void an_invitation_ends_with_the_right_of_who_sent_it(Visitor visitor) {
    String path = cast.mailbox().newest(invite("DESK_OFFICER:" + desk.id())).path();
    house.getBean(PersonStore.class).suspend(coordinator.id(), clock.instant());

    assertThat(visitor.get(path).body()).contains("no longer good");
    assertThat(accept(visitor, path, "Heir").statusCode()).isEqualTo(404);
    house.getBean(PersonStore.class).suspend(coordinator.id(), null);
    assertThat(accept(visitor, path, "Guest").headers().firstValue("Location")).hasValue("/me");
  }

  @Test
  void nobody_has_the_house_write_to_an_address_without_end() {
    String email = "plagued-" + UUID.randomUUID() + "@example.org";
    for (int i = 0; i < 20; i++) {
      invite(email, "DESK_OFFICER:" + desk.id());
    }
    HttpResponse<String> refused =
        coordinator
            .visitor()
            .post("/invitations", Map.of("email", email, "job", "DESK_OFFICER:" + desk.id()));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Very many invitations");
  }

  @Test
  void nobody_gives_a_role_that_is_not_his_to_give() {
    Side other = cast.side();
    Desk foreign = cast.desk(other.id(), Topic.LAND);
    Cast.Somebody officer = cast.person(Role.DESK_OFFICER, new Place.OfDesk(desk.id(), side.id()));
    Cast.Somebody lead = cast.person(Role.DESK_LEAD, new Place.OfDesk(desk.id(), side.id()));

    assertThat(tryToInvite(coordinator, "ADMINISTRATOR", "")).isEqualTo(403);
    assertThat(tryToInvite(coordinator, "SIDE_COORDINATOR", side.id().toString())).isEqualTo(403);
    assertThat(tryToInvite(coordinator, "DESK_OFFICER:" + foreign.id(), "")).isEqualTo(403);
    assertThat(tryToInvite(lead, "DESK_LEAD:" + desk.id(), "")).isEqualTo(403);
    assertThat(tryToInvite(lead, "DESK_OFFICER:" + desk.id(), "")).isEqualTo(303);
    assertThat(tryToInvite(officer, "DESK_OFFICER:" + desk.id(), "")).isEqualTo(403);
  }

  @Test
  void a_role_that_ends_has_ended_with_the_next_request() {
    Cast.Somebody lead = cast.person(Role.DESK_LEAD, new Place.OfDesk(desk.id(), side.id()));
    assertThat(lead.visitor().get("/sides/" + side.id()).body()).contains("name=\"job\"");
    UUID membership =
        house.getBean(Actors.class).find(lead.id()).orElseThrow().memberships().getFirst().id();

    coordinator.visitor().get("/sides/" + side.id());
    coordinator.visitor().post("/memberships/" + membership + "/end", Map.of());
    assertThat(lead.visitor().get("/sides/" + side.id()).body()).doesNotContain("name=\"job\"");
  }

  private String invite(String job) {
    String email = "guest-" + UUID.randomUUID() + "@example.org";
    invite(email, job);
    return email;
  }

  private void invite(String email, String job) {
    coordinator.visitor().get("/sides/" + side.id());
    assertThat(
            coordinator
                .visitor()
                .post("/invitations", Map.of("email", email, "job", job))
                .statusCode())
        .isEqualTo(303);
  }

  private static int tryToInvite(Cast.Somebody somebody, String job, String side) {
    somebody.visitor().get("/me");
    return somebody
        .visitor()
        .post("/invitations", Map.of("email", "guest@example.org", "job", job, "side", side))
        .statusCode();
  }

  private static HttpResponse<String> accept(Visitor visitor, String path, String name) {
    visitor.get(path);
    return visitor.post(
        "/invitation",
        Map.of("token", path.replaceAll(".*token=", ""), "name", name, "language", "ru"));
  }
}
