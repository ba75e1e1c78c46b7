package org.caravanserai.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.matching.LabelledSet.Labelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How good matches are on {@link LabelledSet}. The set is drawn from a seed that was fixed before
 * it was first measured; {@code -Dserai.sets=5} averages the page's first table over more seeds.
 */
class MatchingQualityTest {
  private static final long SEED = 20_261_122;
  private static final Path PAGE = Shipped.root().resolve("docs/explanation/how-matching-works.md");
  private static final List<String> WRITINGS =
      List.of("zh", "ru", "en", "uz", "uzc", "kk", "ky", "tg", "tk");

  /** What is left of a listing in a trial. */
  private enum Trial {
    ALL,
    NO_CODES,
    CODES_ALONE;

    private Listing left(Listing listing) {
      return switch (this) {
        case ALL -> listing;
        case NO_CODES -> Listings.coded(listing, Set.of(), Set.of());
        case CODES_ALONE -> Listings.worded(listing, Wording.NONE);
      };
    }
  }

  private static Quality measure(LabelledSet set, Trial trial, TraitMaker maker) {
    Matching matching = Matching.of(Shipped.knowledge(), Clearance.OPEN, maker);
    try (MatchIndex index = MatchIndex.inMemory(maker)) {
      index.put(set.offerListings().stream().map(trial::left).toList());
      return Quality.of(
          set,
          need ->
              matching.match(trial.left(need), index, LabelledSet.AS_OF, 100).possible().stream()
                  .map(Match::listing)
                  .toList());
    }
  }

  private static TraitMaker maker() {
    return new TraitMaker(Shipped.knowledge(), Words.measured());
  }

  @Test
  void the_set_is_as_large_and_as_mixed_as_it_says() {
    LabelledSet set = LabelledSet.of(SEED);
    List<Labelled> all = new ArrayList<>(set.needs);
    all.addAll(set.offers);

    assertThat(set.needs).hasSizeGreaterThanOrEqualTo(60);
    assertThat(set.offers).hasSizeGreaterThanOrEqualTo(600);
    assertThat(all.stream().map(Labelled::writing).distinct()).hasSize(WRITINGS.size());
    assertThat(share(all, l -> l.wrongOrMissing())).isBetween(0.2, 0.35);
    assertThat(share(set.offers, l -> !l.listing().holdsOn(LabelledSet.AS_OF)))
        .isBetween(0.06, 0.18);
  }

  private static double share(List<Labelled> listings, Predicate<Labelled> test) {
    return (double) listings.stream().filter(test).count() / listings.size();
  }

