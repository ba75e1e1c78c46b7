package org.caravanserai.platform.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.Post;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class InboxPagesTest {
  @Autowired ApplicationContext house;
  private Post post;
  private Visitor mill;
  private Visitor officer;
  private Visitor lead;
  private String file;

  @BeforeEach
  void begin() {
    post = new Post(house);
    mill = visitor(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(post.mill.id()));
    officer = visitor(Role.DESK_OFFICER, post.homeDesk.place());
    lead = visitor(Role.DESK_LEAD, post.homeDesk.place());
    file = post.reported(post.member()).id().toString();
  }

  private Visitor visitor(Role role, Place place) {
    return Cast.of(house).signedIn(post.account(role, place)).visitor();
  }

  @Test
  void the_inbox_says_in_every_language_what_waits() {
    for (String language : Messages.LANGUAGES) {
      HttpResponse<String> page = officer.speaking(language).get("/inbox");
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      assertThat(page.body()).contains("/cases/" + file, "/inbox/" + file + "/take");
    }
    assertThat(officer.get("/inbox?whose=mine").body()).doesNotContain(file);
    assertThat(officer.get("/inbox?whose=nonsense&kind=none&after=x").statusCode()).isEqualTo(200);
    assertThat(mill.get("/inbox").body()).doesNotContain(file);
    assertThat(mill.get("/inbox/waiting").body()).contains(file);
    assertThat(officer.speaking("en").get("/me").body()).contains("1 case waits for you");
  }

  @Test
  void of_two_who_take_a_case_the_second_is_told() {
    officer.get("/inbox");
    lead.speaking("en").get("/inbox");
    assertThat(officer.post("/inbox/" + file + "/take", Map.of("officer", "")).statusCode())
        .isEqualTo(303);
    HttpResponse<String> second = lead.post("/inbox/" + file + "/take", Map.of("officer", ""));

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("Somebody assigned this case meanwhile");
    assertThat(officer.get("/inbox?whose=mine").body()).contains(file);
  }

  @Test
  void the_inbox_is_worked_with_the_keyboard_on_a_desk_and_read_on_a_phone(Chromium chromium) {
    String second = post.reported(post.member()).id().toString();
    try (Chromium.Window window = chromium.window(360, "uz").as(officer)) {
      window.open("/inbox").fitsItsWidth().hasNoBarrier();
      window.open("/inbox/waiting").fitsItsWidth().hasNoBarrier();
      window.open("/me/calendar").fitsItsWidth().hasNoBarrier();
    }
    try (Chromium.Window window = chromium.window(1280, "en").as(officer)) {
      Page page = window.open("/inbox").page();
      page.keyboard().press("?");
      assertThat(page.locator("#keys").getAttribute("open")).isNotNull();
      window.hasNoBarrier();
      page.keyboard().press("?");
      page.keyboard().press("j");
      page.keyboard().press("ArrowDown");
      assertThat(page.locator(":focus").getAttribute("href")).isEqualTo("/cases/" + second);
      page.keyboard().press("k");
      page.waitForResponse(
          answer -> answer.url().endsWith("/take"), () -> page.keyboard().press("a"));
      page.locator("form.take").first().waitFor();
      page.waitForLoadState();
      assertThat(officer.get("/inbox?whose=mine").body()).contains(file).doesNotContain(second);
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      page.waitForURL("**/cases/" + file);
      assertThat(URI.create(page.url()).getPath()).isEqualTo("/cases/" + file);
    }
  }

  @Test
  void a_calendar_program_reads_the_deadlines_at_a_secret_address_until_it_is_taken_back() {
    Visitor stranger = officer.another();
    for (Visitor owner : List.of(officer, mill)) {
      owner.speaking("zh").get("/me/calendar");
      String page = owner.post("/me/calendar", Map.of()).body();
      Matcher found = Pattern.compile("/calendar/[A-Za-z0-9_-]{43}\\.ics").matcher(page);
      assertThat(found.find()).as(page).isTrue();
      HttpResponse<String> calendar = stranger.get(found.group());

      assertThat(calendar.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/calendar");
      assertThat(calendar.body().replace("\r\n ", ""))
          .contains("UID:" + file + ".acknowledge@caravanserai", "/cases/" + file)
          .doesNotContain("loom", "Mill", "MILL");
      String tag = calendar.headers().firstValue("ETag").orElseThrow();
      assertThat(
              stranger
                  .send(stranger.request(found.group()).header("If-None-Match", tag).GET())
                  .statusCode())
          .isEqualTo(304);
      owner.post("/me/calendar/revoke", Map.of());
      assertThat(stranger.get(found.group()).statusCode()).isEqualTo(404);
    }
  }
}
