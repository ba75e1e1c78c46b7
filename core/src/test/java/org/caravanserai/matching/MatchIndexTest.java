package org.caravanserai.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanQuery;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchIndexTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Knowledge KNOWLEDGE = Shipped.knowledge();
  private static final Matching MATCHING = Matching.of(KNOWLEDGE, Clearance.OPEN);
  private static final MatchIndex.Filter ALL = new MatchIndex.Filter(null, null, Set.of(), TODAY);

  @TempDir Path folder;

  private final Listing need = Listings.goods(Kind.NEED, "need", "CN", "zh", "求购樱桃");
  private final Listing cherries =
      Listings.goods(Kind.OFFER, "cherries", "UZ", "uz", "Gilos sotamiz");
  private final Listing cement = Listings.goods(Kind.OFFER, "cement", "KZ", "ru", "Цемент М500");

  private static List<String> found(MatchIndex index, Listing need) {
    return MATCHING.match(need, index, TODAY, 10).possible().stream().map(Match::listing).toList();
  }

  @Test
  void a_listing_is_found_once_it_is_put_and_no_more_once_it_is_removed() {
    try (MatchIndex index = MatchIndex.inMemory(KNOWLEDGE)) {
      index.put(List.of(cherries, cement));
      assertThat(found(index, need)).containsExactly("cherries");
      index.remove(List.of("cherries", "nobody"));
      assertThat(found(index, need)).isEmpty();
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  void putting_a_listing_again_replaces_it() {
    try (MatchIndex index = MatchIndex.inMemory(KNOWLEDGE)) {
      index.put(List.of(cherries));
      index.put(List.of(Listings.goods(Kind.OFFER, "cherries", "UZ", "uz", "Sement sotamiz")));
      assertThat(index.size()).isEqualTo(1);
      assertThat(found(index, need)).isEmpty();
    }
  }

  @Test
  void rebuilding_puts_the_given_listings_in_the_place_of_all_others() {
    try (MatchIndex index = MatchIndex.inMemory(KNOWLEDGE)) {
      index.put(List.of(cement));
      index.rebuild(List.of(cherries));
      assertThat(index.search("", "en", ALL, 0, 10)).containsExactly("cherries");
    }
  }

  @Test
  void a_rebuild_that_fails_loses_nothing_and_the_next_one_is_whole() {
    Iterable<Listing> broken =
        () ->
            new Iterator<>() {
              private boolean first = true;

              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public Listing next() {
                if (!first) {
                  throw new IllegalStateException("no more");
                }
                first = false;
                return cherries;
              }
            };
    try (MatchIndex index = MatchIndex.inMemory(KNOWLEDGE)) {
      index.put(List.of(cement));
      assertThatThrownBy(() -> index.rebuild(broken)).isInstanceOf(IllegalStateException.class);
      assertThat(index.search("", "en", ALL, 0, 10)).contains("cement");
      index.rebuild(List.of(cherries));
      assertThat(index.search("", "en", ALL, 0, 10)).containsExactly("cherries");
    }
  }

  @Test
  void words_of_one_language_find_listings_in_others() {
    try (MatchIndex index = MatchIndex.inMemory(KNOWLEDGE)) {
      index.put(List.of(cherries, cement));
      assertThat(index.search("樱桃", "zh", ALL, 0, 10)).containsExactly("cherries");
      assertThat(index.search("cement", "en", ALL, 0, 10)).containsExactly("cement");
    }
  }

  @Test
  void of_more_than_one_query_may_ask_the_weightiest_is_asked() {
    Map<String, Double> sought =
        IntStream.range(0, 3 * MatchIndex.MOST_SOUGHT)
            .boxed()
            .collect(Collectors.toMap(i -> "w" + i, i -> 1.0 + i));
    BooleanQuery query = MatchIndex.about(sought);
    assertThat(query.clauses()).hasSize(MatchIndex.MOST_SOUGHT);
    assertThat(query.toString()).contains("about:w2699)").doesNotContain("about:w9)");
  }

  @Test
  void a_search_is_narrowed_and_paged() {
    try (MatchIndex index = MatchIndex.inMemory(KNOWLEDGE)) {
      index.put(
          List.of(
              cherries,
              cement,
              need,
              Listings.until(
                  Listings.goods(Kind.OFFER, "late", "UZ", "ru", "Черешня"), TODAY.minusDays(1))));
      assertThat(index.search("", "en", ALL, 0, 10)).containsExactly("cement", "cherries", "need");
      assertThat(index.search("", "en", ALL, 1, 1)).containsExactly("cherries");
      assertThat(
              index.search(
                  "",
                  "en",
                  new MatchIndex.Filter(Kind.OFFER, Subject.GOODS, Set.of("KZ"), TODAY),
                  0,
                  10))
          .containsExactly("cement");
    }
  }

  @Test
  void a_search_beyond_what_is_kept_ready_is_refused() {
    try (MatchIndex index = MatchIndex.inMemory(KNOWLEDGE)) {
      assertThatThrownBy(() -> index.search("", "en", ALL, 9_999, 2))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> index.search("x".repeat(1_001), "en", ALL, 0, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_directory_that_was_closed_is_opened_again() {
    try (MatchIndex index = MatchIndex.open(folder.resolve("index"), KNOWLEDGE)) {
      index.put(List.of(cherries, cement));
    }
    try (MatchIndex index = MatchIndex.open(folder.resolve("index"), KNOWLEDGE)) {
      assertThat(index.size()).isEqualTo(2);
      assertThat(found(index, need)).containsExactly("cherries");
    }
  }

  @Test
  void what_a_crash_left_behind_is_thrown_away() throws IOException {
    Path index = folder.resolve("index");
    Path left = folder.resolve("left");
    try (MatchIndex running = MatchIndex.open(index, KNOWLEDGE)) {
      running.put(List.of(cherries));
      Files.createDirectory(left);
      try (var files = Files.list(index)) {
        for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
          Files.copy(file, left.resolve(index.relativize(file)));
        }
      }
    }
    try (MatchIndex after = MatchIndex.open(left, KNOWLEDGE)) {
      assertThat(after.size()).isZero();
    }
  }

  @Test
  void a_damaged_directory_is_thrown_away() throws IOException {
    try (MatchIndex index = MatchIndex.open(folder, KNOWLEDGE)) {
      index.put(List.of(cherries));
    }
    try (var files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> folder.relativize(f).toString().startsWith("segments")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (MatchIndex index = MatchIndex.open(folder, KNOWLEDGE)) {
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void a_directory_that_is_in_use_is_refused() {
    try (MatchIndex first = MatchIndex.open(folder, KNOWLEDGE)) {
      assertThat(first.size()).isZero();
      assertThatThrownBy(() -> MatchIndex.open(folder, KNOWLEDGE))
          .isInstanceOf(UncheckedIOException.class);
    }
  }
}
