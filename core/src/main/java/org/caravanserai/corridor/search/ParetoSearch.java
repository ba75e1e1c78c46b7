package org.caravanserai.corridor.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exact Pareto set over usual time, cost, emissions and bad-case time: label setting with lower
 * bounds and dimensionality reduction (NAMOA*dr: Pulido, Mandow, Perez-de-la-Cruz, "Dimensionality
 * reduction in multiobjective shortest path search", Computers &amp; Operations Research 64, 2015;
 * with the lazy checks of LTMOA*: Hernandez et al., 2023).
 *
 * <p>Labels are settled in ascending lexicographic order of value plus lower bound, so a settled
 * label is never worse in usual time than a later one, and dominance needs three criteria only.
 * Gates are FIFO and all figures are whole numbers, hence the set is exact. Of several paths with
 * four equal values one is kept, always the same. Memory is bounded by the limit of labels (about
 * 70 bytes each).
 */
public final class ParetoSearch {
  private final TimedGraph graph;
  private final Limits limits;
  private final long[] bounds;
  private final boolean[] isTarget;
  private final Front[] fronts;
  private final Front targetFront = new Front();
  private final Labels labels = new Labels();
  private final List<Path> paths = new ArrayList<>();

  /**
   * How far a search may go.
   *
   * @param minutesP50 paths that arrive after this minute are left out
   * @param minutesP90 paths that arrive after this minute in the bad case are left out
   * @param labels the search gives up beyond this many
   */
  public record Limits(long minutesP50, long minutesP90, int labels) {}

  /** What a search came to. */
  public sealed interface Outcome {
    /**
     * The whole Pareto set, ascending by usual time, then cost, emissions and bad-case time. Empty
     * when no target is reached within the limits.
     */
    record Found(List<Path> paths, int labels) implements Outcome {
      public Found {
        paths = List.copyOf(paths);
      }
    }

    /** The limit of labels was met; nothing can be said of the set. */
    record TooManyLabels(int limit) implements Outcome {}
  }

  private ParetoSearch(TimedGraph graph, int[] targets, Limits limits) {
    this.graph = graph;
    this.limits = limits;
    bounds = LowerBounds.of(graph, targets);
    isTarget = new boolean[graph.nodes];
    for (int target : targets) {
      isTarget[target] = true;
    }
    fronts = new Front[graph.nodes];
    Arrays.setAll(fronts, n -> new Front());
  }

  /**
   * Searches from any of the sources to the first target met.
   *
   * @param departure the minute at which all sources are left
   */
  public static Outcome find(
      TimedGraph graph, int[] sources, int[] targets, long departure, Limits limits) {
    return new ParetoSearch(graph, targets, limits).run(sources, departure);
  }

  private Outcome run(int[] sources, long departure) {
    for (int source : sources) {
      if (departure + bounds[4 * source] <= limits.minutesP50
          && departure + bounds[4 * source + 3] <= limits.minutesP90) {
        labels.addRoot(source, departure, bounds);
      }
    }
    while (labels.hasOpen()) {
      settle(labels.removeFirst());
      if (labels.count() > limits.labels) {
        return new Outcome.TooManyLabels(limits.labels);
      }
    }
    return new Outcome.Found(paths, labels.count());
  }

  private void settle(int label) {
    long cents = labels.total(label, 1);
    long grams = labels.total(label, 2);
    long bad = labels.total(label, 3);
    int node = labels.node(label);
    if (targetFront.covers(cents, grams, bad) || fronts[node].covers(cents, grams, bad)) {
      return;
    }
    fronts[node].add(cents, grams, bad);
    if (isTarget[node]) {
      targetFront.add(cents, grams, bad);
      paths.add(path(label));
    } else {
      expand(label, node);
    }
  }

  private void expand(int label, int node) {
    int at = 4 * node;
    long usual = labels.total(label, 0) - bounds[at];
    long cents = labels.total(label, 1) - bounds[at + 1];
    long grams = labels.total(label, 2) - bounds[at + 2];
    long bad = labels.total(label, 3) - bounds[at + 3];
    int gate = Hop.NO_GATE;
    long entersUsual = usual;
    long entersBad = bad;
    for (int edge = graph.first[node]; edge < graph.first[node + 1]; edge++) {
      if (graph.gate[edge] != gate) {
        gate = graph.gate[edge];
        entersUsual = graph.enter(edge, usual);
        entersBad = graph.enter(edge, bad);
      }
      int to = 4 * graph.head[edge];
      if (bounds[to] != LowerBounds.UNREACHABLE) {
        offer(
            label,
            edge,
            graph.leaveP50(edge, entersUsual) + bounds[to],
            cents + graph.cents[edge] + bounds[to + 1],
            grams + graph.grams[edge] + bounds[to + 2],
            graph.leaveP90(edge, entersBad) + bounds[to + 3]);
      }
    }
  }

  private void offer(int parent, int edge, long usual, long cents, long grams, long bad) {
    int node = graph.head[edge];
    if (usual <= limits.minutesP50
        && bad <= limits.minutesP90
        && !fronts[node].covers(cents, grams, bad)
        && !targetFront.covers(cents, grams, bad)) {
      labels.add(node, parent, graph.added[edge], usual, cents, grams, bad);
    }
  }

  private Path path(int label) {
    return new Path(
        labels.total(label, 0),
        labels.total(label, 1),
        labels.total(label, 2),
        labels.total(label, 3),
        Arrays.stream(labels.edgesTo(label)).boxed().toList());
  }
}
