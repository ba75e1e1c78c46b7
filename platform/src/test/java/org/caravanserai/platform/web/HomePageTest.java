package org.caravanserai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  @CsvSource({"360,en", "360,ru", "768,uz", "1280,zh"})
  void it_fits_phone_tablet_and_desk_and_has_no_barrier(
      int width, String language, Chromium chromium) {
    try (Chromium.Window window = chromium.window(width, language)) {
      window.open("/").fitsItsWidth().hasNoBarrier();
    }
  }
}
