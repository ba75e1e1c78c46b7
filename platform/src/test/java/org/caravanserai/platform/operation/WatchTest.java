package org.caravanserai.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class WatchTest {
  @Autowired ApplicationContext house;
  private Cast cast;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
  void anybody_learns_that_the_house_is_well_and_nothing_more(String path, Visitor anybody) {
    HttpResponse<String> answer = anybody.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("PostgreSQL", "digest");
  }

  @Test
  void the_meters_are_for_those_who_operate_the_house(Visitor anybody) {
    assertThat(anybody.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    Cast.Somebody member = cast.person();
    assertThat(
            cast.stranger()
                .withToken(cast.token(member.id(), Scope.HOUSE_READ))
                .get("/actuator/prometheus")
                .statusCode())
        .isEqualTo(403);
    Cast.Somebody administrator = cast.person(Role.ADMINISTRATOR);
    assertThat(
            cast.stranger()
                .withToken(cast.token(administrator.id(), Scope.LIBRARY_READ))
                .get("/actuator/prometheus")
                .statusCode())
        .isEqualTo(403);
    assertThat(meters()).contains("# TYPE");
  }

  @Test
  void nothing_else_of_the_machine_is_shown(Visitor anybody) {
    Visitor operator = operator();
    for (String path : new String[] {"env", "beans", "heapdump", "loggers", "shutdown", "info"}) {
      assertThat(operator.get("/actuator/" + path).statusCode()).as(path).isEqualTo(404);
      assertThat(anybody.get("/actuator/" + path).statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void the_edition_and_the_outbox_are_measured() {
    String meters = meters();
    assertThat(value(meters, "serai_edition_number")).isGreaterThanOrEqualTo(1);
    assertThat(value(meters, "serai_edition_items")).isGreaterThan(100);
    assertThat(meters)
        .contains("serai_edition_age_seconds ")
        .contains("serai_listing_index ")
        .contains("serai_outbox_waiting ")
        .contains("serai_outbox_oldest_seconds ");
  }

  @Test
  void a_command_is_counted_by_its_area_its_door_and_its_end() {
    Cast.Somebody administrator = cast.person(Role.ADMINISTRATOR);
    Visitor program =
        cast.stranger().withToken(cast.token(administrator.id(), Scope.IDENTITY_WRITE));
    String refused = "serai_commands_total{area=\"identity\",door=\"api\",end=\"refused\"}";
    double before = value(meters(), refused);

    assertThat(program.json("POST", "/api/v1/sides", "{}").statusCode()).isEqualTo(422);

    assertThat(value(meters(), refused)).isGreaterThan(before);
  }

  private Visitor operator() {
    Cast.Somebody administrator = cast.person(Role.ADMINISTRATOR);
    return cast.stranger().withToken(cast.token(administrator.id(), Scope.HOUSE_READ));
  }

  private String meters() {
    HttpResponse<String> answer = operator().get("/actuator/prometheus");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static double value(String meters, String name) {
    Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(meters);
    return line.find() ? Double.parseDouble(line.group(1)) : 0;
  }
}
