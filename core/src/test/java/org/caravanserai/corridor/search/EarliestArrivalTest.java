package org.caravanserai.corridor.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.caravanserai.Seeded;
import org.junit.jupiter.api.Test;

class EarliestArrivalTest {
  private static final long LATEST = 5_000;

  private static Optional<Path> find(RandomGraph random, long departure, long latest) {
    return EarliestArrival.find(
        random.graph(), new int[] {0}, new int[] {random.nodes - 1}, departure, latest);
  }

  private static OptionalLong exhaustive(RandomGraph random, long departure) {
    return random.exhaustive(departure).stream()
        .mapToLong(RandomGraph.Vector::minutesP50)
        .filter(minute -> minute <= LATEST)
        .min();
  }

  @Seeded(300)
  void the_arrival_is_the_first_that_exhaustive_enumeration_finds(long seed) {
    RandomGraph random = new RandomGraph(seed);
    for (long departure : new long[] {0, 7, 100}) {
      OptionalLong first = exhaustive(random, departure);
      Optional<Path> found = find(random, departure, LATEST);
      assertThat(found.isPresent()).isEqualTo(first.isPresent());
      found.ifPresent(path -> assertThat(path.minutesP50()).isEqualTo(first.getAsLong()));
    }
  }

  @Seeded(300)
  void the_edges_of_the_way_lead_to_its_totals(long seed) {
    RandomGraph random = new RandomGraph(seed);
    find(random, 7, LATEST)
        .ifPresent(path -> {
          RandomGraph.Vector total = new RandomGraph.Vector(7, 0, 0, 7);
          int node = 0;
          for (int number : path.edges()) {
            RandomGraph.Edge edge = random.edges.get(number);
            assertThat(edge.tail()).isEqualTo(node);
            node = edge.head();
            total = random.along(edge.hop(), total);
          }
          assertThat(node).isEqualTo(random.nodes - 1);
          assertThat(total)
              .isEqualTo(
                  new RandomGraph.Vector(
                      path.minutesP50(), path.cents(), path.grams(), path.minutesP90()));
        });
  }

  @Seeded(300)
  void the_pareto_set_begins_with_that_arrival(long seed) {
    RandomGraph random = new RandomGraph(seed);
    ParetoSearch.Outcome outcome =
        ParetoSearch.find(
            random.graph(),
            new int[] {0},
            new int[] {random.nodes - 1},
            7,
            new ParetoSearch.Limits(LATEST, Long.MAX_VALUE, 100_000));
    assertThat(outcome).isInstanceOf(ParetoSearch.Outcome.Found.class);
    assertThat(
            ((ParetoSearch.Outcome.Found) outcome)
                .paths().stream().map(Path::minutesP50).findFirst())
        .isEqualTo(find(random, 7, LATEST).map(Path::minutesP50));
  }

  @Seeded(300)
  void what_arrives_after_the_latest_minute_is_not_found(long seed) {
    RandomGraph random = new RandomGraph(seed);
    find(random, 0, LATEST)
        .ifPresent(path -> {
          assertThat(find(random, 0, path.minutesP50())).contains(path);
          assertThat(find(random, 0, path.minutesP50() - 1)).isEmpty();
        });
  }

  @Test
  void the_first_of_several_targets_ends_the_way() {
    TimedGraph graph =
        TimedGraph.builder(4, List.of())
            .edge(0, 1, Hop.plain(9, 9, 1, 1))
            .edge(0, 2, Hop.plain(4, 5, 2, 3))
            .edge(2, 3, Hop.plain(4, 5, 2, 3))
            .build();
    assertThat(EarliestArrival.find(graph, new int[] {0}, new int[] {1, 3}, 10, 100))
        .contains(new Path(18, 4, 6, 20, List.of(1, 2)));
  }

  @Test
  void whoever_is_at_the_target_already_has_arrived() {
    TimedGraph graph = TimedGraph.builder(2, List.of()).edge(0, 1, Hop.plain(1, 1, 1, 1)).build();
    assertThat(EarliestArrival.find(graph, new int[] {0, 1}, new int[] {1}, 3, 100))
        .contains(new Path(3, 0, 0, 3, List.of()));
  }

  @Test
  void of_ways_that_arrive_together_the_one_added_first_is_kept() {
    TimedGraph graph =
        TimedGraph.builder(2, List.of())
            .edge(0, 1, Hop.plain(5, 6, 7, 8))
            .edge(0, 1, Hop.plain(5, 5, 1, 1))
            .build();
    assertThat(EarliestArrival.find(graph, new int[] {0}, new int[] {1}, 0, 100))
        .contains(new Path(5, 7, 8, 6, List.of(0)));
  }

  @Test
  void a_gate_that_opens_no_more_lets_nobody_through() {
    TimedGraph graph =
        TimedGraph.builder(2, List.of(Openings.timetable(5)))
            .edge(0, 1, new Hop(0, 1, 1, Hop.NO_GATE, 0, 0, 0, 0))
            .build();
    assertThat(EarliestArrival.find(graph, new int[] {0}, new int[] {1}, 5, 100)).isPresent();
    assertThat(EarliestArrival.find(graph, new int[] {0}, new int[] {1}, 6, 100)).isEmpty();
  }
}
