package org.caravanserai.platform.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * From a dispute to a settlement that is signed and performed, in two browsers: the claimant in
 * Chinese, the respondent and the mediator in Russian.
 */
@HouseTest
@TestPropertySource(properties = "serai.demo=true")
class MediationJourneyTest {
  private static final int LARGEST_PICTURE = 400 << 10;
  private static final String CLAIMANT = "高明";
  private static final String RESPONDENT = "Дмитрий Ли";
  private static final String MEDIATOR = "Ainura Sydykova";
  private static final String SECRET = "底线是三万五千美元。";

  @Autowired Clock clock;

  @Test
  void a_dispute_goes_from_its_notice_to_a_settlement_that_all_signed(Chromium chromium)
      throws IOException {
    try (Chromium.Window chinese = chromium.window(1280, "zh-CN");
        Chromium.Window russian = chromium.window(1280, "ru")) {
      comeIn(chinese, CLAIMANT);
      String address = open(chinese);

      Page page = as(russian, RESPONDENT, address);
      assertThat(page.locator("main")).containsText("两车织机配件迟到");
      send(form(page, "contact-confirmed", "shared"), "input[name='body.contact']", "Дмитрий Ли");
      send(form(page, "replied", "shared"), "textarea", "Задержка возникла на границе.");
      choose(page);
      choose(as(chinese, CLAIMANT, address));

      page = as(russian, MEDIATOR, address);
      send(form(page, "mediator-accepted", "shared"), "textarea", "Интересов у меня нет.");
      page = chinese.open(address).page();
      send(form(page, "caucus-message", "caucus:claimant"), "textarea", SECRET);
      assertThat(page.locator("main")).containsText("仅申请人和调解员可见");

      page = russian.open(address).page();
      assertThat(page.locator("main")).containsText(SECRET);
      russian.hasNoBarrier();
      agree(russian, address);

      sign(chinese, address);
      page = as(russian, RESPONDENT, address);
      assertThat(page.locator("main")).not().containsText(SECRET);
      sign(russian, address);
      as(russian, MEDIATOR, address);
      sign(russian, address);
      assertThat(russian.page().locator("main ul").last().locator("li")).hasCount(3);
      russian.fitsItsWidth().hasNoBarrier();
      picture(russian, "mediation.png");

      page = as(russian, RESPONDENT, address);
      send(form(page, "duty-performed", "shared"), "textarea", "Оплачено.");
      confirm(page);
      confirm(as(chinese, CLAIMANT, address));
      assertThat(chinese.page().locator("main .facts").first()).containsText("已履行");
      chinese.hasNoBarrier();
    }
  }

  /** Comes in as one of the cast, by the button with his name, and goes to a page. */
  private static Page as(Chromium.Window window, String name, String address) {
    comeIn(window, name);
    return window.open(address).page();
  }

  private static void comeIn(Chromium.Window window, String name) {
    window.open("/demo");
    window.page().locator("form:has-text('" + name + "') button").first().click();
    window.page().waitForURL("**/me");
  }

  private static String open(Chromium.Window window) {
    Page page = window.open("/cases/dispute").page();
    page.selectOption("#country", "UZ");
    page.fill("#registrationNumber", "DEMO-UZ-0003");
    page.fill("#text", "两车织机配件迟到十八天，生产线停工。");
    window.hasNoBarrier();
    page.click("form[action='/cases/dispute'] button");
    page.waitForURL("**/cases/*-*-*-*-*");
    return page.url().replaceFirst("^https?://[^/]+", "");
  }

  private static Locator form(Page page, String kind, String scope) {
    Locator drawer =
        page.locator(
            "details:has(input[name='kind'][value='%s']):has(input[name='scope'][value='%s'])"
                .formatted(kind, scope));
    drawer.locator("summary").click();
    return drawer;
  }

  private static void send(Locator drawer, String field, String text) {
    drawer.locator(field).first().fill(text);
    send(drawer);
  }

  private static void send(Locator drawer) {
    drawer.locator("form button").click();
    assertThat(drawer.page().locator("main [role='alert']")).hasCount(0);
    assertThat(drawer.page().locator("details[open]")).hasCount(0);
  }

  private static void choose(Page page) {
    Locator drawer = form(page, "mediator-chosen", "shared");
    drawer.locator("select").selectOption(new SelectOption().setIndex(0));
    send(drawer);
  }

  private static void confirm(Page page) {
    Locator drawer = form(page, "performance-confirmed", "shared");
    drawer.locator("select").selectOption("settled");
    send(drawer);
  }

  /** The mediator drafts in both languages, corrects what the house finds, and puts it down. */
  private void agree(Chromium.Window window, String address) {
    Page page = window.open(address + "/settlement").page();
    page.selectOption("#first", "zh");
    page.selectOption("#second", "ru");
    page.selectOption("#prevails", "both");
    page.fill("#clause-1-first", "被申请人向申请人支付四万美元。");
    page.selectOption("#clause-1-by", "respondent");
    page.fill(
        "#clause-1-due",
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(40).toString());
    page.click("button[value='check']");
    assertThat(page.locator("main [role='alert']")).containsText("Пункт 1");
    page.fill("#clause-1-second", "Ответчик выплачивает заявителю 40 000 долларов США.");
    page.click("button[value='check']");
    assertThat(page.locator("main [role='alert']")).hasCount(0);
    assertThat(page.locator("main .card")).hasCount(2);
    window.hasNoBarrier();
    page.click("button[value='agree']");
    assertThat(page.locator("main table.settlement")).containsText("Медиативное соглашение");
  }

  private static void sign(Chromium.Window window, String address) {
    Page page = window.open(address + "/settlement").page();
    page.click("form[action$='/sign'] button");
    assertThat(page.locator("main [role='alert']")).hasCount(0);
    assertThat(page.locator("form[action$='/sign']")).hasCount(0);
  }

  /** {@code -Dserai.docs.write=true} puts the picture into {@code docs/images}. */
  private static void picture(Chromium.Window window, String name) throws IOException {
    Path shown = Path.of(System.getProperty("serai.home", ".."), "docs", "images", name);
    window.page().setViewportSize(1280, 1100);
    byte[] picture = window.page().screenshot();
    assertThat(picture).hasSizeLessThan(LARGEST_PICTURE);
    if (Boolean.getBoolean("serai.docs.write")) {
      Files.write(shown, picture);
    }
    assertThat(shown).exists();
  }
}
