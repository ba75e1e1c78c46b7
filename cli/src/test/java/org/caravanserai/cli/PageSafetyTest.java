package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.caravanserai.cli.Terminal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a profile says stays text, and the page stays one small file. */
@InBrowser
class PageSafetyTest {
  private static final int LARGEST_PAGE = 1_500_000;

  /** Dialogs, console lines and requests fail the closing of the page. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void an_attack_in_every_text_stays_text(String language, Chromium chromium) {
    try (OpenPage page = chromium.open(Sample.HOSTILE.page(language)).unfold(true)) {
      assertThat(page.page().evaluate("typeof window.__pwned")).isEqualTo("undefined");
      assertThat(page.strings(HANDLERS)).isEmpty();
      page.page().mouse().move(200, 200);
      assertThat(page.page().evaluate("typeof window.__pwned")).isEqualTo("undefined");
    }
  }

  @Test
  void names_of_any_length_and_direction_do_not_break_the_page(Chromium chromium) {
    SoftAssertions all = new SoftAssertions();
    try (OpenPage page = chromium.open(Sample.HOSTILE.page("en"))) {
      all.assertThat(page.onScreen(360).misplaced(false)).as("phone, folded").isEmpty();
      all.assertThat(page.onScreen(1280).misplaced(false)).as("desk, folded").isEmpty();
      page.unfold(true);
      all.assertThat(page.misplaced(false)).as("desk, unfolded").isEmpty();
      all.assertThat(page.onScreen(360).misplaced(false)).as("phone, unfolded").isEmpty();
      all.assertThat(page.barriers()).as("barriers").isEmpty();
    }
    all.assertAll();
  }

  @Test
  void the_command_writes_this_page(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("dossier.html");

    Outcome outcome =
        Terminal.serai(
            "dossier",
            Terminal.example("textile-machinery-angren"),
            "--format",
            "html",
            "--lang",
            "zh",
            "--out",
            file);

    assertThat(outcome.exitCode()).isZero();
    assertThat(Files.readString(file)).isEqualTo(Sample.TEXTILE.html("zh"));
  }

  @Test
  void the_longest_page_stays_small() throws Exception {
    assertThat(Files.size(Sample.FULL.page("ru"))).isLessThan(LARGEST_PAGE);
  }

  private static final String HANDLERS =
      """
      () => [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]
        .filter(attribute => attribute.name.startsWith('on') || attribute.name === 'style'
          || attribute.name === 'srcdoc' || /^\\s*javascript:/i.test(attribute.value)
            && attribute.name !== 'title' && !attribute.name.startsWith('aria-'))
        .map(attribute => element.localName + ' ' + attribute.name))\
      """;
}
