package org.caravanserai.platform.web.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The questionnaire through forms alone, as a browser without script sends them. */
@HouseTest
class InterviewPagesTest {
  @Autowired ApplicationContext house;
  @Autowired MovableClock clock;

  @AfterEach
  void end() {
    clock.reset();
  }

  private static Drafting opened(Visitor visitor) {
    return Drafting.begin(visitor).answer("text", "Cherry house").answer("text", "UZ");
  }

  @Test
  void it_asks_for_the_name_the_country_the_activity_and_the_investor(Visitor visitor) {
    Drafting draft = Drafting.begin(visitor);

    assertThat(draft.asked()).contains("What is the project called?");
    draft.answer("text", "Cherry house");
    assertThat(draft.asked()).contains("Cherry house");
    draft.answer("text", "UZ");
    draft.answer("text", "0124");
    assertThat(draft.asked()).contains("project_country", "activity_isic");
  }

  @Test
  void an_answer_that_cannot_be_is_named_beside_its_field_and_stays_in_it(Visitor visitor) {
    Drafting draft = Drafting.begin(visitor);

    HttpResponse<String> refused = draft.send("text", "x".repeat(301));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("The answer has 301 characters", "aria-invalid=\"true\"", "x".repeat(301));
    assertThat(draft.asked()).contains("What is the project called?");
  }

  @Test
  void nothing_filled_in_is_no_answer(Visitor visitor) {
    HttpResponse<String> refused = Drafting.begin(visitor).send("text", " ");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Nothing is filled in");
  }

  @Test
  void words_find_codes_to_pick_from(Visitor visitor) {
    Drafting draft = opened(visitor);

    HttpResponse<String> found = draft.send("text", "textile machinery");

    assertThat(found.statusCode()).isEqualTo(422);
    assertThat(found.body()).contains("name=\"pick\" value=\"28\"");
    draft.answer("pick", "28");
    HttpResponse<String> choices = draft.get("/ask/choices?text=kazakh");
    assertThat(choices.body()).contains("value=\"KZ\"").doesNotContain("<html");
  }

  @Test
  void what_is_skipped_or_not_known_is_not_asked_again_and_back_leads_to_it(Visitor visitor) {
    Drafting draft = opened(visitor);
    String activity = draft.asked();

    draft.answer("act", "unknown");
    assertThat(draft.asked()).contains("not known");
    draft.answer("act", "skip").answer("act", "back").answer("act", "back");

    assertThat(heading(draft.asked())).isEqualTo(heading(activity));
    draft.answer("act", "back").answer("act", "back").answer("act", "back");
    assertThat(draft.asked()).contains("What is the project called?");
  }

  private static String heading(String page) {
    return page.substring(page.indexOf("<h1"), page.indexOf("</h1>"));
  }

  @Test
  void any_answer_can_be_revised(Visitor visitor) {
    Drafting draft = opened(visitor);

    HttpResponse<String> revised =
        draft.post(
            "/revise",
            Map.of("version", Drafting.version(draft.asked()), "name", "project_country"));

    assertThat(revised.statusCode()).isEqualTo(303);
    draft.answer("text", "KZ");
    assertThat(draft.asked()).contains("Kazakhstan").doesNotContain("Uzbekistan <button");
  }

