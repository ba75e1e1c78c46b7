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
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class FirstAdministratorTest {
  @Autowired ApplicationContext house;
  @Autowired FirstAdministrator first;
  @Autowired MembershipStore memberships;
  @Autowired JdbcClient database;
  @Autowired MovableClock clock;

  @BeforeEach
  void a_house_without_administrators() {
    database
        .sql(
            """
            UPDATE identity_membership SET ended_at = now()
            WHERE role = 'ADMINISTRATOR' AND ended_at IS NULL
            """)
        .update();
  }

  @AfterEach
  void end() {
    clock.reset();
  }

  @Test
  void the_link_makes_one_administrator_and_is_then_used_up(Visitor visitor) {
    String path = path();
    HttpResponse<String> made = make(visitor, path, "first@example.org");
    assertThat(made.headers().firstValue("Location")).hasValue("/me");
    assertThat(visitor.get("/me").body()).contains("roles of the house itself rest");

    assertThat(make(visitor.another(), path, "second@example.org").statusCode()).isEqualTo(404);
    assertThat(memberships.listAdministrators()).hasSize(1);
    assertThat(first.offer()).as("no link while there is an administrator").isEmpty();
  }

  @Test
  void a_new_start_makes_the_link_of_the_one_before_worthless(Visitor visitor) {
    String before = path();
    String after = path();

    assertThat(make(visitor, before, "early@example.org").statusCode()).isEqualTo(404);
    assertThat(make(visitor, after, "late@example.org").statusCode()).isEqualTo(303);
  }

  @Test
  void the_link_is_good_for_a_day(Visitor visitor) {
    String path = path();
    clock.forward(Duration.ofHours(24).plusMinutes(1));
    assertThat(make(visitor, path, "tomorrow@example.org").statusCode()).isEqualTo(404);
  }

  @Test
  void two_administrators_who_shut_out_each_other_at_once_leave_one() {
    Cast cast = Cast.of(house);
    UUID one = cast.account("One");
    UUID other = cast.account("Other");
    cast.give(one, Role.ADMINISTRATOR, new Place.House());
    cast.give(other, Role.ADMINISTRATOR, new Place.House());
    Actor asked = house.getBean(Actors.class).find(other).orElseThrow();
    People people = house.getBean(People.class);

    Actor first = house.getBean(Actors.class).find(one).orElseThrow();
    assertThat(people.suspend(first, other, true)).isInstanceOf(Answer.Done.class);
    assertThat(people.suspend(asked, one, true)).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void a_weak_password_is_refused_and_the_link_stays_good(Visitor visitor) {
    String path = path();
    visitor.get(path);
    Map<String, String> weak =
        Map.of(
            "token", token(path),
            "email", "weak@example.org",
            "name", "Weak",
            "language", "en",
            "password", "Password1234!");

    HttpResponse<String> refused = visitor.post("/first-administrator", weak);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("among the first that are tried");
    assertThat(refused.body()).doesNotContain("Password1234!");
    assertThat(make(visitor, path, "weak@example.org").statusCode()).isEqualTo(303);
  }

  private String path() {
    String link = first.offer().orElseThrow().toString();
    return link.substring(link.indexOf("/first-administrator"));
  }

  private static String token(String path) {
    return path.replaceAll(".*token=", "");
  }

  private static HttpResponse<String> make(Visitor visitor, String path, String email) {
    visitor.get(path);
    return visitor.post(
        "/first-administrator",
        Map.of(
            "token", token(path),
            "email", email,
            "name", "First",
            "language", "en",
            "password", "a quiet road to Osh"));
  }
}
