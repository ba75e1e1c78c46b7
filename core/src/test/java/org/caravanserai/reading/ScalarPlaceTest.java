package org.caravanserai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarPlaceTest {

  /** The value of {@code when:}, in each style that YAML has. */
  static List<Arguments> styles() {
    return List.of(
        Arguments.of("when: alpha && BETA\n", "1:16"),
        Arguments.of("when: 'alpha && BETA'\n", "1:17"),
        Arguments.of("when: \"alpha && BETA\"\n", "1:17"),
        Arguments.of("when: alpha &&\n  BETA\n", "2:3"),
        Arguments.of("when: 'alpha\n\n  &&\n  BETA'\n", "4:3"),
        Arguments.of("when: 'a == ''x'' && BETA'\n", "1:22"),
        Arguments.of("when: \"a == \\\"x\\\" && BETA\"\n", "1:22"),
        Arguments.of("when: \"alpha \\\n    && BETA\"\n", "2:8"),
        Arguments.of("when: \"\\x61\\u006c\\U00000070ha\\n&&\\tBETA\"\n", "1:36"),
        Arguments.of("when: |\n  alpha &&\n    BETA\n", "3:5"),
        Arguments.of("when: >- # folded\n  alpha &&\n  BETA\n", "3:3"),
        Arguments.of("x: {when: alpha && BETA}\n", "1:20"),
        Arguments.of("# old\r# lines\rwhen: alpha &&\r  BETA\r", "4:3"),
        Arguments.of("# Windows\r\nwhen: |\r\n  alpha &&\r\n  BETA\r\n", "4:3"),
        Arguments.of("when: \uD83D\uDE00 && BETA\n", "1:12"));
  }

  private static Node.Scalar scalar(String yaml) {
    Node node = Objects.requireNonNull(YamlReader.read("p.yaml", yaml, new Mistakes()));
    while (node instanceof Node.Mapping mapping) {
      node = mapping.entries().values().iterator().next().value();
    }
    return (Node.Scalar) node;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("styles")
  void a_word_is_found_where_it_was_written(String yaml, String place) {
    Node.Scalar scalar = scalar(yaml);
    int at = scalar.text().indexOf("BETA");
    String before = scalar.text().substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.codePointCount(before.lastIndexOf('\n') + 1, at) + 1;
    assertThat(ScalarPlace.of(yaml, scalar, line, column)).hasToString("p.yaml:" + place);
  }

  @Test
  void the_end_of_a_value_is_right_after_its_last_character() {
    String yaml = "when: >-\n  alpha\n  &&\n\nnext: x\n";
    assertThat(ScalarPlace.of(yaml, scalar(yaml), 1, 9)).hasToString("p.yaml:3:5");
  }

  @Test
  void a_place_beyond_the_value_is_its_end() {
    String yaml = "when: alpha\n";
    assertThat(ScalarPlace.of(yaml, scalar(yaml), 7, 70)).hasToString("p.yaml:1:12");
  }
}
