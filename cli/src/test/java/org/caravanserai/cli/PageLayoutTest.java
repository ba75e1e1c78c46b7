package org.caravanserai.cli;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the page can be read: on a phone, a tablet, a desk and on paper. */
@InBrowser
@EnabledIfSystemProperty(
    named = "serai.browser",
    matches = "all",
    disabledReason = "takes minutes; run with -Dserai.browser=all")
class PageLayoutTest {
  private static final List<Integer> WIDTHS = List.of(360, 768, 1280);
  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");
  private static final int MOST_SHEETS = 200;

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("org.caravanserai.cli.Sample#pages")
  void on_a_screen_no_text_is_cut_covered_tiny_or_out_of_sight(
      Sample sample, String language, Chromium chromium) {
    SoftAssertions all = new SoftAssertions();
    try (OpenPage page = chromium.open(sample.page(language))) {
      page.onScreen(WIDTHS.getFirst());
      all.assertThat(page.misplaced(false)).as(WIDTHS.getFirst() + " px, folded").isEmpty();
      page.unfold(true);
      for (int width : WIDTHS) {
        page.onScreen(width);
        all.assertThat(page.misplaced(false)).as(width + " px, unfolded").isEmpty();
      }
      all.assertThat(page.strings(WITHOUT_GLYPH)).as("characters without a glyph").isEmpty();
    }
    all.assertAll();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("org.caravanserai.cli.Sample#pages")
  void on_paper_all_is_unfolded_and_nothing_is_cut(
      Sample sample, String language, Chromium chromium) {
    SoftAssertions all = new SoftAssertions();
    try (OpenPage page = chromium.open(sample.page(language)).onPaper()) {
      all.assertThat(page.misplaced(true)).isEmpty();
      all.assertThat(page.strings(FOLDED_ON_PAPER)).as("folded").isEmpty();
      all.assertThat(page.strings(CUT_ON_PAPER, OpenPage.PAPER_HEIGHT)).as("cut").isEmpty();
      byte[] pdf =
          page.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
      all.assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count())
          .as("sheets")
          .isBetween(2L, (long) MOST_SHEETS);
    }
    all.assertAll();
  }

  private static final String FOLDED_ON_PAPER =
      """
      () => [...document.querySelectorAll('details > :not(summary)')]
        .filter(element => !element.checkVisibility({contentVisibilityAuto: true}))
        .filter(element => getComputedStyle(element).display !== 'none')
        .map(element => element.textContent.trim().slice(0, 60))\
      """;

  /**
   * Drawings and rows of tables that a page could end in. A figure of many rows may be longer than
   * a page; it is broken between them.
   */
  private static final String CUT_ON_PAPER =
      """
      height => [...document.querySelectorAll('figure, svg, tr, [class$=-row]')]
        .filter(element => element.checkVisibility() && !element.ownerSVGElement)
        .map(element => [element, element.getBoundingClientRect().height])
        .filter(([element, tall]) => tall > 40 && (element.localName !== 'figure' || tall <= height))
        .filter(([element, _]) => {
          for (let e = element; e; e = e.parentElement) {
            const kept = getComputedStyle(e).breakInside.startsWith('avoid');
            if (kept && e.getBoundingClientRect().height <= height) return false;
          }
          return true;
        })
        .map(([element, tall]) => element.localName + '.' + element.classList + ' of ' + tall + ' px: '
          + element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 60))\
      """;

  /** Draws each character and a code point that no font has; who looks like that one has none. */
  private static final String WITHOUT_GLYPH =
      """
      () => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 24;
        const pen = canvas.getContext('2d', {willReadFrequently: true});
        pen.font = '16px ' + getComputedStyle(document.body).fontFamily;
        const drawn = character => {
          pen.clearRect(0, 0, 24, 24);
          pen.fillText(character, 2, 18);
          return pen.getImageData(0, 0, 24, 24).data.join();
        };
        const nothing = new Set(['\\uE123', '\\u{10FF42}'].map(drawn));
        return [...new Set(document.body.innerText)]
          .filter(character => character.trim() && !/\\p{C}/u.test(character))
          .filter(character => nothing.has(drawn(character)));
      }\
      """;
}
