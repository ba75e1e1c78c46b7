package org.caravanserai.corridor.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import org.caravanserai.Seeded;
import org.junit.jupiter.api.Test;

class ParetoSearchTest {
  private static final ParetoSearch.Limits WIDE = new ParetoSearch.Limits(5_000, 5_000, 100_000);

  private static List<Path> paths(RandomGraph random, ParetoSearch.Limits limits) {
    return paths(random.graph(), random.nodes - 1, limits);
  }

  private static List<Path> paths(TimedGraph graph, int target, ParetoSearch.Limits limits) {
    ParetoSearch.Outcome outcome =
        ParetoSearch.find(graph, new int[] {0}, new int[] {target}, 0, limits);
    assertThat(outcome).isInstanceOf(ParetoSearch.Outcome.Found.class);
    return ((ParetoSearch.Outcome.Found) outcome).paths();
  }

  private static RandomGraph.Vector vector(Path path) {
    return new RandomGraph.Vector(path.minutesP50(), path.cents(), path.grams(), path.minutesP90());
  }

  @Seeded(300)
  void the_set_is_what_exhaustive_enumeration_finds(long seed) {
    RandomGraph random = new RandomGraph(seed);
    assertThat(paths(random, WIDE).stream().map(ParetoSearchTest::vector))
        .containsExactlyInAnyOrderElementsOf(random.exhaustiveFront(5_000, 5_000));
  }

  @Seeded(300)
  void limits_of_time_leave_out_the_slow_ones_and_nothing_else(long seed) {
    RandomGraph random = new RandomGraph(seed);
    assertThat(
            paths(random, new ParetoSearch.Limits(60, 90, 100_000)).stream()
                .map(ParetoSearchTest::vector))
        .containsExactlyInAnyOrderElementsOf(random.exhaustiveFront(60, 90));
  }

  @Seeded(300)
  void the_edges_of_a_path_lead_to_its_totals(long seed) {
    RandomGraph random = new RandomGraph(seed);
    for (Path path : paths(random, WIDE)) {
      RandomGraph.Vector total = new RandomGraph.Vector(0, 0, 0, 0);
      int node = 0;
      for (int number : path.edges()) {
        RandomGraph.Edge edge = random.edges.get(number);
        assertThat(edge.tail()).isEqualTo(node);
        node = edge.head();
        total = random.along(edge.hop(), total);
      }
      assertThat(node).isEqualTo(random.nodes - 1);
      assertThat(total).isEqualTo(vector(path));
    }
  }

  @Seeded(300)
  void the_set_comes_by_usual_time_then_cost_emissions_and_bad_case(long seed) {
    List<Path> paths = paths(new RandomGraph(seed), WIDE);
    assertThat(paths)
        .isSortedAccordingTo(
            Comparator.comparingLong(Path::minutesP50)
                .thenComparingLong(Path::cents)
                .thenComparingLong(Path::grams)
                .thenComparingLong(Path::minutesP90));
  }

  @Seeded(300)
  void taking_an_edge_away_never_gives_a_path_that_was_not_matched_before(long seed) {
    RandomGraph random = new RandomGraph(seed);
    List<RandomGraph.Vector> before =
        paths(random, WIDE).stream().map(ParetoSearchTest::vector).toList();
    random.edges.removeFirst();
    assertThat(paths(random, WIDE).stream().map(ParetoSearchTest::vector))
        .allMatch(
            now -> before.stream().anyMatch(then -> then.equals(now) || now.isBeatenBy(then)));
  }

  @Test
  void of_equal_ways_the_one_added_first_is_kept() {
    TimedGraph graph =
        TimedGraph.builder(2, List.of())
            .edge(0, 1, Hop.plain(5, 6, 7, 8))
            .edge(0, 1, Hop.plain(5, 6, 7, 8))
            .build();
    assertThat(paths(graph, 1, WIDE)).containsExactly(new Path(5, 7, 8, 6, List.of(0)));
  }

  @Test
  void each_criterion_alone_keeps_a_way_in_the_set() {
    TimedGraph graph =
        TimedGraph.builder(2, List.of())
            .edge(0, 1, Hop.plain(1, 9, 9, 9))
            .edge(0, 1, Hop.plain(2, 9, 1, 9))
            .edge(0, 1, Hop.plain(2, 9, 9, 1))
            .edge(0, 1, Hop.plain(2, 3, 9, 9))
            .edge(0, 1, Hop.plain(2, 9, 9, 9))
            .build();
    assertThat(paths(graph, 1, WIDE).stream().map(Path::edges))
        .containsExactlyInAnyOrder(List.of(0), List.of(1), List.of(2), List.of(3));
  }

  @Test
  void more_labels_than_the_limit_end_the_search_with_a_refusal() {
    RandomGraph random = new RandomGraph(2);
    assertThat(
            ParetoSearch.find(
                random.graph(),
                new int[] {0},
                new int[] {random.nodes - 1},
                0,
                new ParetoSearch.Limits(5_000, 5_000, 0)))
        .isEqualTo(new ParetoSearch.Outcome.TooManyLabels(0));
  }

  @Test
  void without_a_way_the_set_is_empty() {
    TimedGraph graph = TimedGraph.builder(3, List.of()).edge(1, 2, Hop.plain(1, 1, 1, 1)).build();
    assertThat(paths(graph, 2, WIDE)).isEmpty();
  }

  @Test
  void a_graph_grows_as_edges_come() {
    TimedGraph.Builder builder = TimedGraph.builder(1_001, List.of());
    for (int i = 0; i < 1_000; i++) {
      builder.edge(i, i + 1, Hop.plain(1, 2, 3, 4));
    }
    assertThat(paths(builder.build(), 1_000, WIDE))
        .first()
        .satisfies(path -> assertThat(path.minutesP90()).isEqualTo(2_000))
        .satisfies(path -> assertThat(path.edges()).hasSize(1_000));
  }

  @Test
  void an_edge_must_join_nodes_and_gates_that_exist() {
    TimedGraph.Builder builder = TimedGraph.builder(2, List.of());
    Hop free = Hop.plain(1, 1, 1, 1);
    Hop gated = new Hop(0, 1, 1, Hop.NO_GATE, 0, 0, 0, 0);
    assertThatThrownBy(() -> builder.edge(0, 2, free)).hasMessage("The graph has no node 2");
    assertThatThrownBy(() -> builder.edge(-1, 1, free)).hasMessage("The graph has no node -1");
    assertThatThrownBy(() -> builder.edge(0, 1, gated)).hasMessage("The graph has no gate 0");
  }

  @Test
  void a_hop_takes_nothing_negative_and_its_bad_case_is_no_shorter() {
    assertThatThrownBy(() -> Hop.plain(-1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hop.plain(1, 1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hop.plain(1, 1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Hop.plain(2, 1, 1, 1))
        .hasMessage("The bad case is never shorter than the usual one");
    assertThatThrownBy(() -> new Hop(-1, 1, 1, -1, 2, 1, 1, 1))
        .hasMessage("The bad case is never shorter than the usual one");
    assertThatThrownBy(() -> new Hop(-1, 1, 1, -1, -2, 1, 1, 1))
        .hasMessage("A hop takes no negative time, money or emissions");
  }
}
