package org.caravanserai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {
  private static final Path PAGE =
      Path.of(System.getProperty("repository.root", ".."), "docs/explanation/performance.md");

  static Stream<Comparison> all() {
    return Comparison.ALL.stream();
  }

  private static Comparison named(String name) {
    return Comparison.named(name).getFirst();
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_contestant_has_a_name_of_its_own_and_a_baseline_of_the_same_parameters(
      Comparison comparison) {
    List<Entrant> entrants = comparison.entrants();
    assertThat(entrants).extracting(Entrant::title).doesNotHaveDuplicates().isNotEmpty();
    assertThat(entrants)
        .allSatisfy(entrant ->
            assertThat(comparison.baselineOf(entrant).parameters())
                .isEqualTo(entrant.parameters()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_page_has_a_place_for_each_table(Comparison comparison) throws IOException {
    MarkedPage page = new MarkedPage(Files.readString(PAGE));
    assertThat(page.with(comparison.name(), List.of("a table")).text()).contains("a table");
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_version_of_each_library_is_known(Comparison comparison) {
    assertThat(Machine.versions(comparison.libraries())).doesNotContain("$");
  }

  @Test
  void a_dossier_warms_up_as_long_as_its_class_says_and_others_for_two_seconds() {
    assertThat(named("dossier").warmUpSeconds()).isEqualTo(10);
    assertThat(named("policy").warmUpSeconds()).isEqualTo(2);
  }

  @Test
  void matches_are_measured_as_long_as_their_class_says_and_others_for_two_seconds() {
    assertThat(named("matching").measuredSeconds()).isEqualTo(15);
    assertThat(named("policy").measuredSeconds()).isEqualTo(2);
  }

  @Test
  void a_sampled_table_has_percentiles_and_a_ratio_for_each_contestant() {
    Comparison policy = named("policy");
    List<String> lines = new ComparisonTable(policy, outcomes(policy)).lines();
    assertThat(lines)
        .startsWith(
            "|  | mean | p50 | p95 | p99 | CPU | allocated | ratio (min to max) |",
            "|---|---:|---:|---:|---:|---:|---:|---:|",
            "| Caravanserai, verdicts, attributes 4 | 1 us | 2 us | 3 us | 4 us | 5 us | 6 kB | 1"
                + " |")
        .contains(
            "| Caravanserai, reasons, attributes 80 | 4 us | 5 us | 6 us | 7 us | 8 us | 9 kB | 2"
                + " (2 to 2) |");
  }

  @Test
  void a_table_of_single_runs_has_the_spread_instead() {
    Comparison build = named("policy-build");
    assertThat(build.once()).isTrue();
    assertThat(new ComparisonTable(build, outcomes(build)).lines().getFirst())
        .isEqualTo("|  | time (min to max) | CPU | allocated | ratio (min to max) |");
  }

  /** The first contestant takes 1 us in each round, the second 2 us, and so on. */
  private static Map<Entrant, List<Outcome>> outcomes(Comparison comparison) {
    Map<Entrant, List<Outcome>> outcomes = new HashMap<>();
    for (Entrant entrant : comparison.entrants()) {
      double mean = 1_000 * (outcomes.size() + 1);
      Outcome outcome =
          new Outcome(mean, mean + 1e3, mean + 2e3, mean + 3e3, mean + 4e3, mean + 5e3);
      outcomes.put(entrant, List.of(outcome, outcome));
    }
    return outcomes;
  }
}