  @Test
  void consignments_and_parties_are_added_changed_and_removed(Visitor visitor) {
    Drafting draft = opened(visitor);
    String version = Drafting.version(draft.get("/goods/new").body());

    HttpResponse<String> wrong =
        draft.post(
            "/goods/new",
            Map.of("version", version, "from", "Tashkent", "to", "nowhere", "mass", "heavy"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("id=\"to-mistake\"", "id=\"mass-mistake\"", "value=\"heavy\"")
        .doesNotContain("id=\"from-mistake\"");

    assertThat(
            draft
                .post(
                    "/goods/new",
                    Map.of("version", version, "from", "UZTAS", "to", "CNKHG", "mass", "1,500.5"))
                .statusCode())
        .isEqualTo(303);
    assertThat(draft.asked()).contains("UZTAS - CNKHG");
    String page = draft.get("/goods/goods-1").body();
    assertThat(page).contains("value=\"1500.5\"");
    assertThat(
            draft
                .post("/goods/goods-1/remove", Map.of("version", Drafting.version(page)))
                .statusCode())
        .isEqualTo(303);
    assertThat(draft.asked()).doesNotContain("UZTAS - CNKHG");

    version = Drafting.version(draft.get("/parties/new").body());
    draft.post(
        "/parties/new",
        Map.of("version", version, "name", "Orchard Ltd", "role", "supplier", "country", "UZ"));
    assertThat(draft.asked()).contains("Orchard Ltd", "supplier");
    assertThat(draft.get("/parties/2").statusCode()).isEqualTo(404);
  }

  @Test
  void the_second_of_two_tabs_is_told_what_the_first_changed_and_loses_nothing(Visitor visitor) {
    Drafting draft = opened(visitor);
    String bothTabs = draft.asked();
    draft.answer("text", "0124");

    HttpResponse<String> late = draft.send(bothTabs, "text", "1391 of the second tab");

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("This was changed elsewhere meanwhile", "activity_isic", "0124")
        .contains("1391 of the second tab");
    assertThat(draft.asked()).contains("0124");
  }

  @Test
  void a_draft_is_his_who_has_its_secret_and_ends_after_a_week(Visitor visitor) {
    Drafting draft = opened(visitor);

    assertThat(draft.by(visitor.another()).get("/ask").statusCode()).isEqualTo(404);
    assertThat(draft.by(visitor.another()).get("").statusCode()).isEqualTo(404);
    clock.forward(Duration.ofDays(6));
    draft.answer("text", "0124");
    clock.forward(Duration.ofDays(6));
    assertThat(draft.get("/ask").statusCode()).isEqualTo(200);
    clock.forward(Duration.ofDays(2));
    assertThat(draft.get("/ask").statusCode()).isEqualTo(404);
  }

  @Test
  void a_visitor_has_only_so_many_drafts(Visitor visitor) {
    for (int i = 0; i < 5; i++) {
      Drafting.begin(visitor);
    }
    visitor.get("/dossiers");

    HttpResponse<String> refused = visitor.post("/dossiers", Map.of());

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("There are 5 already");
  }

  @Test
  void a_draft_is_kept_by_signing_in() {
    Cast cast = Cast.of(house);
    Cast.Somebody person = cast.person();
    Visitor stranger = cast.stranger();
    Drafting draft = opened(stranger);
    stranger
        .cookies()
        .getCookieStore()
        .getCookies()
        .forEach(cookie -> {
          if (cookie.getName().equals("visit")) {
            person
                .visitor()
                .cookies()
                .getCookieStore()
                .add(person.visitor().at("/dossiers"), cookie);
          }
        });
    Drafting own = draft.by(person.visitor());
    person.visitor().get("/dossiers");

    assertThat(own.post("/keep", Map.of()).statusCode()).isEqualTo(303);

    clock.forward(Duration.ofDays(20));
    assertThat(cast.signedIn(person.id()).visitor().get(draft.address()).statusCode())
        .isEqualTo(200);
    assertThat(draft.get("").statusCode()).isEqualTo(404);
  }

  @Test
  void a_form_that_nobody_made_is_refused_without_a_failure(Visitor visitor) {
    Drafting draft = opened(visitor);

    assertThat(draft.post("/ask", Map.of()).statusCode()).isEqualTo(400);
    assertThat(draft.post("/ask", Map.of("version", "x", "act", "answer")).statusCode())
        .isEqualTo(400);
    assertThat(draft.post("/ask", Map.of("version", "2", "act", "dance")).statusCode())
        .isEqualTo(400);
    assertThat(draft.post("/revise", Map.of("version", "2", "name", "nonsense")).statusCode())
        .isEqualTo(404);
    assertThat(visitor.get("/dossiers/not-an-id/ask").statusCode()).isEqualTo(400);
    assertThat(visitor.get("/dossiers/00000000-0000-0000-0000-000000000000").statusCode())
        .isEqualTo(404);
  }
}
