package org.caravanserai.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.message.Messages;
import org.caravanserai.reading.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private static final int EVERY = 120;
  private static final Catalogue CATALOGUE = Catalogue.of(Shipped.knowledge());
  private static final Search SEARCH = new Search(CATALOGUE);

  @Test
  void the_item_with_that_id_comes_first() {
    List<Item> items = new ArrayList<>(CATALOGUE.items());
    for (int i = 0; i < items.size(); i += EVERY) {
      Subject subject = items.get(i).subject();
      assertThat(ids(subject.id()).getFirst()).isEqualTo(subject.id());
    }
  }

  @Test
  void titles_come_before_texts() {
    assertThat(SEARCH.find("Kashgar", "en", DAY, 1).hits().getFirst().item().subject())
        .isEqualTo(new Subject(Kind.PLACE, "CNKHG"));
    List<Hits.Hit> hits = SEARCH.find("custom", "en", DAY, Search.MOST_HITS).hits();
    List<Boolean> named =
        hits.stream()
            .map(h ->
                Stream.concat(
                        Stream.of(h.item().subject().id()),
                        h.item().title().byLanguage().values().stream())
                    .anyMatch(text -> Folded.of(text).find("custom") >= 0))
            .toList();
    assertThat(named.lastIndexOf(true)).isLessThan(named.indexOf(false));
  }

  @Test
  void every_word_must_be_there_and_a_beginning_is_enough() {
    List<String> both = ids("custom wareh");

    assertThat(both).isNotEmpty();
    assertThat(ids("custom")).containsAll(both);
    assertThat(ids("wareh")).containsAll(both);
    assertThat(ids("arehouse")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oʻzbekiston | o'zbekiston",
        "oʻzbekiston | oʼzbekiston",
        "oʻzbekiston | o’zbekiston",
        "oʻzbekiston | o‘zbekiston",
        "oʻzbekiston | O`ZBEKISTON",
        "oʻzbekiston | Ozbekiston",
        "Урумчи | УРУМЧИ",
        "Кашгар | каш\u0433ар",
        "customs | ＣＵＳＴＯＭＳ",
        "cafe | café"
      })
  void case_accents_and_apostrophes_do_not_matter(String one, String other) {
    assertThat(Folding.fold(other)).isEqualTo(Folding.fold(one));
    assertThat(ids(other)).isEqualTo(ids(one));
  }

  @Test
  void ideographs_are_found_within_a_text() {
    assertThat(SEARCH.find("阿拉山口", "zh", DAY, 20).hits())
        .anyMatch(hit -> hit.item().subject().id().equals("CNAKL"))
        .allMatch(hit -> hit.context().contains("阿拉山口"));
    assertThat(ids("拉山")).containsAll(ids("阿拉山口"));
  }

  @Test
  void the_context_shows_the_words_in_the_readers_language_where_it_can() {
    Hits hits = SEARCH.find("Алашанькоу", "ru", DAY, 5);

    assertThat(hits.hits()).isNotEmpty();
    assertThat(HitsText.of(hits, Messages.in("ru"), 100, false)).contains("Алашанькоу");
  }

  @Test
  void a_kind_of_case_is_found_by_its_id_its_stages_and_its_clocks() {
    Subject response = new Subject(Kind.CASE_KIND, "response");
    assertThat(SEARCH.find("mediation", "en", DAY, 5).hits().getFirst().item().subject())
        .isEqualTo(new Subject(Kind.CASE_KIND, "mediation"));
    assertThat(SEARCH.find("at the host desk", "en", DAY, 5).hits())
        .extracting(hit -> hit.item().subject())
        .contains(response);
    assertThat(SEARCH.find("双向响应", "zh", DAY, 5).hits())
        .extracting(hit -> hit.item().subject())
        .contains(response);
  }

  @Test
  void a_limit_cuts_and_says_what_it_leaves_out() {
    Hits all = SEARCH.find("tax", "en", DAY, Search.MOST_HITS);
    Hits few = SEARCH.find("tax", "en", DAY, 3);

    assertThat(few.hits()).isEqualTo(all.hits().subList(0, 3));
    assertThat(few.hits().size() + few.more()).isEqualTo(all.hits().size() + all.more());
  }

  @Test
  void what_does_not_hold_on_the_day_is_told() {
    assertThat(SEARCH.find("uz.district.category-5-one-percent", "en", DAY, 1).hits())
        .singleElement()
        .matches(hit -> !hit.holds());
  }

  @Test
  void words_that_nobody_has_lead_to_similar_ones() {
    Hits hits = SEARCH.find("customms", "en", DAY, 20);

    assertThat(hits.hits()).isEmpty();
    assertThat(hits.nearest()).contains("customs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "...", "a b c d e f g h i j k l m n o p q r s t u"})
  void a_question_without_words_or_with_too_many_is_refused(String question) {
    assertThat(Search.isBounded(question)).isFalse();
    assertThatThrownBy(() -> SEARCH.find(question, "en", DAY, 20))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_question_too_long_is_refused() {
    assertThat(Search.isBounded("x".repeat(Search.LONGEST))).isTrue();
    assertThat(Search.isBounded("x".repeat(Search.LONGEST + 1))).isFalse();
  }

  private static List<String> ids(String question) {
    return SEARCH.find(question, "en", DAY, Search.MOST_HITS).hits().stream()
        .map(hit -> hit.item().subject().id())
        .toList();
  }

  @Test
  void a_search_among_some_items_finds_and_counts_those_alone() {
    Hits all = SEARCH.find("tax", "en", DAY, Search.MOST_HITS);
    long policies =
        all.hits().stream().filter(h -> h.item().subject().kind() == Kind.POLICY).count();
    Hits among = SEARCH.find("tax", "en", DAY, 3, item -> item.subject().kind() == Kind.POLICY);
    assertThat(among.hits())
        .hasSize(3)
        .allSatisfy(h -> assertThat(h.item().subject().kind()).isEqualTo(Kind.POLICY));
    assertThat(among.more()).isGreaterThan((int) policies - 4).isPositive();
  }
}
