package org.caravanserai.platform.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.Post;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class CommitteePagesTest {
  @Autowired ApplicationContext house;
  private Post post;
  private Visitor home;
  private Visitor host;
  private CaseView file;

  @BeforeEach
  void begin() {
    post = new Post(house);
    home = coordinator(post.home);
    host = coordinator(post.host);
    file = post.raised(post.member(), post.actor(Role.DESK_LEAD, post.homeDesk.place()));
  }

  private Visitor coordinator(Side side) {
    return Cast.of(house)
        .signedIn(post.account(Role.SIDE_COORDINATOR, new Place.OfSide(side.id())))
        .visitor();
  }

  private String called() {
    home.speaking("en").get("/committee");
    HttpResponse<String> answer =
        home.post(
            "/committee",
            Map.of(
                "other",
                post.host.id().toString(),
                "day",
                LocalDate.now(ZoneOffset.UTC).toString()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private Map<String, String> decision(String text) {
    return Map.of("case", file.id().toString(), "against", "6", "text", text);
  }

  private static Map<String, String> hash(String page) {
    return Map.of("sha256", page.replaceAll("(?s).*name=\"sha256\" value=\"(\\w+)\".*", "$1"));
  }

  @Test
  void two_coordinators_decide_and_confirm_the_minutes() throws Exception {
    String meeting = called();
    assertThat(home.get("/me").body()).contains("href=\"/committee\"");
    assertThat(home.get("/board").body()).contains("href=\"/committee\"");
    assertThat(home.get(meeting).body())
        .contains("Two looms stand at the border.", "The desk is stuck.", "Joint committee: since");

    assertThat(home.post(meeting + "/decisions", decision(" ")).body())
        .contains("Say in at most 8,000 characters what was decided.");
    HttpResponse<String> overtaken =
        home.post(
            meeting + "/decisions",
            Map.of("case", file.id().toString(), "against", "5", "text", "Release them."));
    assertThat(overtaken.statusCode()).isEqualTo(409);
    assertThat(overtaken.body()).as("nothing typed is lost").contains(">Release them.</textarea>");

    String before = home.get(meeting).body();
    assertThat(home.post(meeting + "/confirmations", hash(before)).statusCode()).isEqualTo(303);
    host.speaking("en").get(meeting);
    assertThat(host.post(meeting + "/decisions", decision("Release <all>.")).statusCode())
        .isEqualTo(303);
    assertThat(home.get(meeting).body())
        .contains("That side must confirm them anew.", "Release &lt;all&gt;.");
    assertThat(host.post(meeting + "/confirmations", hash(before)).body())
        .contains("These are not the minutes as they are now.");

    String now = home.get(meeting).body();
    assertThat(host.post(meeting + "/confirmations", hash(now)).statusCode()).isEqualTo(303);
    assertThat(home.post(meeting + "/confirmations", hash(now)).statusCode()).isEqualTo(303);
    assertThat(home.get(meeting).body())
        .contains("They stay as they are.")
        .doesNotContain("/confirmations\"");
    byte[] text = home.get(meeting + "/minutes.txt").body().getBytes(StandardCharsets.UTF_8);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
        .as("what is taken away is what was confirmed")
        .isEqualTo(hash(now).get("sha256"));
  }

  @Test
  void the_minutes_are_read_in_the_languages_of_the_sides_whoever_reads() {
    String meeting = called();
    for (String language : Messages.LANGUAGES) {
      for (String page : List.of("/committee", meeting, meeting + "/minutes?lang=" + language)) {
        assertThat(home.speaking(language).get(page).statusCode()).as(page).isEqualTo(200);
      }
    }
    String own = post.home.languages().getFirst();
    assertThat(home.speaking("en").get(meeting + "/minutes?lang=" + own).body())
        .contains("<article lang=\"" + own + "\">");
    assertThat(home.get(meeting + "/minutes?lang=nonsense").statusCode()).isEqualTo(200);
  }

  @Test
  void a_meeting_that_cannot_be_called_says_what_is_wrong() {
    home.speaking("en").get("/committee");
    HttpResponse<String> answer =
        home.post("/committee", Map.of("other", post.host.id().toString(), "day", "soon"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Name a day from 31 days ago to 366 days ahead.");
  }

  @Test
  void a_meeting_is_read_on_a_desk_and_on_a_phone(Chromium chromium) {
    String meeting = called();
    for (int width : List.of(1280, 360)) {
      try (Chromium.Window window = chromium.window(width, "ru").as(home)) {
        window.open("/committee").fitsItsWidth().hasNoBarrier();
        window.open(meeting).fitsItsWidth().hasNoBarrier();
        window.open(meeting + "/minutes").fitsItsWidth().hasNoBarrier();
      }
    }
  }
}