  @Test
  void matches_are_good_with_all_fields_and_with_words_alone_and_better_than_codes() {
    TraitMaker maker = maker();
    LabelledSet set = LabelledSet.of(SEED);
    Quality all = measure(set, Trial.ALL, maker);
    Quality noCodes = measure(set, Trial.NO_CODES, maker);
    Quality codesAlone = measure(set, Trial.CODES_ALONE, maker);

    assertThat(all.ndcg()).isGreaterThanOrEqualTo(0.80);
    assertThat(noCodes.ndcg()).isGreaterThanOrEqualTo(0.60);
    assertThat(all.ndcg() - codesAlone.ndcg()).isGreaterThanOrEqualTo(0.08);
    assertThat(all.ndcg(need -> need.thing().heldOut(), MatchingQualityTest::any))
        .as("things that the engine was not made for")
        .isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void the_page_says_what_was_measured() throws IOException {
    String page = Files.readString(PAGE);
    String made = page;
    TraitMaker maker = maker();
    List<Long> seeds = new ArrayList<>();
    for (long seed = SEED; seed < SEED + Integer.getInteger("serai.sets", 1); seed++) {
      seeds.add(seed);
    }
    StringBuilder summary =
        new StringBuilder("| | all | made with | held out |\n|---|---:|---:|---:|\n");
    StringBuilder pairs = new StringBuilder();
    for (Trial trial : Trial.values()) {
      double[] sums = new double[3];
      for (long seed : seeds) {
        Quality quality = measure(LabelledSet.of(seed), trial, maker);
        sums[0] += quality.ndcg();
        sums[1] += quality.ndcg(need -> !need.thing().heldOut(), MatchingQualityTest::any);
        sums[2] += quality.ndcg(need -> need.thing().heldOut(), MatchingQualityTest::any);
        if (seed == SEED && trial != Trial.CODES_ALONE) {
          pairs.append(pairs(trial, quality));
        }
      }
      summary.append("| " + title(trial));
      for (double sum : sums) {
        summary.append(" | " + figure(sum / seeds.size()));
      }
      summary.append(" |\n");
    }
    if (seeds.size() == 1) {
      made = with(made, "quality", summary.toString());
      made = with(made, "pairs", pairs.toString());
    } else {
      System.out.println(summary);
    }
    if (Boolean.getBoolean("serai.docs.write")) {
      Files.writeString(PAGE, made);
    } else {
      assertThat(page)
          .as("run this test with -Dserai.docs.write=true to write the page anew")
          .isEqualTo(made);
    }
  }

  private static String title(Trial trial) {
    return switch (trial) {
      case ALL -> "all fields";
      case NO_CODES -> "every code taken out";
      case CODES_ALONE -> "every word taken out";
    };
  }

  /** A row for each way of writing needs, a column for each way of writing offers. */
  private static String pairs(Trial trial, Quality quality) {
    StringBuilder table = new StringBuilder("\n" + title(trial) + ":\n\n| need |");
    WRITINGS.forEach(writing -> table.append(" " + writing + " |"));
    table.append("\n|---|").append("---:|".repeat(WRITINGS.size())).append('\n');
    for (String need : WRITINGS) {
      table.append("| " + need + " |");
      for (String offer : WRITINGS) {
        table
            .append(' ')
            .append(
                figure(quality.ndcg(n -> n.writing().equals(need), o -> o.writing().equals(offer))))
            .append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String figure(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
  }

  private static String with(String page, String name, String part) {
    String begin = "<!-- " + name + ":begin -->\n";
    int from = page.indexOf(begin) + begin.length();
    return page.substring(0, from) + part + page.substring(page.indexOf("<!-- " + name + ":end"));
  }

  /** Prints what ADR 0016 rests on; takes a quarter of an hour. */
  @Test
  @EnabledIfSystemProperty(named = "serai.cuttings", matches = "true")
  void ways_of_cutting_words_are_compared() {
    print("Chinese in pairs of letters", Words.measured());
    print("Chinese by dictionary", Words.of(Words.MEASURED, new SmartChineseAnalyzer(false)));
    for (String language : List.of("ru", "uz", "kk", "ky", "tg", "tk")) {
      for (int length : new int[] {4, 5, 6, 7, 8, 20}) {
        Map<String, Integer> longest = new TreeMap<>(Words.MEASURED);
        longest.put(language, length);
        print(language + " to " + length + " letters", Words.of(longest, Words.pairs()));
      }
    }
  }

  /** Only over what the engine was made with, on sets that no test looks at. */
  private static void print(String name, Words words) {
    TraitMaker maker = new TraitMaker(Shipped.knowledge(), words);
    double all = 0;
    double noCodes = 0;
    int sets = 4;
    for (long seed = 101; seed < 101 + sets; seed++) {
      LabelledSet set = LabelledSet.of(seed);
      Predicate<Labelled> made = need -> !need.thing().heldOut();
      all += measure(set, Trial.ALL, maker).ndcg(made, MatchingQualityTest::any) / sets;
      noCodes += measure(set, Trial.NO_CODES, maker).ndcg(made, MatchingQualityTest::any) / sets;
    }
    System.out.printf(Locale.ROOT, "%-30s %.4f %.4f%n", name, all, noCodes);
  }

  private static boolean any(Labelled listing) {
    return true;
  }
}
