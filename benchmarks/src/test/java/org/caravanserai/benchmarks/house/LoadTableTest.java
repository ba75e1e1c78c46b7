package org.caravanserai.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caravanserai.benchmarks.Memory;
import org.junit.jupiter.api.Test;

class LoadTableTest {
  private static final Target BARE = Target.get("bare", List.of("/bare"));
  private static final Target SEARCH = Target.get("search", List.of("/search"));

  private final LoadTable table = new LoadTable(List.of(BARE, SEARCH));

  /** So many answers of a millisecond each, in a second. */
  private static Turn turn(int answers, Map<String, Integer> errors) {
    long[] nanos = new long[answers];
    java.util.Arrays.fill(nanos, 1_000_000);
    return new Turn(List.of(nanos), errors, 1);
  }

  private void looks(long... heaps) {
    for (long heap : heaps) {
      table.note("a round", new Memory(heap, 500_000_000));
    }
  }

  @Test
  void what_is_asked_for_stands_beside_the_bare_answer_of_as_many_callers() {
    table.note(BARE, 200, turn(1_000, Map.of()));
    table.note(SEARCH, 200, turn(250, Map.of()));
    assertThat(table.lines())
        .contains(
            "| bare | 200 | 1.0 | 1.0 | 1,000 | 1.0 | 1.0 | 1.000 | 0 |",
            "| search | 200 | 1.0 | 1.0 | 250 | 1.0 | 1.0 | 0.250 | 0 |");
    assertThat(table.faults()).isEmpty();
  }

  @Test
  void a_single_error_is_a_fault() {
    table.note(BARE, 1, turn(1_000, Map.of()));
    table.note(SEARCH, 1, turn(1_000, Map.of("503", 1)));
    assertThat(table.faults()).containsExactly("search, 1 callers: 503, 1 times");
  }

  @Test
  void a_heap_that_fills_in_the_first_round_and_stays_so_is_none() {
    looks(100_000_000, 200_000_000, 215_000_000, 201_000_000);
    assertThat(table.faults()).isEmpty();
  }

  @Test
  void a_heap_that_goes_on_growing_is_a_fault() {
    looks(100_000_000, 200_000_000, 215_000_000, 230_000_000);
    assertThat(table.faults()).singleElement().asString().contains("200,000,000 to 230,000,000");
  }
}
