package org.caravanserai.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.caravanserai.benchmarks.corridor.EarliestArrivalComparison;
import org.caravanserai.benchmarks.corridor.ParetoComparison;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/**
 * One table: the {@link Contestant} methods of one JMH class, each with every combination of its
 * parameters, beside one of them.
 *
 * @param name names it on the command line and between the marks of the page
 * @param measures the JMH class; with {@link Mode#SingleShotTime} each fork runs the method once,
 *     otherwise it samples the time of each call
 * @param baseline the method that the others are divided by, with the same parameters
 * @param libraries keys of {@code versions.properties} whose versions the page states
 */
record Comparison(String name, Class<?> measures, String baseline, List<String> libraries) {

  private static final int WARM_UP_SECONDS = 2;
  private static final int MEASURED_SECONDS = 2;

  /** All comparisons, in the order in which they run. */
  static final List<Comparison> ALL =
      List.of(
          new Comparison(
              "policy", PolicyComparison.class, "verdicts", List.of("Drools", "cel-java")),
          new Comparison(
              "policy-build",
              PolicyBuildComparison.class,
              "typeCheck",
              List.of("Drools", "cel-java")),
          new Comparison(
              "corridor-earliest",
              EarliestArrivalComparison.class,
              "scan",
              List.of("OpenTripPlanner", "Naviqore")),
          new Comparison(
              "corridor-pareto", ParetoComparison.class, "otp", List.of("OpenTripPlanner")),
          new Comparison("dossier", DossierComparison.class, "whole", List.of()),
          new Comparison("dossier-hundredfold", HundredfoldComparison.class, "whole", List.of()),
          new Comparison("planning", PlanningComparison.class, "plan", List.of()),
          new Comparison("knowledge", KnowledgeComparison.class, "load", List.of("cel-java")),
          new Comparison("case", CaseComparison.class, "fold", List.of()),
          new Comparison("matching", MatchingComparison.class, "cleared", List.of("Lucene")),
          new Comparison(
              "matching-index", MatchingIndexComparison.class, "disk", List.of("Lucene")));

  Comparison {
    libraries = List.copyOf(libraries);
  }

  /** The comparisons of that name and those whose names begin with it and a hyphen. */
  static List<Comparison> named(String word) {
    return ALL.stream()
        .filter(comparison -> (comparison.name + "-").startsWith(word + "-"))
        .toList();
  }

  /** Whether each fork runs the method once, without warm-up. */
  boolean once() {
    BenchmarkMode mode = measures.getAnnotation(BenchmarkMode.class);
    return mode != null && List.of(mode.value()).contains(Mode.SingleShotTime);
  }

  /**
   * How long a fork warms up: as its class is annotated, else {@value #WARM_UP_SECONDS} seconds.
   */
  int warmUpSeconds() {
    Warmup warmUp = measures.getAnnotation(Warmup.class);
    return warmUp == null ? WARM_UP_SECONDS : warmUp.iterations() * warmUp.time();
  }

  /**
   * How long a fork measures when it is not asked to take longer: as its class is annotated, else
   * {@value #MEASURED_SECONDS} seconds.
   */
  int measuredSeconds() {
    Measurement measurement = measures.getAnnotation(Measurement.class);
    return measurement == null ? MEASURED_SECONDS : measurement.iterations() * measurement.time();
  }

  /** The contestants, in their places, then in the order of their parameters. */
  List<Entrant> entrants() {
    return Arrays.stream(measures.getMethods())
        .filter(method -> method.isAnnotationPresent(Contestant.class))
        .sorted(Comparator.comparingInt(Comparison::place))
        .flatMap(method -> combinations(method.getName()).stream().map(p -> entrant(method, p)))
        .toList();
  }

  /** The contestant that this one is divided by. */
  Entrant baselineOf(Entrant entrant) {
    return entrants().stream()
        .filter(other -> other.method().equals(baseline) && other.agreesWith(entrant))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " has no method " + baseline));
  }

  private static int place(Method method) {
    return method.getAnnotation(Contestant.class).place();
  }

  private static Entrant entrant(Method method, Map<String, String> parameters) {
    return new Entrant(
        method.getAnnotation(Contestant.class).value(), method.getName(), parameters);
  }

  private List<Map<String, String>> combinations(String method) {
    BenchmarkListEntry entry =
        listed().stream()
            .filter(each -> each.getUsername().equals(measures.getName() + "." + method))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(method + " is no JMH benchmark"));
    List<Map<String, String>> combinations = List.of(Map.of());
    for (var parameter : new TreeMap<>(entry.getParams().orElse(Map.of())).entrySet()) {
      combinations = times(combinations, parameter.getKey(), parameter.getValue());
    }
    return combinations;
  }

  private static List<BenchmarkListEntry> listed() {
    try (InputStream list = Comparison.class.getResourceAsStream(BenchmarkList.BENCHMARK_LIST)) {
      return BenchmarkList.readBenchmarkList(Objects.requireNonNull(list));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> times(
      List<Map<String, String>> combinations, String parameter, String[] values) {
    List<Map<String, String>> product = new ArrayList<>();
    for (String value : values) {
      for (Map<String, String> combination : combinations) {
        Map<String, String> larger = new TreeMap<>(combination);
        larger.put(parameter, value);
        product.add(larger);
      }
    }
    return product;
  }
}
