package org.caravanserai.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  static final List<String> LANGUAGES = Messages.LANGUAGES;

  /** Messages that stand between others or behind them. */
  private static final Set<String> SEPARATORS =
      Set.of("list.separator", "list.and", "lookup.valid.TO");

  /** Abbreviations and standards, and what a person types: commands, options, codes. */
  private static final Set<String> UNTRANSLATED =
      Set.of(
          "P50", "P90", "TEU", "CO2e", "ISO", "JSON", "UTF", "USD", "en", "planned", "serai", "ask",
          "q", "project", "facts", "CNKHG", "HS", "ISIC");

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void a_language_has_every_message_that_english_has(String language) {
    assertThat(Messages.in(language).keys()).isEqualTo(Messages.in("en").keys());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void a_message_has_the_same_parameters_and_plurals_in_every_language(String language) {
    Map<String, String> english = Bundles.patterns("en");
    Bundles.patterns(language)
        .forEach((key, pattern) ->
            assertThat(Bundles.arguments(pattern, language))
                .as(key)
                .isEqualTo(Bundles.arguments(english.getOrDefault(key, ""), language)));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void a_plural_has_every_form_that_the_language_needs(String language) {
    Set<String> needed = Bundles.pluralForms(language);
    Bundles.patterns(language)
        .forEach((key, pattern) ->
            Bundles.plurals(pattern).forEach(forms -> assertThat(forms).as(key).isEqualTo(needed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ru"})
  void no_english_word_is_left_in_another_script(String language) {
    shown(language)
        .forEach((key, pattern) ->
            assertThat(
                    Pattern.compile("[A-Za-z][A-Za-z0-9]*")
                        .matcher(Bundles.words(pattern))
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> !word.matches("(p[0-9])+")))
                .as(key)
                .isSubsetOf(UNTRANSLATED));
  }

  @Test
  void russian_counts_in_four_forms_and_chinese_in_one() {
    assertThat(Bundles.pluralForms("ru")).containsExactlyInAnyOrder("one", "few", "many", "other");
    assertThat(Bundles.pluralForms("zh")).containsExactly("other");
    assertThat(
            Stream.of("1", "2", "5", "21", "2.5")
                .map(n -> Messages.in("ru").get("unit.years", new BigDecimal(n))))
        .containsExactly("1 год", "2 года", "5 лет", "21 год", "2,5 года");
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void no_message_leaves_a_parameter_or_a_doubled_apostrophe_behind(String language) {
    Messages messages = Messages.in(language);
    Bundles.patterns(language)
        .forEach((key, pattern) ->
            assertThat(messages.get(key, Bundles.examples(pattern)))
                .as(key)
                .doesNotContain("''")
                .doesNotContain("{", "}", "#"));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void no_message_begins_or_ends_with_a_space_or_has_two_in_a_row(String language) {
    Bundles.patterns(language)
        .forEach((key, pattern) -> {
          if (!SEPARATORS.contains(key)) {
            assertThat(pattern).as(key).isEqualTo(pattern.strip()).doesNotContain("  ");
          }
        });
  }

  @Test
  void uzbek_is_written_with_its_own_letters() {
    shown("uz")
        .forEach((key, pattern) ->
            assertThat(pattern)
                .as(key)
                .doesNotContainPattern("\\p{L}['\u2018\u2019`\u00B4]\\p{L}")
                .doesNotContainPattern("[oOgG]\u02BC")
                .doesNotContainPattern("[^oOgG]\u02BB")
                .doesNotContainPattern("\\p{IsCyrillic}"));
  }

  @Test
  void no_russian_word_mixes_alphabets() {
    shown("ru")
        .forEach((key, pattern) ->
            assertThat(pattern)
                .as(key)
                .doesNotContainPattern("\\p{IsCyrillic}[a-zA-Z]")
                .doesNotContainPattern("[a-zA-Z]\\p{IsCyrillic}"));
  }

  /** Dates end in a full stop in Russian, so a sentence does not end with one. */
  @Test
  void no_russian_sentence_ends_in_a_day() {
    LocalDate day = LocalDate.of(2027, 1, 18);
    Messages russian = Messages.in("ru");
    for (String key : List.of("dossier.asOf", "summary.plan", "plan.knownOnly")) {
      assertThat(russian.get(key, day, day)).doesNotContain("..");
    }
  }

  @Test
  void chinese_sentences_have_full_width_punctuation() {
    shown("zh")
        .forEach((key, pattern) ->
            assertThat(Bundles.words(pattern))
                .as(key)
                .doesNotContainPattern("\\p{IsHan}[,;:!?()]|\\p{IsHan} [,;:()]")
                .doesNotContainPattern("\\p{IsHan}\\.")
                .doesNotContainPattern("[,;:(] ?\\p{IsHan}"));
  }

  @Test
  void numbers_and_days_are_written_as_each_language_writes_them() {
    assertThat(
            Messages.LANGUAGES.stream()
                .map(l -> plain(Messages.in(l).number(new BigDecimal("1250000.505")))))
        .containsExactly("1,250,000.51", "1,250,000.51", "1 250 000,51", "1 250 000,51");
    assertThat(
            Messages.LANGUAGES.stream()
                .map(l -> plain(Messages.in(l).day(LocalDate.of(2026, 11, 2)))))
        .containsExactly("2 Nov 2026", "2026年11月2日", "2 нояб. 2026 г.", "2-noy, 2026");
  }

  @Test
  void money_names_its_currency_and_drops_decimals_that_are_nought() {
    assertThat(plain(Messages.in("en").money(new BigDecimal("1425000.00"), "USD")))
        .isEqualTo("USD 1,425,000");
    assertThat(plain(Messages.in("ru").money(new BigDecimal("12.5"), "USD")))
        .isEqualTo("12,50 USD");
  }

  @Test
  void quantities_shares_and_lists_are_written_in_the_language() {
    assertThat(
            Messages.LANGUAGES.stream()
                .map(l -> plain(Messages.in(l).quantity(new BigDecimal("68.4"), Unit.HOUR))))
        .containsExactly("68.4 hrs", "68.4小时", "68,4 ч", "68,4 soat");
    assertThat(
            Messages.LANGUAGES.stream()
                .map(l -> plain(Messages.in(l).percent(new BigDecimal("0.355")))))
        .containsExactly("36%", "36%", "36 %", "36%");
    assertThat(
            Messages.LANGUAGES.stream()
                .map(l -> plain(Messages.in(l).list(List.of("A", "B", "C")))))
        .containsExactly("A, B and C", "A、B和C", "A, B и C", "A, B va C");
  }

  @Test
  void countries_have_their_names_and_rates_their_decimals() {
    assertThat(Messages.LANGUAGES.stream().map(l -> Messages.in(l).country("UZ")))
        .containsExactly("Uzbekistan", "乌兹别克斯坦", "Узбекистан", "Oʻzbekiston");
    assertThat(plain(Messages.in("en").rate(new BigDecimal("0.859035"), "EUR")))
        .isEqualTo("EUR 0.859035");
  }

  @Test
  void no_line_ends_between_a_number_and_its_unit() {
    for (String language : Messages.LANGUAGES) {
      Messages messages = Messages.in(language);
      assertThat(messages.quantity(new BigDecimal("96.6"), Unit.HOUR)).doesNotContain(" ");
      assertThat(messages.money(new BigDecimal("15950"), "USD")).doesNotContain(" ");
    }
  }

  @Test
  void a_language_without_messages_is_refused() {
    assertThatThrownBy(() -> Messages.in("fr"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fr");
  }

  @Test
  void no_message_is_left_that_nobody_says() throws IOException {
    String code = sources();
    Set<String> unsaid =
        Messages.in("en").keys().stream()
            .filter(key -> !code.contains('"' + key + '"') && !isBuilt(code, key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unsaid).isEmpty();
  }

  /** What people read; the words that they may type come in every spelling. */
  private static Map<String, String> shown(String language) {
    return Bundles.patterns(language).entrySet().stream()
        .filter(message -> !message.getKey().startsWith("ask.words."))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isBuilt(String code, String key) {
    return code.contains('"' + key.substring(0, key.lastIndexOf('.') + 1) + '"');
  }

  private static String sources() throws IOException {
    return sources("core/src/main") + sources("cli/src/main/java");
  }

  private static String sources(String folder) throws IOException {
    Path root = Path.of(System.getProperty("repository.root"), folder);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
          .map(MessagesTest::text)
          .collect(Collectors.joining());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** No-break spaces as plain ones. */
  private static String plain(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ');
  }
}
