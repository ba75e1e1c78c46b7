package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The survey of the page finds what a person would trip over, and leaves in peace what he would
 * not.
 */
@InBrowser
class PageSurveyTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>under</p><p style='margin-top:-2em'>over</p> | overlap by",
        "<svg width=200 height=50><text y=20>one</text><text y=22 x=3>other</text></svg> | overlap",
        "<p style='overflow:hidden;width:4em;white-space:nowrap'>a long sentence</p> | cut off",
        "<div style='overflow:clip;height:1em'><p style='margin:0'>one<br>two</p></div> | cut off",
        "<p style='font-size:9px'>whisper</p> | 9.0 px small",
        "<svg width=100 viewBox='0 0 200 50'><text y=20 font-size=16>half</text></svg> | 8.0 px small",
        "<svg width=60 height=30><text y=20>beyond the edge</text></svg> | outside its figure",
        "<p style='position:absolute;left:350px;white-space:nowrap'>far away</p> | beside the page",
        "<p style='width:500px'>wide</p> | the page scrolls sideways",
        "<div style='overflow:auto;width:4em'><b style='white-space:nowrap'>a long row</b></div>"
            + " | scrolls without a name"
      })
  void it_finds(String fault, String named, Chromium chromium) throws IOException {
    assertThat(survey(fault, chromium)).isNotEmpty().anyMatch(finding -> finding.contains(named));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Two lines of a heading, one above the other</h1><p>and <b>bold</b> and <i>more</i></p>",
        "<details><summary>folded</summary><p style='width:900px'>wide</p></details>",
        "<p style='position:absolute;width:1px;height:1px;overflow:hidden'>for the ear alone</p>",
        "<div style='overflow:auto;width:4em' tabindex=0 role=region aria-label=row>"
            + "<b style='white-space:nowrap'>a long row</b></div>",
        "<p style='display:none;font-size:5px'>not shown</p>",
        "<svg width=200 height=60><title>no text</title><text y=20>one</text><text y=40>two</text></svg>"
      })
  void it_leaves_in_peace(String sound, Chromium chromium) throws IOException {
    assertThat(survey(sound, chromium)).isEmpty();
  }

  private List<String> survey(String body, Chromium chromium) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("page.html"),
            "<!doctype html><html lang=en><meta charset=utf-8><body>" + body);
    try (OpenPage page = chromium.open(file)) {
      return page.onScreen(360).misplaced(false);
    }
  }
}
