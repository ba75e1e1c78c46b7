package org.caravanserai.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caravanserai.Seeded;
import org.junit.jupiter.api.Test;

class ThinningTest {
  private static List<Criteria> random(long seed) {
    Random random = new Random(seed);
    List<Criteria> front = new ArrayList<>();
    int size = 1 + random.nextInt(40);
    for (int i = 0; i < size; i++) {
      long usual = 1L + random.nextInt(1000);
      front.add(
          new Criteria(
              usual, random.nextInt(1000), random.nextInt(1000), usual + random.nextInt(1000)));
    }
    return front;
  }

  @Seeded(300)
  void the_best_of_each_criterion_stays(long seed) {
    List<Criteria> front = random(seed);
    SortedMap<Integer, SortedSet<Merit>> kept = Thinning.of(front);
    Merit[] merits = {Merit.FASTEST, Merit.CHEAPEST, Merit.CLEANEST, Merit.MOST_RELIABLE};
    for (int k = 0; k < 4; k++) {
      int criterion = k;
      long least = front.stream().mapToLong(c -> c.get(criterion)).min().orElseThrow();
      assertThat(holder(kept, merits[k])).isEqualTo(firstWith(front, criterion, least));
    }
  }

  private static int holder(SortedMap<Integer, SortedSet<Merit>> kept, Merit merit) {
    List<Integer> holders =
        kept.keySet().stream()
            .filter(at -> kept.getOrDefault(at, new TreeSet<>()).contains(merit))
            .toList();
    assertThat(holders).hasSize(1);
    return holders.getFirst();
  }

  private static int firstWith(List<Criteria> front, int criterion, long value) {
    for (int i = 0; i < front.size(); i++) {
      if (front.get(i).get(criterion) == value) {
        return i;
      }
    }
    throw new AssertionError();
  }

  @Seeded(300)
  void a_handful_stays_and_one_of_them_is_balanced(long seed) {
    List<Criteria> front = random(seed);
    SortedMap<Integer, SortedSet<Merit>> kept = Thinning.of(front);
    assertThat(kept.size()).isBetween(Math.min(5, (int) front.stream().distinct().count()), 6);
    assertThat(holder(kept, Merit.BALANCED)).isBetween(0, front.size() - 1);
  }

  @Test
  void of_nothing_nothing_stays() {
    assertThat(Thinning.of(List.of())).isEmpty();
  }

  @Test
  void the_farthest_from_all_others_joins_and_the_knee_is_balanced() {
    List<Criteria> front =
        List.of(
            new Criteria(0, 1000, 500, 0),
            new Criteria(100, 110, 110, 100),
            new Criteria(490, 800, 490, 500),
            new Criteria(500, 800, 500, 500),
            new Criteria(900, 800, 0, 900),
            new Criteria(1000, 0, 1000, 1000));
    SortedMap<Integer, SortedSet<Merit>> kept = Thinning.of(front);
    assertThat(kept.keySet()).containsExactly(0, 1, 3, 4, 5);
    assertThat(kept.get(0)).containsExactly(Merit.FASTEST, Merit.MOST_RELIABLE);
    assertThat(kept.get(1)).containsExactly(Merit.BALANCED);
    assertThat(kept.get(3)).isEmpty();
    assertThat(kept.get(4)).containsExactly(Merit.CLEANEST);
    assertThat(kept.get(5)).containsExactly(Merit.CHEAPEST);
  }

  @Test
  void each_criterion_counts_by_its_place_between_its_best_and_its_worst() {
    List<Criteria> front =
        List.of(
            new Criteria(1000, 6_000_000, 5, 1000),
            new Criteria(1030, 5_600_000, 5, 1030),
            new Criteria(1060, 5_000_000, 5, 1060));
    SortedMap<Integer, SortedSet<Merit>> kept = Thinning.of(front);
    assertThat(kept.keySet()).containsExactly(0, 1, 2);
    assertThat(kept.get(1)).containsExactly(Merit.BALANCED);
  }

  @Test
  void criteria_speak_in_hours_dollars_and_kilograms() {
    Criteria criteria = new Criteria(90, 12345, 6789, 120);
    assertThat(criteria.hoursP50()).isEqualTo(1.5);
    assertThat(criteria.hoursP90()).isEqualTo(2);
    assertThat(criteria.costUsd()).isEqualByComparingTo("123.45");
    assertThat(criteria.co2eKg()).isEqualByComparingTo("6.789");
  }
}
