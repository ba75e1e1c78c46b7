package org.caravanserai.platform.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.Post;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class BoardPagesTest {
  @Autowired ApplicationContext house;
  private Post post;
  private Visitor coordinator;

  @BeforeEach
  void begin() {
    post = new Post(house);
    coordinator =
        Cast.of(house)
            .signedIn(post.account(Role.SIDE_COORDINATOR, new Place.OfSide(post.home.id())))
            .visitor();
    Actor member = post.member();
    Actor lead = post.actor(Role.DESK_LEAD, post.homeDesk.place());
    post.reported(member);
    CaseView file = post.reported(member);
    post.write(lead, file, "acknowledged", 1, Map.of());
    post.write(lead, file, "proposed", 2, Map.of("text", "Declare again."));
    post.write(member, file, "accepted", 3, Map.of());
    post.write(lead, file, "closed", 4, Map.of("outcome", "solved", "cause", "documents"));
  }

  @Test
  void a_board_says_in_words_and_numbers_what_its_charts_draw() {
    for (String language : Messages.LANGUAGES) {
      HttpResponse<String> page = coordinator.speaking(language).get("/board");
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      assertThat(page.body()).contains("<svg role=\"img\"", "<desc id=\"chart-open-desc\">");
    }
    assertThat(coordinator.speaking("en").get("/board?period=30").body())
        .contains("CUSTOMS desk")
        .contains(": 1 on time, 0 waiting for the enterprise, 0 late</desc>")
        .contains("Customs: median", "<option value=\"30\" selected");
    assertThat(coordinator.get("/me").body()).contains("href=\"/board\"");
    assertThat(coordinator.get("/board?period=soon").statusCode()).isEqualTo(422);
  }

  @Test
  void the_page_of_a_problem_shows_solved_ones_like_it() {
    CaseView open = post.reported(post.member());
    for (String language : Messages.LANGUAGES) {
      assertThat(coordinator.speaking(language).get("/cases/" + open.id()).statusCode())
          .isEqualTo(200);
    }
    assertThat(coordinator.speaking("en").get("/cases/" + open.id()).body())
        .contains("Solved cases like this one", "In common: similar words", "Cause: Documents");
  }

  private void issue() {
    Actor member = post.member();
    Actor lead = post.actor(Role.DESK_LEAD, post.homeDesk.place());
    for (int i = 0; i < 3; i++) {
      CaseView file = post.reported(member);
      post.write(lead, file, "acknowledged", 1, Map.of());
      Map<String, Object> end = Map.of("outcome", "unsolved", "cause", "rule", "text", "No way.");
      post.write(lead, file, "closed-unsolved", 2, end);
    }
  }

  @Test
  void a_cause_that_repeats_is_acknowledged_with_a_note() {
    issue();
    for (String language : Messages.LANGUAGES) {
      assertThat(coordinator.speaking(language).get("/board/issues").body())
          .contains("name=\"standing\" value=\"acknowledged\"");
    }
    Map<String, String> form =
        Map.of(
            "side",
            post.home.id().toString(),
            "topic",
            "customs",
            "cause",
            "rule",
            "standing",
            "acknowledged",
            "note",
            "");
    assertThat(coordinator.speaking("en").post("/board/issues", form).body())
        .contains("Say in at most 2,000 characters");
    Map<String, String> whole = new HashMap<>(form);
    whole.put("note", "The ministry was asked.");
    assertThat(coordinator.post("/board/issues", whole).statusCode()).isEqualTo(303);
    assertThat(coordinator.get("/board/issues").body())
        .contains("The ministry was asked.", "Acknowledged");
  }

  @Test
  void a_board_is_read_on_a_desk_and_on_a_phone(Chromium chromium) {
    issue();
    for (int width : List.of(1280, 360)) {
      try (Chromium.Window window = chromium.window(width, "ru").as(coordinator)) {
        window.open("/board").fitsItsWidth().hasNoBarrier();
        window.open("/board/issues").fitsItsWidth().hasNoBarrier();
        window.open("/statistics").fitsItsWidth().hasNoBarrier();
      }
    }
  }
}
