package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the page can be read: on a phone, a tablet, a desk and on paper. */
@InBrowser
class PageLayoutTest {
  private static final int PHONE = 360;
  private static final int TABLET = 768;
  private static final int DESK = 1280;

  /** Whose words are the longest, and whose break anywhere. */
  private static final Set<String> EXTREMES = Set.of("ru", "zh");

  private static final int MOST_SHEETS = 100;

  /** One visit for all of it: to open so long a page takes longer than to look at it. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("org.caravanserai.cli.Sample#pages")
  void no_text_is_cut_covered_tiny_or_out_of_sight(
      Sample sample, String language, Chromium chromium) {
    SoftAssertions all = new SoftAssertions();
    try (OpenPage page = chromium.open(sample.page(language))) {
      all.assertThat(page.onScreen(PHONE).misplaced(false)).as("phone, folded").isEmpty();
      page.unfold(true);
      all.assertThat(page.misplaced(false)).as("phone, unfolded").isEmpty();
      if (EXTREMES.contains(language)) {
        all.assertThat(page.onScreen(TABLET).misplaced(false)).as("tablet").isEmpty();
      }
      all.assertThat(page.onScreen(DESK).misplaced(false)).as("desk").isEmpty();
      all.assertThat(page.strings(WITHOUT_GLYPH)).as("characters without a glyph").isEmpty();
      page.onPaper();
      all.assertThat(page.misplaced(true)).as("paper").isEmpty();
      all.assertThat(page.strings(CUT_ON_PAPER, OpenPage.PAPER_HEIGHT)).as("cut").isEmpty();
    }
    all.assertAll();
  }

  /** Russian is the longest of the languages. Breaks between sheets only add to the height. */
  @Test
  void what_is_folded_stays_folded_on_paper(Chromium chromium) {
    try (OpenPage page = chromium.open(Sample.TEXTILE.page("ru"))) {
      int folded = sheets(page.onPaper());
      int unfolded = sheets(page.unfold(true));

      assertThat(folded).isBetween(2, MOST_SHEETS).isLessThan(unfolded);
    }
  }

  private static int sheets(OpenPage page) {
    Object height = page.page().evaluate("document.documentElement.scrollHeight");
    return ((Number) height).intValue() / OpenPage.PAPER_HEIGHT;
  }

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
