package org.caravanserai.platform.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Desk;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class IdentityPagesTest {
  private static final int PHONE = 360;

  @Autowired ApplicationContext house;
  private Cast cast;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
  }

  @ParameterizedTest
  @CsvSource({"360,ru", "1280,zh"})
  void the_doors_fit_and_have_no_barrier(int width, String language, Chromium chromium) {
    try (Chromium.Window window = chromium.window(width, language)) {
      for (String path :
          List.of("/sign-in", "/sign-in?refused", "/register", "/sides", "/letters/stop")) {
        window.open(path).fitsItsWidth().hasNoBarrier();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"360,uz", "1280,en"})
  void the_pages_of_each_role_fit_phone_and_desk_and_have_no_barrier(
      int width, String language, Chromium chromium) {
    Side side = cast.side();
    Desk desk = cast.desk(side.id(), Topic.FINANCE);
    Organisation organisation = cast.organisation(side.id());
    Cast.Somebody member =
        cast.person(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(organisation.id()));
    cast.give(member.id(), Role.DESK_LEAD, desk.place());
    cast.give(cast.account("Colleague"), Role.DESK_OFFICER, desk.place());
    cast.give(member.id(), Role.SIDE_COORDINATOR, new Place.OfSide(side.id()));
    cast.give(member.id(), Role.ADMINISTRATOR, new Place.House());
    cast.give(member.id(), Role.AUDITOR, new Place.House());
    try (Chromium.Window window = chromium.window(width, language).as(member.visitor())) {
      List<String> paths = new ArrayList<>();
      for (String page :
          List.of("", "/settings", "/notices", "/safety", "/tokens", "/data", "/absences")) {
        paths.add("/me" + page);
      }
      paths.addAll(
          List.of(
              "/organisations",
              "/organisations/new",
              "/organisations/" + organisation.id(),
              "/sides/" + side.id(),
              "/house/people",
              "/house/log"));
      for (String path : paths) {
        window.open(path);
        window
            .page()
            .evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        window.fitsItsWidth();
        if (width == PHONE) {
          window.hasNoBarrier();
        }
      }
    }
  }

  @Test
  void signing_in_and_out_needs_no_mouse(Chromium chromium) {
    UUID person = cast.account("Keyboard");
    cast.password(person, "seven camels rest at dusk");
    try (Chromium.Window window = chromium.window()) {
      Page page = window.open("/sign-in").page();
      tabTo(page, "email");
      page.keyboard().type(cast.email(person));
      page.keyboard().press("Tab");
      page.keyboard().type("seven camels rest at dusk");
      page.keyboard().press("Enter");
      page.waitForURL("**/me");
      assertThat(page.textContent("h1")).startsWith("Keyboard");
      while (!Boolean.TRUE.equals(
          page.evaluate("document.activeElement.closest('form[action=\"/sign-out\"]') != null"))) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Enter");
      page.waitForURL("**/sign-in?out");
    }
  }

  @Test
  void a_mistake_is_said_at_its_field_and_what_was_typed_stays(Chromium chromium) {
    Cast.Somebody person = cast.person();
    cast.side();
    try (Chromium.Window window = chromium.window(360, "en").as(person.visitor())) {
      Page page = window.open("/organisations/new").page();
      page.fill("[name='names.en']", "Loom Works");
      page.fill("[name='country']", "XX");
      page.fill("[name='registrationNumber']", "91653127MA");
      page.click("main form button");
      assertThat(page.textContent("#country-mistake")).contains("ISO 3166");
      assertThat(page.inputValue("[name='names.en']")).isEqualTo("Loom Works");
      assertThat(page.getAttribute("#country", "aria-invalid")).isEqualTo("true");
      window.fitsItsWidth().hasNoBarrier();
    }
  }

  private static void tabTo(Page page, String id) {
    while (!id.equals(page.evaluate("document.activeElement.id"))) {
      page.keyboard().press("Tab");
    }
  }
}
