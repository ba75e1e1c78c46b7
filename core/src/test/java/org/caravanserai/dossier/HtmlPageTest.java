package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.dossier.html.DossierHtml;
import org.caravanserai.message.Messages;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one-file page of every example, in every language. */
class HtmlPageTest {
  private static final int LARGEST = 1_500_000;

  static Stream<Path> examples() {
    return Answers.EXAMPLES.stream();
  }

  /** English and one more, each in turn: a language changes words, not structure. */
  private static List<String> languages(Path example) {
    List<String> others = new ArrayList<>(Messages.LANGUAGES);
    others.remove("en");
    return List.of("en", others.get(Answers.EXAMPLES.indexOf(example) % others.size()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_page_is_sound_markup_in_the_language_asked_for_and_references_lead_to_ids(Path example) {
    for (String language : languages(example)) {
      Messages messages = Messages.in(language);
      Markup page =
          language.equals("en") ? Answers.markup(example) : Markup.of(page(example, language));
      List<String> ids = page.values("id").toList();

      assertThat(page.all("html").map(e -> e.get("lang"))).containsExactly(messages.languageTag());
      assertThat(page.text())
          .contains(messages.get("summary.heading"), messages.get("sources.heading"))
          .doesNotContain("{0}", " null");
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(new HashSet<>(ids)).containsAll(references(page));
    }
  }

  private static Set<String> references(Markup page) {
    Stream<String> links =
        page.values("href").filter(href -> href.startsWith("#")).map(href -> href.substring(1));
    Stream<String> labels =
        Stream.of("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")
            .flatMap(page::values)
            .flatMap(value -> Arrays.stream(value.split(" ", -1)));
    return Stream.concat(links, labels).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void headings_go_down_one_level_at_a_time_below_one_title(Path example) {
    List<Integer> levels =
        Answers.markup(example).elements().stream()
            .filter(e -> e.name().matches("h[1-6]"))
            .map(e -> e.name().charAt(1) - '0')
            .toList();

    assertThat(levels.getFirst()).isEqualTo(1);
    assertThat(levels).filteredOn(level -> level == 1).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void nothing_is_loaded_and_no_attribute_runs_or_paints(Path example) {
    Markup page = Answers.markup(example);

    for (Markup.Element element : page.elements()) {
      assertThat(element.attributes().keySet())
          .noneMatch(name -> name.startsWith("on"))
          .doesNotContain("style", "src", "srcset", "srcdoc", "action", "formaction", "data");
      element
          .attributes()
          .forEach((name, value) ->
              assertThat(value.contains("://") && !name.startsWith("xmlns"))
                  .as("%s of %s: %s", name, element.name(), value)
                  .isEqualTo(element.name().equals("a") && name.equals("href") && isWeb(value)));
      if (isWeb(element.get("href"))) {
        assertThat(element.get("rel")).isEqualTo("noopener noreferrer");
      }
    }
    assertThat(page(example, "en")).doesNotContain("@import", "url(http", "url(//");
  }

  private static boolean isWeb(String value) {
    return value.startsWith("https://") || value.startsWith("http://");
  }

  @Test
  void the_pages_own_script_is_the_only_one_that_may_run() throws Exception {
    String page = page(Shipped.example("minimal"), "en");
    int from = page.indexOf("<script>") + "<script>".length();
    String script = page.substring(from, page.indexOf("</script>", from));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));

    assertThat(page)
        .contains("script-src &#39;sha256-" + Base64.getEncoder().encodeToString(digest))
        .containsOnlyOnce("<script>");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_file_is_small_enough_to_be_sent_by_mail(Path example) {
    for (String language : Messages.LANGUAGES) {
      assertThat(page(example, language).getBytes(StandardCharsets.UTF_8).length)
          .as(language)
          .isLessThan(LARGEST);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_same_dossier_gives_the_same_bytes(Path example) {
    Dossier again = Answers.again(example);

    for (String language : languages(example)) {
      assertThat(DossierHtml.of(again, Messages.in(language))).isEqualTo(page(example, language));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everything_that_applies_or_is_open_has_a_card_with_its_sources(Path example) {
    Dossier dossier = Answers.dossier(example);
    Markup page = Answers.markup(example);
    Set<String> ids = page.values("id").collect(Collectors.toSet());

    assertThat(java.util.Objects.requireNonNull(dossier.assessment()).findings())
        .filteredOn(finding -> finding.verdict() != Verdict.DOES_NOT_APPLY)
        .extracting(Finding::policy)
        .allMatch(policy -> ids.contains("policy-" + policy.id()));
    assertThat(page.all("article").filter(e -> e.get("class").startsWith("card")).count())
        .isEqualTo(page.values("data-topic").count())
        .isPositive();
  }

  @Test
  void the_first_screen_says_when_to_start_and_what_it_is_worth() {
    String angren = Answers.markup(Shipped.example("textile-machinery-angren")).text();

    assertThat(angren.replace('\u00A0', ' ')).contains("USD 2,126,400", "nine cases out of ten");
  }

  @Test
  void a_country_and_a_sector_are_answered_with_what_to_say_next() {
    Messages messages = Messages.in("en");
    String minimal = Answers.markup(Shipped.example("minimal")).text();

    assertThat(minimal)
        .contains(
            messages.get("html.notYet"),
            messages.get("html.noDuty"),
            messages.get("html.answerFirst"),
            messages.get("routes.none"));
  }

  @Test
  void every_part_may_be_missing() {
    Dossier whole = Answers.dossier(Shipped.example("cherries-xian"));
    for (Dossier part : parts(whole)) {
      Markup page = Markup.of(DossierHtml.of(part, Messages.in("en")));
      Set<String> ids = page.values("id").collect(Collectors.toSet());

      assertThat(ids).contains("summary", "basis", "sources").containsAll(references(page));
      assertThat(ids.contains("policies")).isEqualTo(part.assessment() != null);
      assertThat(ids.contains("questions")).isEqualTo(part.assessment() != null);
      assertThat(ids.contains("plan")).isEqualTo(part.plan() != null);
      assertThat(ids.contains("documents")).isEqualTo(part.plan() != null);
      assertThat(ids.contains("routes")).isEqualTo(part.routes() != null);
      assertThat(ids.contains("risks")).isEqualTo(part.risks() != null);
    }
  }

  /** The dossier without each of its parts, and with each of them alone, and without any. */
  private static List<Dossier> parts(Dossier whole) {
    List<Dossier> parts = new ArrayList<>();
    for (int there = 0; there < 16; there++) {
      parts.add(
          new Dossier(
              whole.knowledge(),
              whole.profile(),
              whole.asOf(),
              whole.start(),
              (there & 1) == 0 ? null : whole.assessment(),
              (there & 2) == 0 ? null : whole.plan(),
              (there & 4) == 0 ? null : whole.routes(),
              (there & 8) == 0 ? null : whole.risks(),
              whole.screening()));
    }
    return parts;
  }

  @Test
  void unsound_markup_would_be_caught() {
    assertThatThrownBy(() -> Markup.of("<!doctype html><p><b>a</p>"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Markup.of("<!doctype html><p class=a>b</p>"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Markup.of("<!doctype html><p>a & b</p>"))
        .isInstanceOf(AssertionError.class);
    assertThat(Markup.of("<!doctype html><p onclick=\"a\">b</p>").elements())
        .extracting(Markup.Element::shape)
        .containsExactly("p[onclick]");
  }

  private static String page(Path example, String language) {
    return Answers.html(example, language);
  }
}
