package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody gets at everything: by screen reader, by keyboard, without scripts. */
@InBrowser
class PageAccessTest {

  /** A language changes words, not structure, so that each structure is looked at once. */
  static Stream<Arguments> pages() {
    return Stream.of(Arguments.of(Sample.TEXTILE, "zh"), Arguments.of(Sample.FULL, "uz"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void axe_finds_nothing_every_link_leads_somewhere_and_scripts_may_be_missing(
      Sample sample, String language, Chromium chromium) {
    int width = sample == Sample.TEXTILE ? 1280 : 360;
    SoftAssertions all = new SoftAssertions();
    try (OpenPage with = chromium.open(sample.page(language)).onScreen(width);
        OpenPage without =
            chromium.openWithoutScripts(sample.page(language)).onScreen(width).unfold(true)) {
      all.assertThat(with.strings(BROKEN_LINKS)).as("broken links").isEmpty();
      all.assertThat(with.strings(TWICE)).as("ids given twice").isEmpty();
      all.assertThat(without.strings(SCRIPT_CONTROLS)).as("dead without scripts").isEmpty();
      all.assertThat(without.misplaced(false)).as("misplaced without scripts").isEmpty();
      List<String> lost = new ArrayList<>(with.unfold(true).strings(BLOCKS));
      all.assertThat(lost).as("shown with scripts").isNotEmpty();
      lost.removeAll(new HashSet<>(without.strings(BLOCKS)));
      all.assertThat(lost).as("shown with scripts alone").isEmpty();
      with.unfold(sample == Sample.TEXTILE);
      all.assertThat(with.barriers()).as("barriers").isEmpty();
    }
    all.assertAll();
  }

  @Test
  void the_tab_key_visits_every_control_in_order_and_shows_where_it_is(Chromium chromium) {
    try (OpenPage page = chromium.open(Sample.TEXTILE.page("en")).thinOut().onScreen(1280)) {
      page.page().evaluate(OpenPage.script("stops.js"));
      int stops = ((Number) page.page().evaluate("window.stops.length")).intValue();
      List<String> wrong = new ArrayList<>();
      for (int stop = 0; stop < stops && wrong.size() < 10; stop++) {
        page.page().keyboard().press("Tab");
        wrong.addAll(page.strings("stop => window.wrongAt(stop)", stop));
      }
      assertThat(stops).isPositive();
      assertThat(wrong).isEmpty();
    }
  }

  @Test
  void the_first_stop_leads_past_the_head_to_the_content(Chromium chromium) {
    try (OpenPage page = chromium.open(Sample.TEXTILE.page("en")).onScreen(1280)) {
      Page keys = page.page();
      keys.keyboard().press("Tab");
      assertThat(keys.evaluate("document.activeElement.getAttribute('href')"))
          .isEqualTo("#" + keys.evaluate("document.querySelector('main').id"));

      keys.keyboard().press("Enter");
      keys.keyboard().press("Tab");

      assertThat(keys.evaluate("document.querySelector('main').contains(document.activeElement)"))
          .isEqualTo(true);
    }
  }

  @Test
  void enter_unfolds_what_is_folded(Chromium chromium) {
    try (OpenPage page = chromium.open(Sample.TEXTILE.page("en")).onScreen(1280)) {
      Page keys = page.page();
      keys.evaluate(
          "window.folded = document.querySelector('details:not([open]) > summary');"
              + " window.folded.focus()");

      keys.keyboard().press("Enter");

      assertThat(keys.evaluate("window.folded.parentElement.open")).isEqualTo(true);
    }
  }

  private static final String BROKEN_LINKS =
      """
      () => [...document.querySelectorAll('a')].filter(link => {
        const address = link.getAttribute('href') ?? link.getAttribute('xlink:href');
        if (address?.startsWith('#')) return !document.getElementById(address.slice(1));
        return !/^https?:\\/\\/[^/]/.test(address ?? '') || !link.relList.contains('noopener');
      }).map(link => link.outerHTML.slice(0, 200))\
      """;

  private static final String TWICE =
      """
      () => {
        const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
        return ids.filter((id, i) => ids.indexOf(id) !== i);
      }\
      """;

  private static final String SCRIPT_CONTROLS =
      """
      () => [...document.querySelectorAll('button, select, textarea, input:not([type=radio], [type=checkbox])')]
        .filter(control => control.checkVisibility())
        .map(control => control.outerHTML.slice(0, 200))\
      """;

  /** The words of all blocks that carry content, as far as they are shown; controls carry none. */
  private static final String BLOCKS =
      """
      () => [...document.querySelectorAll('main h2, main h3, main p, main li, main td, main th, main dt, main dd')]
        .filter(element => element.checkVisibility() && !element.closest('form, fieldset, .filter'))
        .map(element => element.textContent.trim().replace(/\\s+/g, ' '))\
      """;
}
