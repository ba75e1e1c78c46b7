package org.caravanserai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.HtmlUtils;

@HouseTest
class HomePageTest {
  @ParameterizedTest
  @CsvSource({"en,Dossiers", "zh-CN,项目档案", "ru,Досье", "uz,Loyiha hujjatlari", "fr,Dossiers"})
  void a_reader_is_met_in_his_language(String language, String word, Visitor visitor) {
    HttpResponse<String> page = visitor.speaking(language).get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(word);
  }

  @Test
  void a_language_once_chosen_stays(Visitor visitor) {
    visitor.get("/?lang=ru");
    assertThat(visitor.get("/").body()).contains("<html lang=\"ru\"");
  }

  @Test
  void a_page_that_is_not_there_is_said_so_in_words(Visitor visitor) {
    HttpResponse<String> page = visitor.get("/no-such-page");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is no such page").doesNotContain("Exception");
  }

  @ParameterizedTest
  @EnumSource
  void each_type_of_problem_is_the_address_of_a_page(ProblemKind kind, Visitor visitor) {
    for (String language : Messages.LANGUAGES) {
      HttpResponse<String> page = visitor.speaking(language).get(kind.type().toString());
      assertThat(page.statusCode()).isEqualTo(200);
      String title = Wording.in(language).get("error." + kind.slug() + ".title");
      assertThat(HtmlUtils.htmlUnescape(page.body())).contains("<h1>" + title + "</h1>");
    }
  }

  @ParameterizedTest
  @CsvSource({"360,ru", "768,uz", "1280,zh"})
  void it_fits_phone_tablet_and_desk_and_has_no_barrier(
      int width, String language, Chromium chromium) {
    try (Chromium.Window window = chromium.window(width, language)) {
      window.open("/").fitsItsWidth().hasNoBarrier();
    }
  }
}
