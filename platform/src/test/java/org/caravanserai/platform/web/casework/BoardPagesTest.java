package org.caravanserai.platform.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
  void a_board_is_read_on_a_desk_and_on_a_phone(Chromium chromium) {
    for (int width : List.of(1280, 360)) {
      try (Chromium.Window window = chromium.window(width, "ru").as(coordinator)) {
        window.open("/board").fitsItsWidth().hasNoBarrier();
      }
    }
  }
}
