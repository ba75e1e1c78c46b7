package org.caravanserai.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.matching.Clearance;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.Listing;
import org.caravanserai.matching.MatchIndex;
import org.caravanserai.matching.Matches;
import org.caravanserai.matching.Matching;
import org.caravanserai.matching.PolicyClearance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Partners for a need among generated offers, from an index in memory. */
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 15, time = 1)
@SuppressWarnings("NullAway.Init")
public class MatchingComparison {
  private static final long SEED = 20_261_122;
  private static final int NEEDS = 500;
  private static final int BEST = 10;
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  /** An index of offers, and 500 needs that ask in turn. */
  @State(Scope.Benchmark)
  public static class Market {
    /** How many there are. */
    @Param("100000")
    int offers;

    Knowledge knowledge;
    MatchIndex index;
    List<Listing> needs;
    Matching open;
    Matching cleared;
    private int next;

    /** Fills the index, and checks that most needs find partners. */
    @Setup
    public void fill() throws IOException {
      knowledge = MainExample.load(MainExample.packs(1));
      GeneratedListings listings = new GeneratedListings(knowledge, SEED);
      index = MatchIndex.inMemory(knowledge);
      index.rebuild(listings.draw(Kind.OFFER, offers));
      needs = listings.draw(Kind.NEED, NEEDS);
      open = Matching.of(knowledge, Clearance.OPEN);
      cleared = Matching.of(knowledge, PolicyClearance.of(knowledge, owner -> List.of()));
      long found = 0;
      for (Listing need : needs) {
        found += open.match(need, index, AS_OF, BEST).possible().isEmpty() ? 0 : 1;
      }
      if (index.size() != offers || found < NEEDS / 2) {
        throw new IllegalStateException(found + " needs of " + NEEDS + " find a partner");
      }
    }

    Listing next() {
      next = (next + 1) % NEEDS;
      return needs.get(next);
    }

    /** Closes the index. */
    @TearDown
    public void close() {
      index.close();
    }
  }

  /** Words cut, candidates found, scored, explained, and held against the policies. */
  @Benchmark
  @Contestant(value = "ten best matches, policies asked", place = 1)
  public Matches cleared(Market market) {
    return market.cleared.match(market.next(), market.index, AS_OF, BEST);
  }

  /** The same without the policies. */
  @Benchmark
  @Contestant(value = "ten best matches, nothing barred", place = 2)
  public Matches open(Market market) {
    return market.open.match(market.next(), market.index, AS_OF, BEST);
  }

  /** The title of a need typed into the search. */
  @Benchmark
  @Contestant(value = "search by words, ten results", place = 3)
  public List<String> search(Market market) {
    Listing need = market.next();
    var title = need.wording().title().entrySet().iterator().next();
    return market.index.search(
        title.getValue(),
        title.getKey(),
        new MatchIndex.Filter(Kind.OFFER, null, Set.of(), AS_OF),
        0,
        BEST);
  }
}
