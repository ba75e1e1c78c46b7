package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.dossier.html.DossierHtml;
import org.caravanserai.message.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a profile or a pack says is shown, and nothing of it is done. */
class HostilePageTest {
  private static final Set<String> LABELS = Set.of("map-name", "map-leader");
  private static final URI SCRIPT = URI.create("javascript:alert(document.domain)");

  /** At least as long as every attack: how much room a text takes decides about some elements. */
  private static final String HARMLESS = "x".repeat(50);

  private static final class Harmless {
    static final Markup PAGE = page(HARMLESS, HARMLESS);
  }

  static Stream<String> attacks() {
    return Stream.of(
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)' x='",
        "\" autofocus onfocus=\"alert(1)",
        "--><b>bold</b><!--",
        "]]><iframe srcdoc='<script>alert(1)</script>'>",
        "javascript:alert(1)",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "${7*7} {0} {{7*7}} @if(true)");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void no_element_and_no_attribute_arises_from_a_text(String attack) {
    String padded = attack + "x".repeat(HARMLESS.length() - attack.length());
    Markup hostile = page(padded, padded);
    Markup harmless = Harmless.PAGE;

    assertThat(shape(hostile)).isEqualTo(shape(harmless));
    assertThat(kinds(hostile)).isEqualTo(kinds(harmless));
    assertThat(hostile.values("href")).noneMatch(href -> href.contains("javascript:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plant\u202Etxt.exe",
        "\u2066a\u2069\u200F\u061C",
        "a\u0000b\u001B[2Jc\u0007",
        "a\u0085\u2028\u2029b",
        "half \uD83D of a pair"
      })
  void nothing_turns_the_writing_or_hides_in_it(String text) {
    String page = DossierHtml.of(dossier(text, text), Messages.in("en"));

    assertThat(page)
        .doesNotContain("\u202E", "\u2066", "\u2069", "\u200F", "\u061C", "\u0000", "\u001B")
        .doesNotContain("\u0007", "\u0085", "\u2028", "\u2029", "\r");
    assertThat(page.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    assertThat(kinds(Markup.of(page))).isEqualTo(kinds(Harmless.PAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "<"})
  void a_very_long_name_is_cut_where_it_stands_and_kept_whole_beside_it(String letter) {
    String name = letter.repeat(10_000);
    String shown = letter.replace("<", "&lt;");
    Markup page = page(name, "word");

    assertThat(page.text()).contains(shown.repeat(100) + "…").contains(shown.repeat(10_000));
    assertThat(page.all("h1")).hasSize(1);
    assertThat(page.all("details").filter(e -> e.get("class").equals("full-name"))).hasSize(1);
    assertThat(page.all("bdi").filter(e -> e.get("title").length() >= name.length())).isNotEmpty();
  }

  /** All elements but the labels of maps, which are there only where they find room. */
  private static List<String> shape(Markup page) {
    return page.elements().stream()
        .filter(e -> !LABELS.contains(e.get("class")) && !e.name().equals("tspan"))
        .map(Markup.Element::shape)
        .toList();
  }

  private static Set<String> kinds(Markup page) {
    return page.elements().stream()
        .map(Markup.Element::shape)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Markup page(String name, String words) {
    return Markup.of(DossierHtml.of(dossier(name, words), Messages.in("en")));
  }

  /** A dossier with every part, whose profile and packs say nothing but these. */
  private static Dossier dossier(String name, String words) {
    Dossier angren = Answers.dossier(Shipped.example("textile-machinery-angren"));
    return Rewrite.of(angren, name, words, SCRIPT);
  }
}
