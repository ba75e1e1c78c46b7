package org.caravanserai.platform.web.library;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.caravanserai.lookup.Item;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Subject;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.library.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The public pages of the library. */
@HouseTest
class LibraryPagesTest {
  @Autowired Library library;

  private Subject some(Kind kind) {
    return library.current().catalogue().items().stream()
        .map(Item::subject)
        .filter(subject -> subject.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  /** The item of a kind of which most is to be shown. */
  private String fullest(Kind kind) {
    return library.current().catalogue().items().stream()
        .filter(item -> item.subject().kind() == kind)
        .max(Comparator.comparingInt(item -> item.toString().length()))
        .map(item -> LibraryAddress.of(item.subject()))
        .orElseThrow();
  }

  private static String ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).as("%s", response.uri()).isEqualTo(200);
    return response.body();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_of_item_has_pages_in_every_language(Kind kind, Visitor visitor) {
    Subject subject = some(kind);
    for (String language : Messages.LANGUAGES) {
      String page = ok(visitor.speaking(language).get(LibraryAddress.of(subject)));
      assertThat(page)
          .contains("<link rel=\"canonical\" href=\"" + LibraryAddress.of(subject) + "\">")
          .contains(subject.id());
    }
  }

  @Test
  void every_item_of_the_packs_has_a_page_that_answers(Visitor visitor) {
    List<Subject> all = library.current().catalogue().items().stream().map(Item::subject).toList();
    int step = Math.max(1, all.size() / 150);
    for (int i = 0; i < all.size(); i += step) {
      ok(visitor.get(LibraryAddress.of(all.get(i))));
    }
  }

  @Test
  void a_policy_page_says_what_it_gives_on_what_it_rests_and_where_it_is_written(Visitor visitor) {
    Subject policy = some(Kind.POLICY);
    String page = ok(visitor.get(LibraryAddress.of(policy)));
    assertThat(page)
        .contains("<h2>What it says</h2>")
        .contains("/library/sources/")
        .containsPattern("/library/editions/\\d+/files/")
        .contains("History across editions");
  }

  @Test
  void an_item_is_shown_as_of_the_day_that_is_asked_for(Visitor visitor) {
    Item dated =
        library.current().catalogue().items().stream()
            .filter(item -> item.versions().size() == 1)
            .filter(item -> item.versions().getFirst().valid().from() != null)
            .findFirst()
            .orElseThrow();
    LocalDate from = requireNonNull(dated.versions().getFirst().valid().from());
    String address = LibraryAddress.of(dated.subject());
    assertThat(ok(visitor.get(address + "?asOf=" + from))).contains("holds on that day");
    assertThat(ok(visitor.get(address + "?asOf=" + from.minusDays(1))))
        .contains("not in force on that day");
  }

  @Test
  void the_search_finds_an_item_by_words_kind_and_country(Visitor visitor) {
    assertThat(ok(visitor.get("/library?q=Horgos"))).contains("/library/places/CNHRS");
    assertThat(ok(visitor.get("/library?q=Horgos&kind=policies")))
        .doesNotContain("/library/places/CNHRS")
        .contains("/library/policies/");
    assertThat(ok(visitor.get("/library?kind=policies&country=TM")))
        .contains("/library/policies/tm.")
        .doesNotContain("/library/policies/uz.");
    assertThat(ok(visitor.get("/library?kind=crossings&country=KG")))
        .contains("/library/crossings/");
  }

  @Test
  void lists_go_on_from_page_to_page(Visitor visitor) {
    String first = ok(visitor.get("/library?kind=policies"));
    assertThat(first).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
    assertThat(ok(visitor.get("/library?kind=policies&page=2"))).contains("rel=\"prev\"");
    assertThat(ok(visitor.get("/library?kind=policies&page=1000"))).doesNotContain("rel=\"next\"");
  }

  @Test
  void words_that_nothing_has_lead_to_those_that_may_be_meant(Visitor visitor) {
    assertThat(ok(visitor.get("/library?q=customms"))).contains("Did you mean");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/library?kind=nonsense",
        "/library?page=0",
        "/library?page=99999999999999",
        "/library?page=x",
        "/library?asOf=yesterday",
        "/library?asOf=-999999999-01-01",
        "/library?country=%3Cscript%3E",
        "/library/editions?before=x",
        "/library/editions/1?after=x",
      })
  void what_cannot_be_understood_is_told_so(String address, Visitor visitor) {
    assertThat(visitor.get(address).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/library/policies/nothing.like.this",
        "/library/nonsense/x",
        "/library/policies/a/b/c",
        "/library/editions/999",
        "/library/editions/x",
        "/library/editions/0",
        "/library/editions/1/policies/x",
        "/library/editions/1/files/base/../../secret",
        "/library/editions/1/files/base/nothing.yaml",
        "/library/editions/1/files/nothing/pack.yaml",
        "/library/policies/x?edition=99",
      })
  void what_is_not_there_is_not_found(String address, Visitor visitor) {
    assertThat(visitor.get(address).statusCode()).isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"><script>alert(1)</script>",
        "%",
        "'; drop table library_draft",
        "𓂀",
        "\u0000"
      })
  void whatever_is_searched_is_shown_as_text_alone(String words, Visitor visitor) {
    String asked = java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    HttpResponse<String> response = visitor.get("/library?q=" + asked);
    assertThat(response.statusCode()).isIn(200, 400);
    assertThat(response.body()).doesNotContain("<script>alert");
  }

  @Test
  void a_question_that_is_too_long_is_told_its_bounds(Visitor visitor) {
    assertThat(ok(visitor.get("/library?q=" + "a".repeat(300)))).contains("at most 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/library/policies", "/library/policies/"})
  void a_kind_without_an_id_leads_to_the_list_of_that_kind(String address, Visitor visitor) {
    HttpResponse<String> response = visitor.get(address);
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location").orElseThrow())
        .endsWith("/library?kind=policies");
  }

  @Test
  void a_misspelt_id_leads_to_the_nearest(Visitor visitor) {
    String id = some(Kind.POLICY).id();
    HttpResponse<String> response = visitor.get("/library/policies/" + id + "x");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("Perhaps you mean").contains(">" + id + "<");
  }

  @Test
  void editions_are_listed_with_their_packs_and_their_digest(Visitor visitor) {
    assertThat(ok(visitor.get("/library/editions"))).contains("/library/editions/1");
    assertThat(ok(visitor.get("/library/editions/1"))).contains("sha256:").contains("central-asia");
  }

  @Test
  void a_file_of_a_pack_is_shown_around_the_line_that_a_link_names(Visitor visitor) {
    assertThat(ok(visitor.get("/library/editions/1/files/base/pack.yaml?line=3")))
        .contains("id=\"L3\"")
        .contains("class=\"marked\"")
        .contains("version: 2026");
    assertThat(ok(visitor.get("/library/editions/1/files/base/pack.yaml?line=999999999")))
        .contains("id=\"L1\"");
  }

  @Test
  void drafts_are_for_those_who_sign_in(Visitor visitor) {
    assertThat(visitor.get("/library/drafts").statusCode()).isIn(302, 303, 401, 403);
    assertThat(visitor.get("/library/editions/1/restore").statusCode()).isIn(302, 303, 401, 403);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void pages_of_items_have_no_barrier_and_fit_a_phone(Kind kind, Chromium chromium) {
    try (Chromium.Window phone = chromium.window(360, "ru-RU")) {
      phone.open(fullest(kind)).hasNoBarrier().fitsItsWidth();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/library",
        "/library?q=tax",
        "/library?kind=policies&country=UZ",
        "/library/editions",
        "/library/editions/1",
        "/library/editions/1/files/base/attributes.yaml?line=40",
        "/library/policies/nothing.like.this"
      })
  void other_pages_have_no_barrier_and_fit_a_phone(String address, Chromium chromium) {
    try (Chromium.Window phone = chromium.window(360, "zh-CN")) {
      phone.open(address).hasNoBarrier().fitsItsWidth();
    }
  }

  @Test
  void a_reader_searches_opens_a_policy_and_follows_its_source(Chromium chromium) {
    try (Chromium.Window window = chromium.window()) {
      window.open("/library");
      window.page().fill("#q", "comprehensive bonded zone");
      window.page().click("form.filters button");
      window.page().click(".hits a >> nth=0");
      assertThat(window.page().url()).contains("/library/policies/");
      window.page().click("dd a[href^='/library/sources/'] >> nth=0");
      assertThat(window.page().title()).contains("source");
    }
  }
}
