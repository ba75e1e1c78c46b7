package org.caravanserai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private static final String NOT_YAML = "; check indentation, quotes and colons";

  private static List<String> mistakes(String text) {
    Mistakes mistakes = new Mistakes();
    assertThat(YamlReader.read("p.yaml", text, mistakes)).isNull();
    return mistakes.sorted().stream().map(Mistake::toString).toList();
  }

  private static Node read(String text) {
    Mistakes mistakes = new Mistakes();
    Node node = YamlReader.read("p.yaml", text, mistakes);
    assertThat(mistakes.sorted()).isEmpty();
    assertThat(node).isNotNull();
    return java.util.Objects.requireNonNull(node);
  }

  private static Node only(String text) {
    return ((Node.Mapping) read(text)).entries().values().iterator().next().value();
  }

  private static Place at(int line, int column) {
    return new Place("p.yaml", line, column);
  }

  @Test
  void every_part_knows_its_place() {
    assertThat(read("id: uz.vat\nsteps: [a, 'b']\n"))
        .isEqualTo(
            new Node.Mapping(
                at(1, 1),
                Map.of(
                    "id",
                    new Node.Entry(at(1, 1), new Node.Scalar(at(1, 5), "uz.vat", true)),
                    "steps",
                    new Node.Entry(
                        at(2, 1),
                        new Node.Sequence(
                            at(2, 8),
                            List.of(
                                new Node.Scalar(at(2, 9), "a", true),
                                new Node.Scalar(at(2, 12), "b", false)))))));
  }

  @Test
  void json_is_yaml() {
    assertThat(read("{\"id\": [1, null]}")).isInstanceOf(Node.Mapping.class);
  }

  @Test
  void keys_keep_their_order() {
    assertThat(((Node.Mapping) read("z: 1\nm: 2\na: 3\n")).entries().keySet())
        .containsExactly("z", "m", "a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:", "a: ~", "a: null", "a: ''", "a: '  '", "a: \"\""})
  void nothing_written_is_no_value(String text) {
    assertThat(only(text)).matches(node -> ((Node.Scalar) node).isEmpty());
  }

  @Test
  void a_quoted_null_is_a_word() {
    assertThat(only("a: 'null'")).matches(node -> !((Node.Scalar) node).isEmpty());
  }

  static List<Arguments> refused() {
    return List.of(
        Arguments.of("", "0:0: the file is empty; write something into it"),
        Arguments.of("# only a comment\n", "0:0: the file is empty; write something into it"),
        Arguments.of(
            "a: 1\n---\nb: 2\n",
            "2:1: the file has a second document; keep one document in a file"),
        Arguments.of("a: 1\nb: 2\na: 3\n", "3:1: the key 'a' stands twice; keep one"),
        Arguments.of("a: {b: 1, b: 2}\n", "1:11: the key 'b' stands twice; keep one"),
        Arguments.of("a: !!str 1\n", "1:4: a tag (!) is not allowed; leave the tag out"),
        Arguments.of("a: ! 1\n", "1:4: a tag (!) is not allowed; leave the tag out"),
        Arguments.of("a: !!java.net.URL [x]\n", "1:4: a tag (!) is not allowed; leave the tag out"),
        Arguments.of("a: !x {b: 1}\n", "1:4: a tag (!) is not allowed; leave the tag out"),
        Arguments.of("a: &x 1\nb: *x\n", "1:4: an anchor (&) is not allowed; write the value out"),
        Arguments.of("b: *x\n", "1:4: an alias (*) is not allowed; write the value out"),
        Arguments.of(
            "? [a]\n: 1\n", "1:3: a key must be a single value; write a name before the colon"),
        Arguments.of(
            "a: b: c\n", "1:5: this is not YAML: mapping values are not allowed here" + NOT_YAML),
        Arguments.of(
            "a: [1, 2\n",
            "2:1: this is not YAML: expected ',' or ']', but got <stream end>" + NOT_YAML),
        Arguments.of(
            "a: \"x\n", "2:1: this is not YAML: found unexpected end of stream" + NOT_YAML),
        Arguments.of(
            "a: \"\\q\"\n",
            "1:6: this is not YAML: found unknown escape character q(113)" + NOT_YAML),
        Arguments.of(
            "%YAML 2.0\n---\na: 1\n", "0:0: this is another version of YAML; write YAML 1.2"),
        Arguments.of(
            "a: \"\\UFFFFFFFF\"\n",
            "1:1: an escape after this place names no character; write \\u and four digits"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void a_refusal_says_where_and_what_to_do(String text, String expected) {
    assertThat(mistakes(text)).containsExactly("p.yaml:" + expected);
  }

  @Test
  void a_yaml_bomb_ends_at_its_first_anchor() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 30; i++) {
      String list = ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, list));
    }
    assertThat(mistakes(bomb.toString()))
        .containsExactly("p.yaml:1:5: an anchor (&) is not allowed; write the value out");
  }

  static List<Arguments> deep() {
    StringBuilder block = new StringBuilder();
    for (int level = 0; level < 10_000; level++) {
      block.repeat(" ", level).append("a:\n");
    }
    return List.of(
        Arguments.of("[".repeat(10_000) + "]".repeat(10_000), "1:41"),
        Arguments.of("[\n".repeat(10_000), "41:1"),
        Arguments.of("{a: ".repeat(10_000), "1:158"),
        Arguments.of("- ".repeat(10_000) + "x", "1:81"),
        Arguments.of("? ".repeat(10_000) + "x", "1:81"),
        Arguments.of(block.toString(), "40:40"));
  }

  @ParameterizedTest(name = "at {1}")
  @MethodSource("deep")
  void ten_thousand_levels_are_refused_at_the_forty_first(String text, String place) {
    assertThat(mistakes(text))
        .containsExactly(
            "p.yaml:" + place + ": the text nests deeper than 40 levels; make it flatter");
  }

  @Test
  void forty_levels_are_read() {
    assertThat(read("[".repeat(40) + "]".repeat(40))).isInstanceOf(Node.Sequence.class);
    assertThat(mistakes("[".repeat(41) + "]".repeat(41)))
        .containsExactly("p.yaml:1:41: the text nests deeper than 40 levels; make it flatter");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("controls")
  void control_characters_are_refused_where_they_stand(String text, String expected) {
    assertThat(mistakes(text)).containsExactly("p.yaml:" + expected);
  }

  static List<Arguments> controls() {
    return List.of(
        Arguments.of("a: x\u0007y\n", "1:5: the character U+0007 is not allowed; remove it"),
        Arguments.of("a\u0000b: 1\n", "1:2: the character U+0000 is not allowed; remove it"),
        Arguments.of(
            "a: 1\nb: \u001b[31m\n", "2:4: the character U+001B is not allowed; remove it"),
        Arguments.of("a: \uFFFE\n", "1:4: the character U+FFFE is not allowed; remove it"),
        Arguments.of("a: \uD800\n", "1:4: the character U+D800 is not allowed; remove it"),
        Arguments.of(
            "a: \"\uD83D\uDE00\uD83D\uDE00\"\nb: x\u0007\n",
            "2:5: the character U+0007 is not allowed; remove it"),
        Arguments.of(
            "a: " + "z".repeat(3_000) + "\nb: x\u0007\n",
            "2:5: the character U+0007 is not allowed; remove it"),
        Arguments.of("a: \"\\e[31m\"\n", "1:4: the character U+001B is not allowed; remove it"),
        Arguments.of("a: \"\\ud800\"\n", "1:4: the character U+D800 is not allowed; remove it"));
  }

  @Test
  void columns_count_characters_not_their_halves() {
    assertThat(mistakes("a: [\uD83D\uDE00, *x]\n"))
        .containsExactly("p.yaml:1:8: an alias (*) is not allowed; write the value out");
  }

  @Test
  void windows_line_ends_count_once() {
    assertThat(mistakes("a: 1\r\nb: *x\r\n"))
        .containsExactly("p.yaml:2:4: an alias (*) is not allowed; write the value out");
  }

  @Test
  void a_lone_carriage_return_ends_a_line_too() {
    assertThat(mistakes("a: 1\rb: *x\r"))
        .containsExactly("p.yaml:2:4: an alias (*) is not allowed; write the value out");
    assertThat(mistakes("a:\r\u5143\u65E6\r"))
        .singleElement()
        .asString()
        .startsWith("p.yaml:3:1: this is not YAML: ");
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void a_character_of_two_halves_may_stand_anywhere(int before) {
    String text = "a".repeat(before) + "\uD83D\uDE00";
    assertThat(YamlReader.read("p.yaml", "b: " + text + "\n", new Mistakes()))
        .isInstanceOfSatisfying(
            Node.Mapping.class,
            root ->
                assertThat(root.entries().get("b"))
                    .extracting(Node.Entry::value)
                    .extracting("text")
                    .isEqualTo(text));
  }

  /** Lengths about the sizes of blocks in which a parser might take its text. */
  static IntStream lengths() {
    return IntStream.of(1_024, 2_048, 4_096, 8_192)
        .flatMap(size -> IntStream.range(size - 6, size + 2));
  }
}
