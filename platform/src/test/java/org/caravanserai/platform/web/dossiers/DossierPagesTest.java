package org.caravanserai.platform.web.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class DossierPagesTest {
  private static final String LEMONS = "lemons-tajikistan";

  @Autowired ApplicationContext house;
  @Autowired MovableClock clock;

  @AfterEach
  void end() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "en,In short,What if these border crossings close?",
    "zh,摘要,如果这些口岸关闭？",
    "ru,Коротко,Что",
    "uz,Qisqacha,Bu chegara punktlari yopilsa-chi?"
  })
  void the_page_has_the_parts_of_the_dossier_in_the_readers_language(
      String language, String summary, String crossings, Visitor visitor) {
    String page = Drafting.example(visitor.speaking(language), LEMONS).get("").body();

    assertThat(page)
        .contains(crossings)
        .contains("id=\"policies\"", "id=\"plan\"", "id=\"routes\"", "id=\"risks\"")
        .doesNotContain("<style", " style=\"", "onclick");
    assertThat(page).containsAnyOf(summary, "id=\"summary\"");
  }

  @Test
  void the_page_says_whether_the_plan_uses_observed_times_and_lets_it_be_changed(Visitor visitor) {
    Drafting drafting = Drafting.example(visitor, LEMONS);
    String page = drafting.get("").body();
    assertThat(page).doesNotContain("Plan with the published times");
    visitor.post(
        drafting.address(),
        Map.of("version", Drafting.version(drafting.get("/ask").body()), "observedTimes", "true"));

    assertThat(drafting.get("").body())
        .contains("This plan uses the times that this house has observed.")
        .contains("Plan with the published times");
  }

  @Test
  void a_profile_with_mistakes_is_refused_with_the_place_of_each(Visitor visitor) {
    visitor.get("/dossiers");

    HttpResponse<String> refused =
        visitor.post(
            "/dossiers", Map.of("profile", "project: P\nfacts: {no_such: 1, employees: many}\n"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("profile:2:", "no_such", "employees", "project: P");
  }

  @Test
  void another_day_is_shown_and_can_be_kept(Visitor visitor) {
    Drafting draft = Drafting.example(visitor, LEMONS);

    String page = draft.get("?asOf=2027-01-01").body();
    assertThat(page).contains("You see 1 Jan 2027; kept is 22 Nov 2026.");
    draft.post("", Map.of("version", Drafting.version(page), "asOf", "2027-01-01"));

    assertThat(draft.get("").body()).contains("Kept as of 1 Jan 2027");
    HttpResponse<String> wrong = draft.get("?asOf=tomorrow");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("id=\"asOf-mistake\"");
  }

  @Test
  void closing_a_crossing_shows_what_changes(Visitor visitor) {
    Drafting draft = Drafting.example(visitor, LEMONS);
    Matcher crossing =
        Pattern.compile("name=\"closed\" value=\"([A-Z0-9]{5}-[A-Z0-9]{5})\"")
            .matcher(draft.get("").body());
    StringBuilder all = new StringBuilder("?");
    while (crossing.find()) {
      all.append("closed=").append(crossing.group(1)).append('&');
    }

    String page = draft.get(all.toString()).body();

    assertThat(page).contains("With these crossings closed", "class=\"stacked differences\"");
    assertThat(draft.get("?closed=XXXXX-YYYYY").statusCode()).isEqualTo(400);
    assertThat(draft.get("?closed=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void two_days_stand_side_by_side_with_the_reasons(Visitor visitor) {
    Drafting draft = Drafting.example(visitor, LEMONS);

    String page = draft.get("/compare?asOf=2026-12-31&to=2027-01-01").body();

    assertThat(page).contains("tj.tax.vat", "another version is in force");
    assertThat(draft.get("/compare?asOf=2026-12-31&to=2026-12-31").body())
        .contains("Nothing that the dossier says changes");
  }

  @Test
  void two_variants_stand_side_by_side(Visitor visitor) {
    Drafting draft = Drafting.example(visitor, LEMONS);
    draft.get("");
    HttpResponse<String> begun = draft.post("/variants", Map.of("variant", "Without partners"));
    assertThat(begun.statusCode()).isEqualTo(303);
    String other = begun.headers().firstValue("Location").orElseThrow().replaceAll("/ask$", "");
    String id = other.substring(other.lastIndexOf('/') + 1);
    String version = Drafting.version(visitor.get("/dossiers/" + id + "/ask").body());
    visitor.post("/dossiers/" + id + "/revise", Map.of("version", version, "name", "employees"));
    version = Drafting.version(visitor.get("/dossiers/" + id + "/ask").body());
    visitor.post(
        "/dossiers/" + id + "/ask", Map.of("version", version, "act", "answer", "text", "350"));

    String page = draft.get("/compare?with=" + id).body();

    assertThat(page).contains("Without partners", "employees", "350");
    assertThat(draft.get("").body()).contains("Without partners");
    HttpResponse<String> unnamed = draft.post("/variants", Map.of("variant", " "));
    assertThat(unnamed.statusCode()).isEqualTo(422);
  }

  @Test
  void it_is_exported_as_a_page_as_json_as_a_profile_and_for_print(Visitor visitor) {
    Drafting draft = Drafting.example(visitor, LEMONS);

    HttpResponse<String> html = draft.get("/dossier.html");
    assertThat(html.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(html.body()).startsWith("<!doctype html>").contains("Content-Security-Policy");
    assertThat(draft.get("/dossier.json").body()).contains("\"policies\"", "\"routes\"");
    String profile = draft.get("/profile.yaml").body();
    assertThat(profile).contains("as-of: 2026-11-22", "employees: 35");
    assertThat(Drafting.begin(visitor, Map.of("profile", profile)).get("").statusCode())
        .isEqualTo(200);
    assertThat(draft.get("/print").body())
        .contains("<details open")
        .doesNotContainPattern("<details(?! open)");
  }

  @Test
  void a_link_is_read_by_anybody_until_it_expires_or_is_ended() {
    Cast cast = Cast.of(house);
    Visitor owner = cast.person().visitor();
    Drafting draft = Drafting.example(owner, LEMONS);
    String link = link(draft);
    Visitor stranger = cast.stranger();

    HttpResponse<String> read = stranger.get(link);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
    assertThat(read.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(read.body()).contains("id=\"policies\"").doesNotContain("/ask\"", "/shares");
    assertThat(stranger.get(draft.address()).statusCode()).isEqualTo(404);
    clock.forward(Duration.ofDays(7));
    assertThat(stranger.get(link).statusCode()).isEqualTo(404);
    clock.reset();

    String ended = link(draft);
    Matcher revoke =
        Pattern.compile("action=\"(/dossiers/[^\"]+/revoke)\"")
            .matcher(draft.get("/shares").body());
    while (revoke.find()) {
      assertThat(owner.post(revoke.group(1), Map.of()).statusCode()).isEqualTo(303);
    }
    assertThat(stranger.get(ended).statusCode()).isEqualTo(404);
    assertThat(stranger.get("/dossiers/shared/" + "x".repeat(43)).statusCode()).isEqualTo(404);
  }

  private static String link(Drafting draft) {
    draft.get("/shares");
    String page = draft.post("/shares", Map.of("days", "7")).body();
    Matcher link = Pattern.compile("/dossiers/shared/[\\w-]{43}").matcher(page);
    assertThat(link.find()).isTrue();
    return link.group();
  }

  @Test
  void a_visitor_cannot_share_and_is_asked_to_sign_in_to_keep(Visitor visitor) {
    Drafting draft = Drafting.example(visitor, LEMONS);

    assertThat(draft.get("").body()).contains("Sign in to keep it").doesNotContain("/shares");
    assertThat(draft.get("/shares").statusCode()).isEqualTo(403);
    assertThat(draft.post("/shares", Map.of("days", "7")).statusCode()).isEqualTo(403);
    assertThat(draft.post("/keep", Map.of()).headers().firstValue("Location").orElseThrow())
        .endsWith("/sign-in");
  }

  @Test
  void what_somebody_began_who_left_the_organisation_any_member_removes() {
    Cast cast = Cast.of(house);
    Organisation works = cast.organisation(cast.side().id());
    Place at = new Place.OfOrganisation(works.id());
    Cast.Somebody leaver = cast.person(Role.ENTERPRISE_MEMBER, at);
    Drafting draft =
        Drafting.begin(
            leaver.visitor(), Map.of("title", "Mill", "organisation", works.id().toString()));
    Drafting colleague = draft.by(cast.person(Role.ENTERPRISE_MEMBER, at).visitor());
    assertThat(colleague.removed()).isEqualTo(403);

    Actor self = house.getBean(Actors.class).find(leaver.id()).orElseThrow();
    house.getBean(Memberships.class).end(self, self.memberships().getFirst().id());

    assertThat(draft.get("").statusCode()).isEqualTo(404);
    assertThat(colleague.removed()).isEqualTo(303);
  }

  @Test
  void members_of_its_organisation_may_and_all_others_do_not_learn_that_it_is_there() {
    Cast cast = Cast.of(house);
    Side side = cast.side();
    Organisation works = cast.organisation(side.id());
    Organisation rival = cast.organisation(side.id());
    Place at = new Place.OfOrganisation(works.id());
    Cast.Somebody owner = cast.person(Role.ENTERPRISE_MEMBER, at);
    Drafting draft =
        Drafting.begin(
            owner.visitor(), Map.of("title", "Mill", "organisation", works.id().toString()));

    Drafting colleague = draft.by(cast.person(Role.ENTERPRISE_MEMBER, at).visitor());
    assertThat(colleague.get("").statusCode()).isEqualTo(200);
    assertThat(colleague.answer("text", "Mill of both").get("/shares").statusCode()).isEqualTo(200);
    assertThat(colleague.removed()).isEqualTo(403);
    assertThat(colleague.varied("Of the colleague").removed()).isEqualTo(303);

    List<Visitor> others =
        List.of(
            cast.stranger(),
            cast.person().visitor(),
            cast.person(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(rival.id())).visitor(),
            cast.person(Role.SIDE_COORDINATOR, new Place.OfSide(side.id())).visitor(),
            cast.person(Role.AUDITOR).visitor(),
            cast.person(Role.DATA_STEWARD).visitor(),
            cast.person(Role.ADMINISTRATOR).visitor());
    for (Visitor other : others) {
      Drafting peek = draft.by(other);
      other.get("/dossiers");
      for (String page :
          List.of("", "/ask", "/print", "/dossier.json", "/compare", "/shares", "/remove")) {
        assertThat(peek.get(page).statusCode()).as(page).isEqualTo(404);
      }
      for (String act : List.of("/ask", "/revise", "/remove", "/goods/new", "/parties/new")) {
        assertThat(
                peek.post(act, Map.of("version", "1", "act", "skip", "name", "project"))
                    .statusCode())
            .as(act)
            .isEqualTo(404);
      }
      assertThat(peek.post("/variants", Map.of("variant", "V")).statusCode()).isEqualTo(404);
      assertThat(peek.post("/shares", Map.of("days", "1")).statusCode()).isEqualTo(404);
      assertThat(other.get("/dossiers").body()).doesNotContain("Mill of both");
    }
    assertThat(draft.removed()).isEqualTo(303);
    assertThat(draft.get("").statusCode()).isEqualTo(404);
  }
}
