package org.caravanserai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Text RULE = new Text(Map.of("en", "A rule", "ru", "Правило"));
  private static final Text FEE = Text.english("The fee is paid");
  private static final Text CODE = Text.english("ISO 14083");

  @Test
  void a_text_is_read_in_the_language_of_the_page() {
    assertThat(page("ru").in(RULE)).isEqualTo("Правило");
    assertThat(page("en").in(RULE)).isEqualTo("A rule");
  }

  @Test
  void a_text_that_is_not_translated_is_marked_and_a_code_is_not() {
    assertThat(page("ru").in(FEE)).isEqualTo("The fee is paid [en]");
    assertThat(page("ru").in(CODE)).isEqualTo("ISO 14083");
    assertThat(page("en").in(FEE)).isEqualTo("The fee is paid");
  }

  @Test
  void a_text_says_in_which_language_it_is_served() {
    assertThat(RULE.languageIn("ru")).isEqualTo("ru");
    assertThat(RULE.languageIn("uz")).isEqualTo("en");
    assertThat(CODE.languageIn("uz")).isEqualTo("uz");
  }

  @Test
  void the_texts_that_are_not_translated_are_counted_once_each_where_the_page_says_so() {
    Page page = page("ru");
    page.line(0, "Начало");
    page.untranslatedHere();
    page.line(0, page.in(FEE));
    page.line(0, page.in(FEE));

    assertThat(page.toString().lines())
        .containsExactly(
            "Начало",
            "1 текст пакетов знаний ещё не переведён; он показан по-английски с пометкой [en].",
            "The fee is paid [en]",
            "The fee is paid [en]");
  }

  @Test
  void a_page_with_nothing_to_say_of_it_says_nothing() {
    Page page = page("ru");
    page.untranslatedHere();
    page.line(0, page.in(RULE));

    assertThat(page.toString()).isEqualTo("Правило\n");
  }

  @Test
  void no_line_ends_with_an_opening_bracket() {
    assertThat(Columns.wrap("安集延（口岸）", 8)).containsExactly("安集延", "（口岸）");
  }

  private static Page page(String language) {
    return new Page(100, false, Messages.in(language));
  }
}
