package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.caravanserai.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Pictures of the page: those of the README, which {@code -Dserai.docs.write=true} puts into {@code
 * docs/images}, and with {@code -Dserai.pictures=true} those of each language and width in {@code
 * cli/target/screenshots}, for a person to look at.
 */
@InBrowser
class PagePicturesTest {
  static final List<String> LANGUAGES = Messages.LANGUAGES;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Path IMAGES = Terminal.HOME.resolve("docs").resolve("images");
  private static final int TALLEST = 860;
  private static final int HIGHEST_SCREEN = 2_400;
  private static final String SECTIONS =
      "() => [...document.querySelectorAll('main > section')].map(section => section.id)";
  private static final int LARGEST_IMAGE = 300 << 10;

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  @EnabledIfSystemProperty(
      named = "serai.pictures",
      matches = "true",
      disabledReason = "these pictures are for a person; -Dserai.pictures=true takes them")
  void every_language_is_shown_at_every_width(String language, Chromium chromium)
      throws IOException {
    Files.createDirectories(SCREENSHOTS);
    try (OpenPage page = chromium.open(Sample.TEXTILE.page(language))) {
      for (int width : List.of(360, 768, 1280)) {
        sections(page.onScreen(width), language + "-" + width);
      }
      sections(page.onPaper(), language + "-paper");
    }
  }

  @Test
  void the_readme_shows_the_page_as_it_is(Chromium chromium) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    try (OpenPage page = chromium.open(Sample.TEXTILE.page("en")).onScreen(1280)) {
      page.page().setViewportSize(1280, TALLEST);
      keep("first-screen", page.page().screenshot());
      keep("plan", top(page.page(), "#plan figure"));
      keep("corridor", top(page.page(), "#routes figure"));
    }
    try (OpenPage page = chromium.openSharp(Sample.TEXTILE.page("zh"))) {
      page.page().setViewportSize(360, 720);
      keep("phone", page.page().screenshot());
    }
  }

  /** A picture of each section, from its top as far as it fits on a very high screen. */
  private static void sections(OpenPage page, String name) {
    page.page().setViewportSize(page.page().viewportSize().width, HIGHEST_SCREEN);
    for (String section : page.strings(SECTIONS)) {
      page.page().evaluate("id => document.getElementById(id).scrollIntoView()", section);
      Page.ScreenshotOptions options =
          new Page.ScreenshotOptions()
              .setType(ScreenshotType.JPEG)
              .setQuality(70)
              .setPath(SCREENSHOTS.resolve(name + "-" + section + ".jpg"));
      assertThat(page.page().screenshot(options)).as(name + " " + section).isNotEmpty();
    }
  }

  /** A figure, as far as it fits on a screen. */
  private static byte[] top(Page page, String selector) {
    Locator figure = page.locator(selector).first();
    figure.evaluate("element => element.scrollIntoView({block: 'start'})");
    BoundingBox box = Objects.requireNonNull(figure.boundingBox());
    double height = Math.min(box.height, TALLEST - box.y);
    return page.screenshot(new Page.ScreenshotOptions().setClip(box.x, box.y, box.width, height));
  }

  private static void keep(String name, byte[] picture) throws IOException {
    Path made = Files.write(SCREENSHOTS.resolve(name + ".png"), picture);
    assertThat(Files.size(made)).as(name).isLessThan(LARGEST_IMAGE);
    Path shown = IMAGES.resolve(name + ".png");
    if (Boolean.getBoolean("serai.docs.write")) {
      Files.copy(made, shown, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(shown).exists();
  }
}
