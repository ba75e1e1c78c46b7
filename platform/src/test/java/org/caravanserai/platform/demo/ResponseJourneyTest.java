package org.caravanserai.platform.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * From a dossier to a solved problem, in two browsers: an enterprise and its home desk in Chinese,
 * the host desk in Russian.
 */
@HouseTest
@TestPropertySource(properties = "serai.demo=true")
class ResponseJourneyTest {
  private static final int LARGEST_PICTURE = 400 << 10;

  @Test
  void a_problem_goes_from_a_dossier_over_both_sides_to_its_solution(Chromium chromium)
      throws IOException {
    try (Chromium.Window chinese = chromium.window(1280, "zh-CN");
        Chromium.Window russian = chromium.window(1280, "ru")) {
      comeIn(chinese, "高明");
      String address = report(chinese);

      comeIn(chinese, "刘志强");
      write(chinese.open(address).page(), "acknowledged", "");
      Page page = chinese.page();
      assertThat(page.locator("main")).containsText("两台织机");
      write(page, "asked", "报关单用的是哪个商品编码？");

      comeIn(chinese, "高明");
      page = chinese.open("/cases").page();
      page.click("a[href='" + address + "']");
      assertThat(page.locator("main")).containsText("报关单用的是哪个商品编码？");
      write(page, "answered", "8446.21，合同和装箱单也是这个编码。");

      comeIn(chinese, "刘志强");
      page = chinese.open(address).page();
      write(page, "passed-to-host", "请核实口岸为何暂扣这两台织机。");

      comeIn(russian, "Рустам Алиев");
      page = russian.open("/cases").page();
      page.click("a[href='" + address + "']");
      assertThat(page.locator("main")).containsText("请核实口岸为何暂扣这两台织机。");
      assertThat(page.locator("main")).containsText("Срок");
      russian.fitsItsWidth().hasNoBarrier();
      write(
          page,
          "proposed",
          "Груз выпустят по письму завода-изготовителя. Образец письма приложен к делу.");
      picture(russian, "case-ru.png");

      comeIn(chinese, "高明");
      page = chinese.open(address).page();
      assertThat(page.locator("main")).containsText("Груз выпустят");
      chinese.hasNoBarrier();
      picture(chinese, "case-zh.png");
      write(page, "accepted", "");

      comeIn(chinese, "刘志强");
      page = chinese.open(address).page();
      page.locator("details:has(input[value='closed']) summary").click();
      page.locator("#closed-body\\.outcome").selectOption("solved");
      page.locator("#closed-body\\.cause").selectOption("documents");
      send(page, "closed", "");

      russian.open(address);
      assertThat(russian.page().locator("main .facts").first()).containsText("Закрыто");
      assertThat(russian.page().locator("main .bad")).hasCount(0);
    }
  }

  /** Comes in as one of the cast, by the button with his name. */
  private static void comeIn(Chromium.Window window, String name) {
    window.open("/demo");
    window.page().locator("form:has-text('" + name + "') button").first().click();
    window.page().waitForURL("**/me");
  }

  /** Reports a problem with a step of the dossier's plan. */
  private static String report(Chromium.Window window) {
    Page page = window.open("/dossiers").page();
    page.locator("main a:has-text('安格连纺织机械厂')").first().click();
    page.click("a[href^='/cases/new?dossier=']");
    assertThat(page.locator("#step option").count()).isGreaterThan(5);
    page.locator("#step").selectOption(new SelectOption().setIndex(2));
    page.selectOption("#topic", "customs");
    page.fill("#text", "两台织机周一起被暂扣在口岸，没有人说明原因。");
    page.click("form[action='/cases'] button");
    page.waitForURL("**/cases/*-*-*-*-*");
    window.hasNoBarrier();
    return page.url().replaceFirst("^https?://[^/]+", "");
  }

  private static void write(Page page, String kind, String text) {
    page.locator("details:has(input[name='kind'][value='" + kind + "']) summary").first().click();
    send(page, kind, text);
  }

  private static void send(Page page, String kind, String text) {
    String form = "form:has(input[name='kind'][value='" + kind + "'])";
    if (!text.isEmpty()) {
      page.locator(form + " textarea").first().fill(text);
    }
    page.locator(form + " button").first().click();
    assertThat(page.locator("main [role='alert']")).hasCount(0);
    assertThat(page.locator("details[open]")).hasCount(0);
  }

  /** {@code -Dserai.docs.write=true} puts the picture into {@code docs/images}. */
  private static void picture(Chromium.Window window, String name) throws IOException {
    Path shown = Path.of(System.getProperty("serai.home", ".."), "docs", "images", name);
    window.page().setViewportSize(1280, 860);
    byte[] picture = window.page().screenshot();
    assertThat(picture).hasSizeLessThan(LARGEST_PICTURE);
    if (Boolean.getBoolean("serai.docs.write")) {
      Files.write(shown, picture);
    }
    assertThat(shown).exists();
  }
}
