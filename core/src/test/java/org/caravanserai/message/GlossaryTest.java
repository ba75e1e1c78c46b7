package org.caravanserai.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GlossaryTest {
  static final List<String> LANGUAGES = Glossary.LANGUAGES;

  private static final Path PAGE =
      Path.of(System.getProperty("repository.root"), "docs/reference/glossary.md");

  /** Messages in which the English word is not the term: key and term. */
  private static final Set<String> ANOTHER_SENSE =
      Set.of(
          // "In nine cases out of ten", "in a bad case": not a matter with a file.
          "summary.plan case",
          "summary.planPartly case",
          "routes.itinerary case",
          "html.p50 case",
          "html.p90 case",
          "map.passageTime case",
          "map.column.badCase case",
          "lookup.label.HOURS_HIGH case",
          // Entry into a country, not a record in a case file.
          "routes.leg.entry entry",
          "map.how.entry entry",
          // The Chinese terms for home desk and host desk name the desk in a word of their own.
          "caseCapacity.home-lead desk",
          "caseCapacity.home-officer desk",
          "caseCapacity.host-lead desk",
          "caseCapacity.host-officer desk",
          "caseHolder.home-desk desk",
          "caseHolder.host-desk desk",
          // ISO 31000 has a term of its own for a source of risk.
          "lookup.label.RISK_SOURCE source",
          // Of a dispute, not of what is owed; of a contract, not of a time limit.
          "settlement.standing.APPLIES settlement",
          "settlement.title settlement",
          "settlement.otherwise.clause breach",
          "settlement.otherwise.contract breach",
          // Days under way, not the customs procedure.
          "lookup.label.TRANSIT_DAYS_MAX transit",
          "lookup.label.TRANSIT_DAYS_MIN transit");

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void messages_use_the_terms_of_the_glossary(String language) {
    Map<String, String> patterns = Bundles.patterns(language);
    List<String> strayed = new ArrayList<>();
    Bundles.patterns("en")
        .forEach((key, pattern) -> {
          String english = Bundles.words(pattern);
          String text = Bundles.words(Objects.requireNonNull(patterns.get(key)));
          for (Glossary.Term term : Glossary.terms()) {
            if (term.isIn(english)
                && !ANOTHER_SENSE.contains(key + " " + term.name())
                && !term.isIn(text, language)) {
              strayed.add(key + ": " + term.name() + " = " + term.in(language) + ": " + text);
            }
          }
        });

    assertThat(strayed).isEmpty();
  }

  @Test
  void no_exception_is_left_without_need() {
    Map<String, String> english = Bundles.patterns("en");
    for (Glossary.Term term : Glossary.terms()) {
      ANOTHER_SENSE.stream()
          .filter(exception -> exception.endsWith(" " + term.name()))
          .map(exception -> exception.substring(0, exception.indexOf(' ')))
          .forEach(key -> {
            assertThat(term.isIn(Objects.requireNonNull(english.get(key)))).as(key).isTrue();
            assertThat(LANGUAGES)
                .as(key)
                .anyMatch(l -> !term.isIn(Objects.requireNonNull(Bundles.patterns(l).get(key)), l));
          });
    }
  }

  @Test
  void inflected_words_are_recognised_and_others_are_not() {
    Glossary.Term term =
        Glossary.terms().stream()
            .filter(t -> t.name().equals("border crossing point"))
            .findFirst()
            .orElseThrow();

    assertThat(term.isIn("two Border crossing points")).isTrue();
    assertThat(term.isIn("a border")).isFalse();
    assertThat(term.isIn("через пунктами пропуска через границу", "ru")).isTrue();
    assertThat(term.isIn("через пограничный переход", "ru")).isFalse();
    assertThat(term.isIn("chegara nazorat-oʻtkazish punktidan", "uz")).isTrue();
    assertThat(term.isIn("所有口岸", "zh")).isTrue();
  }

  @Test
  void terms_are_unique_in_alphabetical_order_and_written_with_the_letters_of_their_language() {
    List<String> names = Glossary.terms().stream().map(Glossary.Term::name).toList();

    assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    assertThat(names).isSortedAccordingTo((a, b) -> lower(a).compareTo(lower(b)));
    for (Glossary.Term term : Glossary.terms()) {
      assertThat(term.in("zh")).as(term.name()).containsPattern("\\p{IsHan}");
      assertThat(term.in("ru"))
          .as(term.name())
          .containsPattern("\\p{IsCyrillic}")
          .doesNotContainPattern("\\p{IsCyrillic}[a-zA-Z]|[a-zA-Z]\\p{IsCyrillic}");
      assertThat(term.in("uz"))
          .as(term.name())
          .doesNotContainPattern("['\u2018\u2019`]|\\p{IsCyrillic}");
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Test
  void the_page_says_what_the_glossary_says() throws IOException {
    if (Boolean.getBoolean("serai.docs.write")) {
      Files.writeString(PAGE, page());
    }

    assertThat(Files.readString(PAGE))
        .as("run this test with -Dserai.docs.write=true to write the page anew")
        .isEqualTo(page());
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Glossary

            The terms of the field in the languages of the product, each with the standard it comes from; *general usage* where no
            standard fixes it, *this product* where the word is ours. A semicolon parts forms of equal standing; the messages
            of the product use one of them, and a test holds them to it.

            This page is written from `core/src/main/resources/org/caravanserai/message/glossary.csv`. The file lies beside
            the message bundles and not in a pack, since it binds how the product speaks, not what it knows. Change the file,
            then run `./build -pl core -Dtest=GlossaryTest -Dserai.docs.write=true test`.

            """);
    List<String> head = new ArrayList<>(List.of("term", "what it means"));
    LANGUAGES.forEach(language -> head.add(ownName(language)));
    head.add("source");
    page.append(row(head)).append("|---".repeat(head.size())).append("|\n");
    for (Glossary.Term term : Glossary.terms()) {
      String note = term.note().isEmpty() ? "" : " (" + term.note() + ")";
      List<String> cells = new ArrayList<>(List.of("**" + term.name() + "**"));
      cells.add(term.definition() + note);
      LANGUAGES.forEach(language -> cells.add(term.in(language)));
      cells.add(term.source());
      page.append(row(cells));
    }
    return page.toString();
  }

  private static String ownName(String language) {
    return new ULocale(language)
        .getDisplayLanguage(new ULocale(language))
        .replace('\u2018', '\u02BB');
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
