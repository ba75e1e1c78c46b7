package org.caravanserai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static Outcome mean(double nanos) {
    return new Outcome(nanos, 0, 0, 0, 0, 0);
  }

  @Test
  void the_median_is_the_middle_figure_or_lies_between_the_two_in_the_middle() {
    assertThat(Figures.of(9, 1, 2)).isEqualTo(new Figures(2, 1, 9));
    assertThat(Figures.of(4, 1, 2, 9)).isEqualTo(new Figures(3, 1, 9));
    assertThatThrownBy(Figures::of).hasMessage("Figures need at least one round");
  }

  @Test
  void a_ratio_is_taken_within_each_round() {
    List<Outcome> slow = List.of(mean(40), mean(300), mean(50));
    List<Outcome> baseline = List.of(mean(10), mean(100), mean(10));
    assertThat(Figures.ratios(slow, baseline)).isEqualTo(new Figures(4, 3, 5));
  }

  @Test
  void times_have_three_digits_and_the_unit_that_fits() {
    assertThat(List.of(0.4, 21.34, 999.4, 21_345.0, 1_500_000.0, 2e9))
        .extracting(Figures::time)
        .containsExactly("0.4 ns", "21.3 ns", "999 ns", "21.3 us", "1.5 ms", "2 s");
  }

  @Test
  void a_figure_is_written_without_an_exponent() {
    assertThat(Figures.digits(0)).isEqualTo("0");
    assertThat(Figures.digits(123_456)).isEqualTo("123000");
    assertThat(Figures.digits(0.00012345)).isEqualTo("0.000123");
  }

  @Test
  void memory_is_told_in_powers_of_ten() {
    assertThat(Figures.bytes(12)).isEqualTo("12 B");
    assertThat(Figures.bytes(20_345)).isEqualTo("20.3 kB");
    assertThat(Figures.bytes(7_000_000)).isEqualTo("7 MB");
  }
}
