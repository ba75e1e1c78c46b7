package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.caravanserai.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTest {
  private final SmallCells cells = new SmallCells(5);

  @Test
  void small_counts_are_hidden_and_the_others_stand() {
    assertThat(cells.shown(List.of(12, 3, 40, 1, 0)))
        .containsExactly(
            OptionalInt.of(12),
            OptionalInt.empty(),
            OptionalInt.of(40),
            OptionalInt.empty(),
            OptionalInt.empty());
    assertThat(cells.shown(List.of(5, 6))).containsExactly(OptionalInt.of(5), OptionalInt.of(6));
  }

  @Test
  void a_single_small_count_takes_the_smallest_of_the_others_with_it() {
    assertThat(cells.shown(List.of(12, 3, 40, 12, 90)))
        .containsExactly(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.of(40),
            OptionalInt.empty(),
            OptionalInt.of(90));
  }

  @Test
  void under_a_small_total_nothing_is_shown() {
    assertThat(cells.mayShow(4)).isFalse();
    assertThat(cells.shown(List.of(4, 0))).containsOnly(OptionalInt.empty());
    assertThat(cells.shown(List.of(4))).containsOnly(OptionalInt.empty());
    assertThat(cells.shown(List.of(9))).containsExactly(OptionalInt.of(9));
  }

  @Test
  void a_rule_that_shows_single_cases_is_none() {
    assertThatThrownBy(() -> new SmallCells(1)).isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * Who knows the rule, the total and what is shown tries every table that would look the same: for
   * no hidden cell do all of them agree. Here every table of a size and a total is tried.
   */
  @ParameterizedTest
  @CsvSource({"2, 30, 5", "3, 26, 5", "4, 18, 5", "5, 14, 5", "4, 12, 3", "6, 10, 3", "5, 9, 2"})
  void what_is_hidden_can_be_computed_by_nobody(int size, int mostTotal, int least) {
    SmallCells rule = new SmallCells(least);
    for (int total = least; total <= mostTotal; total++) {
      Map<List<OptionalInt>, List<Set<Integer>>> possible = new LinkedHashMap<>();
      for (List<Integer> table : tables(size, total)) {
        List<OptionalInt> shown = rule.shown(table);
        assertThat(shown)
            .allSatisfy(cell -> assertThat(cell.orElse(least)).isGreaterThanOrEqualTo(least));
        List<Set<Integer>> values =
            possible.computeIfAbsent(
                shown, _ -> table.stream().<Set<Integer>>map(_ -> new HashSet<>()).toList());
        for (int i = 0; i < size; i++) {
          values.get(i).add(table.get(i));
        }
      }
      possible.forEach((shown, values) -> {
        for (int i = 0; i < size; i++) {
          assertThat(values.get(i).size() == 1)
              .as("%s: cell %d can be %s", shown, i, values.get(i))
              .isEqualTo(shown.get(i).isPresent());
        }
      });
    }
  }

  private static List<List<Integer>> tables(int size, int total) {
    if (size == 1) {
      return List.of(List.of(total));
    }
    List<List<Integer>> tables = new ArrayList<>();
    for (int first = 0; first <= total; first++) {
      for (List<Integer> rest : tables(size - 1, total - first)) {
        List<Integer> table = new ArrayList<>(List.of(first));
        table.addAll(rest);
        tables.add(table);
      }
    }
    return tables;
  }

  @Seeded(200)
  void what_is_shown_is_true_and_never_leaves_one_hidden(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> counts =
        random.ints(random.nextInt(2, 14), 0, random.nextInt(2, 60)).boxed().toList();
    List<OptionalInt> shown = cells.shown(counts);

    for (int i = 0; i < counts.size(); i++) {
      assertThat(shown.get(i).orElse(counts.get(i))).isEqualTo(counts.get(i));
    }
    assertThat(shown.stream().filter(OptionalInt::isEmpty).count()).isNotEqualTo(1);
  }
}
