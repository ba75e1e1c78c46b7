package org.caravanserai.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No input makes a reader throw, hang, or refuse without a place in the file and words for people.
 * The same inputs are tried in every run; {@code -Dfuzz.seed=7} tries others, and {@code
 * -Dfuzz.times=10} ten times as many.
 */
class FuzzTest {
  /** How many inputs each reader is given: about as many as take ten seconds of processor time. */
  private static final Map<String, Integer> INPUTS =
      Map.of(
          "yaml", 3_000,
          "csv", 6_000,
          "geojson", 60_000,
          "pack", 350,
          "condition", 5_000,
          "profile", 1_000,
          "entries", 800,
          "answers", 150);

  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final long TIMES = Long.getLong("fuzz.times", 1);

  static List<String> readers() {
    return Targets.names();
  }

  static Stream<Arguments> kept() {
    return Targets.names().stream()
        .flatMap(reader ->
            KeptInputs.of(reader).stream()
                .map(input -> Arguments.of(reader, input.digest(), input)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("kept")
  void an_input_that_failed_once_does_not_fail_again(String reader, String digest, Input input) {
    assertThat(Targets.named(reader).read(input)).as(digest).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readers")
  void no_input_makes_a_reader_fail(String reader) {
    long inputs = INPUTS.getOrDefault(reader, 0) * TIMES;

    Fuzzer.Report report = new Fuzzer(Targets.named(reader), SEED).run(number -> number < inputs);

    assertThat(report.failures()).as("fuzz.seed=" + SEED).isEmpty();
    assertThat(report.executions()).isEqualTo(inputs);
    assertThat(report.accepted()).isPositive();
    assertThat(report.outcomes()).hasSizeGreaterThan(5);
  }

  @Test
  void the_input_of_a_seed_and_a_number_is_always_the_same() {
    Target target = Targets.named("geojson");

    assertThat(Fuzzer.input(target, 7, 11).bytes())
        .isEqualTo(Fuzzer.input(Targets.named("geojson"), 7, 11).bytes());
  }

  @Test
  void a_failure_is_found_and_its_input_made_small() {
    Fuzzer.Report report = new Fuzzer(new Faulty(), SEED).run(number -> number < 20);

    assertThat(report.failures()).hasSize(1);
    assertThat(report.failures().getFirst().input().text()).isEqualTo("!");
  }

  @Test
  void a_mistake_outside_its_file_is_found() {
    Fuzzer.Report report = new Fuzzer(new Lost(), SEED).run(number -> number < 1);

    assertThat(report.failures().getFirst().why()).hasMessageStartingWith("outside the line");
  }
}
