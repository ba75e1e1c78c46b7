package org.caravanserai.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.caravanserai.Seeded;
import org.caravanserai.dossier.Shipped;
import org.junit.jupiter.api.Test;

/** What holds for any listings. */
class MatchingLawsTest {
  private static final TraitMaker MAKER = new TraitMaker(Shipped.knowledge(), Words.measured());
  private static final Matching MATCHING = Matching.of(Shipped.knowledge(), Clearance.OPEN, MAKER);
  private static final LabelledSet SET = LabelledSet.of(1);

  private static Listing any(List<LabelledSet.Labelled> listings, Random random) {
    return listings.get(random.nextInt(listings.size())).listing();
  }

  private static int score(Listing one, Listing other) {
    List<Match> matches = MATCHING.match(one, List.of(other), LabelledSet.AS_OF, 1).possible();
    return matches.isEmpty() ? 0 : matches.getFirst().score();
  }

  @Seeded(60)
  void a_score_is_the_same_from_both_sides(long seed) {
    Random random = new Random(seed);
    Listing need = any(SET.needs, random);
    for (int i = 0; i < 20; i++) {
      Listing offer = any(SET.offers, random);
      assertThat(score(offer, need)).isEqualTo(score(need, offer));
    }
  }

  @Seeded(8)
  void no_match_breaks_a_hard_constraint(long seed) {
    Listing need = any(SET.needs, new Random(seed));
    List<Listing> offers = SET.offerListings();

    for (Match match : MATCHING.match(need, offers, LabelledSet.AS_OF, 100).possible()) {
      Listing offer = offers.get(Integer.parseInt(match.listing().substring(1)));
      assertThat(Truth.possible(need, offer)).as("%s and %s", need, offer).isTrue();
    }
  }

  @Seeded(3)
  void an_index_gives_the_best_of_all_in_the_same_order(long seed) {
    Random random = new Random(seed);
    Listing need = any(SET.needs, random);
    List<Listing> some = new ArrayList<>(SET.offerListings());
    Collections.shuffle(some, random);
    some = some.subList(0, 300);
    try (MatchIndex index = MatchIndex.inMemory(MAKER)) {
      index.put(some);
      assertThat(MATCHING.match(need, index, LabelledSet.AS_OF, 10))
          .isEqualTo(MATCHING.match(need, some, LabelledSet.AS_OF, 10));
    }
  }

  @Seeded(4)
  void the_order_of_the_listings_makes_no_difference(long seed) {
    Random random = new Random(seed);
    Listing need = any(SET.needs, random);
    List<Listing> shuffled = new ArrayList<>(SET.offerListings());
    Collections.shuffle(shuffled, random);

    assertThat(MATCHING.match(need, shuffled, LabelledSet.AS_OF, 20).toString())
        .isEqualTo(MATCHING.match(need, SET.offerListings(), LabelledSet.AS_OF, 20).toString());
  }

  @Seeded(8)
  void taking_away_what_speaks_for_a_match_never_raises_it(long seed) {
    Random random = new Random(seed);
    Listing need = any(SET.needs, random);
    List<Match> best = MATCHING.match(need, SET.offerListings(), LabelledSet.AS_OF, 3).possible();
    for (Match match : best) {
      Listing offer = SET.offerListings().get(Integer.parseInt(match.listing().substring(1)));
      for (Reason reason : match.reasons()) {
        Listing poorer = without(reason, offer);
        assertThat(score(need, poorer))
            .as("%s without %s", offer, reason)
            .isLessThanOrEqualTo(match.score());
      }
    }
  }

  private static Listing without(Reason reason, Listing offer) {
    UnaryOperator<Terms> same = UnaryOperator.identity();
    return switch (reason) {
      case Reason.Goods(_, var theirs, _) ->
          Listings.coded(offer, offer.activities(), less(offer.goods(), theirs));
      case Reason.Activity(_, var theirs, _) ->
          Listings.coded(offer, less(offer.activities(), theirs), offer.goods());
      case Reason.CapacityFits _ -> Listings.with(offer, Listings.capacity(null));
      case Reason.InvestmentFits _ -> Listings.with(offer, Listings.investment(null));
      case Reason.StageFits _ -> Listings.with(offer, Listings.stage(null));
      case Reason.CommonLanguages _ -> Listings.with(offer, Listings.languages());
      case Reason.CertificatesHeld _ -> Listings.with(offer, Listings.certificates());
      case Reason.Place _ -> Listings.at(offer, Whereabouts.in("BR"));
      case Reason.Concept _, Reason.Words _, Reason.WordsPoint _, Reason.CodeSpokenOf _ ->
          Listings.worded(offer, Wording.NONE);
      case Reason.WantedCountry _ -> Listings.with(offer, same);
    };
  }

  private static Set<String> less(Set<String> items, String item) {
    Set<String> less = new TreeSet<>(items);
    less.remove(item);
    return less;
  }

  @Seeded(60)
  void what_the_index_keeps_comes_back_equal(long seed) {
    Traits traits = MAKER.of(any(seed % 2 == 0 ? SET.needs : SET.offers, new Random(seed)));
    byte[] bytes = TraitsCodec.write(traits);

    assertThat(TraitsCodec.read(bytes, 0, bytes.length)).isEqualTo(traits);
  }

  @Test
  void the_same_question_gives_the_same_answer_byte_for_byte() {
    TraitMaker again = new TraitMaker(Shipped.knowledge(), Words.measured());
    Matching other = Matching.of(Shipped.knowledge(), Clearance.OPEN, again);

    SET.needs
        .subList(0, 5)
        .forEach(need ->
            assertThat(
                    other
                        .match(need.listing(), SET.offerListings(), LabelledSet.AS_OF, 10)
                        .toString())
                .isEqualTo(
                    MATCHING
                        .match(need.listing(), SET.offerListings(), LabelledSet.AS_OF, 10)
                        .toString()));
  }
}
