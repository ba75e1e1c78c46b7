package org.caravanserai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void without_words_everything_is_measured_in_three_rounds() {
    assertThat(Options.of()).isEqualTo(new Options(Comparison.ALL, 3, false));
  }

  @Test
  void a_word_names_a_comparison_and_those_that_belong_to_it() {
    assertThat(Options.of("policy").comparisons())
        .extracting(Comparison::name)
        .containsExactly("policy", "policy-build");
    assertThat(Options.of("policy-build").comparisons())
        .extracting(Comparison::name)
        .containsExactly("policy-build");
  }

  @Test
  void a_long_run_has_ten_rounds_unless_it_says_how_many() {
    assertThat(Options.of("--long").rounds()).isEqualTo(10);
    assertThat(Options.of("--rounds", "7", "--long").rounds()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "101", "many"})
  void rounds_are_a_number_from_1_to_100(String word) {
    assertThatThrownBy(() -> Options.of("--rounds", word))
        .hasMessage("Write --rounds and a number from 1 to 100");
  }

  @Test
  void another_word_is_refused_with_the_words_there_are() {
    assertThatThrownBy(() -> Options.of("polcy"))
        .hasMessageStartingWith("'polcy' is no comparison; there are: policy, policy-build");
  }
}
