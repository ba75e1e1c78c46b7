package org.caravanserai.platform.api.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.Post;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class BoardApiTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired ApplicationContext house;

  @Test
  void a_board_counts_the_cases_of_a_side() {
    Post post = new Post(house);
    Cast cast = Cast.of(house);
    post.reported(post.member());
    Visitor coordinator =
        cast.stranger()
            .withToken(
                cast.token(
                    post.account(Role.SIDE_COORDINATOR, new Place.OfSide(post.home.id())),
                    Scope.CASES_READ));

    JsonNode board = json(coordinator.get("/api/v1/board"), 200);
    assertThat(board.path("side").stringValue()).isEqualTo(post.home.id().toString());
    assertThat(board.path("period").stringValue()).isEqualTo("90");
    assertThat(board.path("all").path("open").intValue()).isEqualTo(1);
    assertThat(board.path("topics").path(0).path("key").stringValue()).isEqualTo("customs");
    JsonNode problem = json(coordinator.get("/api/v1/board?period=0"), 422);
    assertThat(problem.toString()).contains("\"period\"", "such as 2026-10");
    assertThat(coordinator.get("/api/v1/board?of=" + post.host.id()).statusCode()).isEqualTo(404);
    assertThat(coordinator.get("/api/v1/board?of=nobody").statusCode()).isEqualTo(400);
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }
}
