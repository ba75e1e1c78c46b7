package org.caravanserai.platform.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Membership;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.library.Draft;
import org.caravanserai.platform.library.Drafts;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.library.SmallPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How a data steward publishes in a browser, and how nobody else does. */
@HouseTest
class StewardPagesTest {
  private static final Actor STEWARD =
      new Actor.Person(
          UUID.randomUUID(),
          "Tester",
          "en",
          List.of(new Membership(UUID.randomUUID(), Role.DATA_STEWARD, new Place.House())));

  @Autowired ApplicationContext house;
  @Autowired Library library;
  @Autowired Drafts drafts;
  private Cast cast;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
  }

  /** The house goes on with the packs that the other tests expect. */
  @AfterEach
  void leaveAsFound() {
    for (Draft draft : drafts.open(STEWARD)) {
      drafts.discard(STEWARD, draft.id(), draft.version());
    }
    drafts.restore(STEWARD, 1, library.inForce().publication().number(), "");
  }

  private static SmallPack pack(String name) {
    return SmallPack.onItsOwn(name).policy("uz.test." + name, 7);
  }

  private static FilePayload archive(SmallPack pack) {
    return new FilePayload("packs.zip", "application/zip", pack.zip());
  }

  @Test
  void a_steward_hands_in_a_pack_looks_publishes_and_brings_the_old_edition_back(
      Chromium chromium) {
    Visitor steward = cast.person(Role.DATA_STEWARD).visitor();
    try (Chromium.Window window = chromium.window(1280, "en").as(steward)) {
      Page page = window.open("/library/drafts").hasNoBarrier().page();
      page.setInputFiles("#archive", archive(pack("harbour")));
      page.click("form[enctype] button");
      assertThat(page.url()).contains("/library/drafts/");
      window.hasNoBarrier();
      assertThat(page.textContent("main")).contains("uz.test.harbour").contains("2 added");
      page.fill("#label", "Harbour");
      page.fill("#note", "The rules of the harbour");
      page.click("form[action$='/publish'] button");
      assertThat(page.url()).contains("/library/editions/");
      window.hasNoBarrier();
      assertThat(page.textContent("h1")).contains("Harbour").contains("in force");
      long number = library.inForce().publication().number();

      page.click(".changes a");
      assertThat(page.textContent("ins >> nth=0")).contains("The policy uz.test.harbour");
      window.hasNoBarrier();
      window.open("/library/policies/uz.test.harbour").hasNoBarrier();
      assertThat(page.textContent("main")).contains("Harbour").contains("policies/all.yaml:2");

      window.open("/library/editions/1");
      page.click("text=Bring it into force again");
      window.hasNoBarrier();
      page.click("form[action$='/restore'] button");
      assertThat(library.inForce().publication().number()).isEqualTo(number + 1);
      window.open("/library/policies/uz.test.harbour?edition=" + number).hasNoBarrier();
      assertThat(page.textContent("main")).contains("You read an earlier edition");
    }
  }

  @Test
  void every_mistake_in_a_pack_is_shown_with_its_place(Chromium chromium) {
    Visitor steward = cast.person(Role.DATA_STEWARD).visitor();
    SmallPack wrong =
        pack("wrong")
            .file("policies/more.yaml", "policies:\n- {id: x, kind: gift}\n")
            .file("notes.txt", "x");
    try (Chromium.Window window = chromium.window(360, "ru").as(steward)) {
      Page page = window.open("/library/drafts").fitsItsWidth().page();
      page.setInputFiles("#archive", archive(wrong));
      page.click("form[enctype] button");
      window.hasNoBarrier().fitsItsWidth();
      assertThat(page.textContent("[role=alert]"))
          .contains("wrong/policies/more.yaml:2:17")
          .contains("wrong/notes.txt:0:0");
    }
  }

  @Test
  void of_two_stewards_the_second_is_told_and_brings_his_draft_up_to_date(Chromium chromium) {
    Visitor one = cast.person(Role.DATA_STEWARD).visitor();
    Visitor other = cast.person(Role.DATA_STEWARD).visitor();
    try (Chromium.Window first = chromium.window(1280, "en").as(one);
        Chromium.Window second = chromium.window(1280, "en").as(other)) {
      Page theirs = first.open("/library/drafts").page();
      theirs.setInputFiles("#archive", archive(pack("rail")));
      theirs.click("form[enctype] button");
      Page mine = second.open("/library/drafts").page();
      mine.setInputFiles("#archive", archive(pack("road")));
      mine.click("form[enctype] button");
      theirs.click("form[action$='/publish'] button");
      long published = library.inForce().publication().number();
      mine.click("form[action$='/publish'] button");
      assertThat(library.inForce().publication().number()).isEqualTo(published);
      assertThat(mine.textContent("main")).contains("came into force meanwhile");
      second.hasNoBarrier();
      mine.click("form[action$='/rebase'] button");
      assertThat(mine.textContent("main")).contains("1 added").doesNotContain("meanwhile");
      mine.click("form[action$='/publish'] button");
      assertThat(library.current().knowledge().contents().policies())
          .extracting(policy -> policy.id())
          .contains("uz.test.rail", "uz.test.road");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DATA_STEWARD, 200, 409",
    "AUDITOR, 200, 403",
    "ADMINISTRATOR, 403, 403",
    "MEDIATOR, 403, 403"
  })
  void drafts_are_read_and_made_by_those_who_may(Role role, int read, int reload) {
    Visitor visitor = cast.person(role).visitor();
    assertThat(visitor.get("/library/drafts").statusCode()).isEqualTo(read);
    visitor.get("/library");
    assertThat(visitor.post("/library/drafts/reload", Map.of()).statusCode()).isEqualTo(reload);
  }

  @Test
  void a_draft_that_is_not_there_is_not_found() {
    Visitor steward = cast.person(Role.DATA_STEWARD).visitor();
    for (String id : List.of(UUID.randomUUID().toString(), "x", "%00")) {
      HttpResponse<String> response = steward.get("/library/drafts/" + id);
      assertThat(response.statusCode()).isIn(400, 404);
    }
  }
}
