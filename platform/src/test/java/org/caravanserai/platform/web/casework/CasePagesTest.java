package org.caravanserai.platform.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
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
class CasePagesTest {
  @Autowired ApplicationContext house;
  private Cast cast;
  private Post post;
  private Visitor mill;
  private Visitor home;
  private Visitor host;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
    post = new Post(house);
    mill = visitor(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(post.mill.id()));
    home = visitor(Role.DESK_OFFICER, post.homeDesk.place());
    host = visitor(Role.DESK_OFFICER, post.hostDesk.place());
  }

  private Visitor visitor(Role role, Place place) {
    return cast.signedIn(post.account(role, place)).visitor();
  }

  private String reported() {
    assertThat(mill.get("/cases/new").body()).contains("Report a problem", "Customs");
    HttpResponse<String> answer =
        mill.post(
            "/cases",
            Map.of(
                "organisation",
                post.mill.id().toString(),
                "topic",
                "customs",
                "text",
                "Two looms stand at the border."));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> write(
      Visitor visitor, String address, String kind, int against, Map<String, String> body) {
    Map<String, String> form = new HashMap<>(body);
    form.putAll(Map.of("kind", kind, "scope", "shared", "against", String.valueOf(against)));
    return visitor.post(address + "/entries", form);
  }

  @Test
  void both_see_one_file_and_one_clock_in_their_languages() {
    String address = reported();
    assertThat(mill.get(address).body())
        .contains("Two looms stand at the border.", "Due ", "Home desk: CUSTOMS desk")
        .contains("value=\"withdrawn\"")
        .doesNotContain("value=\"acknowledged\"");
    assertThat(home.get(address).body()).contains("value=\"acknowledged\"");
    assertThat(write(home, address, "acknowledged", 1, Map.of()).statusCode()).isEqualTo(303);
    home.get(address);
    Map<String, String> passing =
        Map.of("body.host-side", post.host.id().toString(), "body.text", "Held at the border.");
    assertThat(write(home, address, "passed-to-host", 2, passing).statusCode()).isEqualTo(303);
    for (String language : Messages.LANGUAGES) {
      HttpResponse<String> page = host.speaking(language).get(address);
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      assertThat(page.body()).contains("Held at the border.");
      assertThat(host.get("/cases").body()).contains(address);
    }
  }

  @Test
  void who_is_overtaken_finds_his_text_kept_beside_what_came_in_between() {
    String address = reported();
    home.get(address);
    write(home, address, "acknowledged", 1, Map.of("body.text", "We have begun."));

    HttpResponse<String> page =
        write(mill, address, "message", 1, Map.of("body.text", "Still nothing?"));

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains("Others wrote while you were writing", "We have begun.", "Still nothing?")
        .contains("name=\"against\" value=\"2\"");
  }

  @Test
  void a_mistake_stands_at_its_field() {
    String address = reported();
    home.get(address);
    HttpResponse<String> page = write(home, address, "message", 1, Map.of());
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("id=\"message-body.text-mistake\"");
    assertThat(mill.post("/cases", Map.of("topic", "customs", "text", "x")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void a_file_is_added_with_its_entry_and_handed_out_to_be_kept() {
    String address = reported();
    Matcher token =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(mill.get(address).body());
    assertThat(token.find()).isTrue();
    String text = "Invoice of " + address;
    HttpResponse<String> added =
        mill.send(
            mill.request(address + "/documents")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(
                    BodyPublishers.ofString(
                        part("_csrf", token.group(1))
                            + part("kind", "document-added")
                            + part("scope", "shared")
                            + part("against", "1")
                            + part("body.title", "Invoice")
                            + part("file\"; filename=\"invoice.txt", text)
                            + "--edge--\r\n")));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);

    String page = home.get(address).body();
    int at = page.indexOf(address + "/documents/");
    String document = page.substring(at, page.indexOf('"', at));
    HttpResponse<String> down = home.get(document);
    assertThat(down.body()).isEqualTo(text);
    assertThat(down.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(host.get(document).statusCode()).isEqualTo(404);
    assertThat(home.get(address + "/chain/shared").body().lines()).hasSize(2);
  }

  private static String part(String name, String value) {
    return "--edge\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  @Test
  void a_case_is_read_on_a_desk_and_on_a_phone(Chromium chromium) {
    String address = reported();
    for (int width : List.of(1280, 360)) {
      try (Chromium.Window window = chromium.window(width, "ru").as(home)) {
        Page page = window.open(address).page();
        page.locator("details").first().locator("summary").press("Enter");
        window.fitsItsWidth().hasNoBarrier();
        window.open("/cases").fitsItsWidth().hasNoBarrier();
      }
    }
    try (Chromium.Window window = chromium.window(360, "zh-CN").as(mill)) {
      window.open("/cases/new").fitsItsWidth().hasNoBarrier();
    }
  }
}
