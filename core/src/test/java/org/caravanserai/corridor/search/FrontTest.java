package org.caravanserai.corridor.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caravanserai.Seeded;

class FrontTest {
  private static final int MOST = 12;

  private static boolean covered(List<long[]> triples, long a, long b, long c) {
    return triples.stream().anyMatch(t -> t[0] <= a && t[1] <= b && t[2] <= c);
  }

  @Seeded(100)
  void a_triple_is_covered_when_one_met_before_is_at_least_as_good_in_all_three(long seed) {
    Random random = new Random(seed);
    Front front = new Front();
    List<long[]> met = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      long a = random.nextInt(MOST);
      long b = random.nextInt(MOST);
      long c = random.nextInt(MOST);
      boolean covered = covered(met, a, b, c);
      assertThat(front.covers(a, b, c)).isEqualTo(covered);
      if (!covered) {
        front.add(a, b, c);
        met.add(new long[] {a, b, c});
      }
    }
    for (int a = 0; a < MOST; a++) {
      for (int b = 0; b < MOST; b++) {
        for (int c = 0; c < MOST; c++) {
          assertThat(front.covers(a, b, c)).isEqualTo(covered(met, a, b, c));
        }
      }
    }
  }
}
