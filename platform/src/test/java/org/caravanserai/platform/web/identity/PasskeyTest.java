package org.caravanserai.platform.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Passkeys;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class PasskeyTest {
  @Autowired ApplicationContext house;

  @Test
  void an_administrator_adds_a_passkey_signs_in_by_it_and_removes_it(Chromium chromium) {
    Cast cast = Cast.of(house);
    Cast.Somebody person = cast.person(Role.ADMINISTRATOR);
    cast.showPasskey(person.visitor(), null);
    try (Chromium.Window window = chromium.window().as(person.visitor())) {
      device(window);
      Page page = window.open("/me/safety").page();
      page.fill("#passkey-label", "Telephone");
      page.click("[data-passkey=add]");
      page.waitForURL("**/me/safety?done");
      assertThat(house.getBean(Passkeys.class).list(person.id()))
          .extracting(Passkeys.Info::label)
          .containsExactly("Telephone");
      assertThat(page.navigate("/house/people").status()).as("he has shown it").isEqualTo(200);

      page.navigate("/me");
      page.click("form[action='/sign-out'] button");
      page.waitForURL("**/sign-in?out");
      page.click("[data-passkey=sign-in]");
      page.waitForURL("**/me");
      assertThat(page.textContent("h1")).isEqualTo(person.name());
      assertThat(page.navigate("/house/people").status()).isEqualTo(200);

      page.navigate("/me/safety");
      page.click("form[action='/me/safety/passkeys/remove'] button");
      page.waitForURL("**/me/safety?done");
      assertThat(house.getBean(Passkeys.class).list(person.id())).isEmpty();
    }
  }

  @Test
  void a_passkey_that_was_removed_opens_nothing(Chromium chromium) {
    Cast.Somebody person = Cast.of(house).person();
    Passkeys passkeys = house.getBean(Passkeys.class);
    try (Chromium.Window window = chromium.window().as(person.visitor())) {
      device(window);
      Page page = window.open("/me/safety").page();
      page.click("[data-passkey=add]");
      page.waitForURL("**/me/safety?done");
      passkeys.remove(person.id(), passkeys.list(person.id()).getFirst().id());
      window.context().clearCookies();

      page.navigate("/sign-in");
      page.click("[data-passkey=sign-in]");
      page.waitForSelector("[data-passkey-refused]:not([hidden])");
      assertThat(page.textContent("[data-passkey-refused]")).contains("That did not work");
    }
  }

  /** Gives the browser a device of its own that holds passkeys and says yes. */
  private static void device(Chromium.Window window) {
    CDPSession session = window.context().newCDPSession(window.page());
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject parameters = new JsonObject();
    parameters.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", parameters);
  }
}
