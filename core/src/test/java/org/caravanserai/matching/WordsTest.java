package org.caravanserai.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caravanserai.matching.Words.Word;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Words WORDS = Words.measured();

  @AfterAll
  static void close() {
    WORDS.close();
  }

  private static List<String> stems(String text, String language) {
    return WORDS.cut(text, language).stream().map(Word::stem).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"o'g'it", "oʻgʻit", "o‘g‘it", "o’g’it", "o`g`it", "ўғит", "OʻGʻIT"})
  void every_way_of_typing_an_uzbek_word_is_one_word(String written) {
    assertThat(stems(written, "uz")).isEqualTo(stems("oʻgʻit", "uz"));
  }

  @ParameterizedTest
  @CsvSource({
    "пахта, paxta",
    "ёнғоқ, yongʻoq",
    "ер, yer",
    "чарм, charm",
    "шаҳар, shahar",
    "эшик, eshik"
  })
  void the_two_uzbek_scripts_meet(String cyrillic, String latin) {
    assertThat(stems(cyrillic, "uz")).isEqualTo(stems(latin, "uz"));
  }

  @Test
  void traditional_and_simplified_chinese_meet() {
    assertThat(stems("棉紗供應", "zh")).isEqualTo(stems("棉纱供应", "zh"));
  }

  @ParameterizedTest
  @CsvSource({
    "ru, пряжу, пряжа",
    "en, factories, factory",
    "uz, qurilishini, qurilish",
    "kk, тасымалдаушы, тасымалдау",
    "ky, курулушу, курулуш",
    "tg, пиллаҳо, пилла",
    "tk, dokmaçylyk, dokmaçy"
  })
  void forms_of_a_word_meet(String language, String form, String word) {
    assertThat(stems(form, language)).isEqualTo(stems(word, language));
  }

  @Test
  void turkmen_and_tajik_letters_lose_their_marks_alike() {
    assertThat(stems("ýüplük", "tk")).isEqualTo(stems("yupluk", "tk"));
    assertThat(stems("пахтагӣ", "tg")).isEqualTo(stems("пахтаги", "tg"));
  }

  @Test
  void numbers_are_not_words() {
    assertThat(stems("500 t of urea 46", "en")).doesNotContain("500", "46");
  }
}
