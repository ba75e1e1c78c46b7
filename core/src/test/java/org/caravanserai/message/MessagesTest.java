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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static final Pattern PARAMETER = Pattern.compile("\\{[0-9]}");
  private static final Object[] PARAMETERS = {"p0", "p1", "p2", "p3", "p4", "p5"};

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ru", "uz"})
  void a_language_has_every_message_that_english_has(String language) {
    assertThat(Messages.in(language).keys()).isEqualTo(Messages.in("en").keys());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ru", "uz"})
  void a_message_says_the_same_parameters_in_every_language(String language) {
    Messages english = Messages.in("en");
    Messages other = Messages.in(language);
    for (String key : english.keys()) {
      assertThat(said(other.get(key, PARAMETERS)))
          .as(key)
          .isEqualTo(said(english.get(key, PARAMETERS)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ru", "uz"})
  void no_message_leaves_a_parameter_or_a_doubled_apostrophe_behind(String language) {
    Messages messages = Messages.in(language);
    for (String key : messages.keys()) {
      assertThat(messages.get(key, PARAMETERS)).as(key).doesNotContain("''").doesNotContain("{");
    }
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

  private static boolean isBuilt(String code, String key) {
    return code.contains('"' + key.substring(0, key.lastIndexOf('.') + 1) + '"');
  }

  private static Set<String> said(String text) {
    return Pattern.compile("p[0-5]")
        .matcher(PARAMETER.matcher(text).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sources() throws IOException {
    Path root = Path.of(System.getProperty("repository.root"), "core/src/main");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().matches(".*[.](java|jte)"))
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
