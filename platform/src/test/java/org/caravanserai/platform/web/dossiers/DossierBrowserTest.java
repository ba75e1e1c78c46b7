package org.caravanserai.platform.web.dossiers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of dossiers in a browser: by keyboard, on a phone, in every language. */
@HouseTest
class DossierBrowserTest {
  private static void begin(Page page, String example) {
    page.navigate("/dossiers");
    if (example.isEmpty()) {
      page.locator("form[action='/dossiers'] button").click();
      return;
    }
    page.locator("form[action='/dossiers'] summary").click();
    page.locator("#profile").fill(Drafting.profile(example));
    page.locator("form[action='/dossiers'] > button").click();
    page.waitForURL("**/dossiers/*-*");
  }

  @ParameterizedTest
  @CsvSource({"1280,zh-CN", "360,ru"})
  void all_pages_fit_and_have_no_barrier(int width, String language, Chromium chromium) {
    try (Chromium.Window window = chromium.window(width, language)) {
      Page page = window.page();
      window.open("/dossiers").fitsItsWidth().hasNoBarrier();
      begin(page, "lemons-tajikistan");
      String address = page.url();
      window.fitsItsWidth().hasNoBarrier();
      for (String below :
          new String[] {
            "/ask",
            "/goods/new",
            "/parties/new",
            "/compare?asOf=2026-12-31&to=2027-01-01",
            "/remove"
          }) {
        window.open(address + below).fitsItsWidth().hasNoBarrier();
      }
    }
  }

  @Test
  void a_questionnaire_goes_by_keyboard_alone(Chromium chromium) {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      begin(page, "");
      page.locator("#text").waitFor();
      page.keyboard().type("Cherry house");
      page.keyboard().press("Enter");
      assertThat(page.locator(".trail bdi")).hasText("Cherry house");
      page.locator("#text").focus();
      page.keyboard().type("Uzbek");
      Locator found = page.locator("#choices input[value='UZ']");
      found.waitFor();
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      assertThat(page.locator("#answers")).containsText("Uzbekistan");
      window.hasNoBarrier();
    }
  }

  @Test
  void a_refused_answer_is_shown_in_place(Chromium chromium) {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      begin(page, "");
      page.locator(".actions button[value=answer]").click();
      assertThat(page.locator("#answer-mistake")).isVisible();
      window.hasNoBarrier();
    }
  }

  @Test
  void the_second_of_two_tabs_is_told(Chromium chromium) {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      begin(page, "");
      Page other = window.context().newPage();
      other.navigate(page.url());
      page.locator("#text").fill("First tab");
      page.locator(".actions button[value=answer]").click();
      assertThat(page.locator(".trail bdi")).hasText("First tab");
      other.locator("#text").fill("Second tab");
      other.locator(".actions button[value=answer]").click();
      assertThat(other.locator(".mistakes[role=alert] code")).hasText("Second tab");
      other.close();
    }
  }

  @Test
  void the_map_is_moved_and_zoomed_and_shows_one_itinerary(Chromium chromium) {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      begin(page, "lemons-tajikistan");
      Locator map = page.locator("svg.map-wide").first();
      String whole = map.getAttribute("viewBox");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoom in"))
          .first()
          .click();
      String near = map.getAttribute("viewBox");
      assertThat(near).isNotEqualTo(whole);
      page.locator(".map-frame").first().focus();
      page.keyboard().press("ArrowRight");
      assertThat(map.getAttribute("viewBox")).isNotEqualTo(near);
      page.keyboard().press("0");
      assertThat(map.getAttribute("viewBox")).isEqualTo(whole);
      page.locator(".map-choice input[value='1']").first().check();
      assertThat(page.locator(".route tr.is-chosen").first()).isVisible();
    }
  }

  @Test
  void a_crossing_is_closed_without_leaving_the_page(Chromium chromium) {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      begin(page, "lemons-tajikistan");
      page.evaluate("window.stayed = true");
      page.locator(".what-if input[name=closed]").first().check();
      page.locator(".what-if button").click();
      assertThat(page.locator("#closed-heading")).isVisible();
      assertThat(page.evaluate("window.stayed === true")).isEqualTo(true);
      assertThat(page.url()).contains("closed=");
      assertThat(page.locator(".map-tools").first()).isVisible();
      assertThat(page.locator(".map-choice").first()).isVisible();
      window.hasNoBarrier();
    }
  }

  @Test
  void without_script_all_of_it_works(Chromium chromium) {
    try (Chromium.Window window = chromium.window()) {
      Page page = window.page();
      page.route("**/*.js", route -> route.fulfill());
      begin(page, "");
      page.locator("#text").fill("Plain");
      page.locator(".actions button[value=answer]").click();
      page.locator("#text").fill("uzbekistan");
      page.locator(".question button[value=search]").click();
      page.locator("input[name=pick][value=UZ]").check();
      page.locator(".actions button[value=answer]").click();
      assertThat(page.locator("#answers")).containsText("Uzbekistan");
    }
  }
}
