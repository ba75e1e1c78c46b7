package org.caravanserai.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the command line asks for.
 *
 * @param rounds how often each contestant gets a fork, 1 to {@value #MOST_ROUNDS}
 * @param longer whether a fork measures five times as long
 */
record Options(List<Comparison> comparisons, int rounds, boolean longer) {
  static final int MOST_ROUNDS = 100;
  private static final int ROUNDS = 3;
  private static final int ROUNDS_OF_LONG_RUN = 10;

  Options {
    comparisons = List.copyOf(comparisons);
  }

  /**
   * Reads the command line; without names all comparisons are asked for.
   *
   * @throws IllegalArgumentException with what to do, for anything else
   */
  static Options of(String... words) {
    Set<Comparison> comparisons = new LinkedHashSet<>();
    int rounds = 0;
    boolean longer = false;
    List<String> left = new ArrayList<>(List.of(words));
    while (!left.isEmpty()) {
      String word = left.removeFirst();
      switch (word) {
        case "--long" -> longer = true;
        case "--rounds" -> rounds = rounds(left.isEmpty() ? "" : left.removeFirst());
        default -> comparisons.addAll(named(word));
      }
    }
    return new Options(
        comparisons.isEmpty() ? Comparison.ALL : List.copyOf(comparisons),
        rounds > 0 ? rounds : longer ? ROUNDS_OF_LONG_RUN : ROUNDS,
        longer);
  }

  private static int rounds(String word) {
    if (!word.matches("[1-9][0-9]?|" + MOST_ROUNDS)) {
      throw new IllegalArgumentException("Write --rounds and a number from 1 to " + MOST_ROUNDS);
    }
    return Integer.parseInt(word);
  }

  private static List<Comparison> named(String word) {
    List<Comparison> found = Comparison.named(word);
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "'%s' is no comparison; there are: %s. Options are --rounds N and --long"
              .formatted(
                  word,
                  Comparison.ALL.stream().map(Comparison::name).collect(Collectors.joining(", "))));
    }
    return found;
  }
}
