package org.caravanserai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MistakesTest {
  private final Mistakes mistakes = new Mistakes();

  @Test
  void mistakes_come_in_the_order_of_their_places_and_once_each() {
    mistakes.add(new Place("b.yaml", 1, 1), "x", "y");
    mistakes.add(new Place("a.yaml", 10, 1), "x", "y");
    mistakes.add(new Place("a.yaml", 9, 30), "x", "y");
    mistakes.add(new Place("a.yaml", 9, 4), "x", "y");
    mistakes.add(new Place("a.yaml", 9, 4), "x", "y");
    mistakes.add(new Place("a.yaml", 9, 4), "w", "y");
    assertThat(mistakes.sorted())
        .extracting(Mistake::toString)
        .containsExactly(
            "a.yaml:9:4: w; y",
            "a.yaml:9:4: x; y",
            "a.yaml:9:30: x; y",
            "a.yaml:10:1: x; y",
            "b.yaml:1:1: x; y");
  }

  @Test
  void a_thousand_are_kept_and_the_rest_counted() {
    assertThat(mistakes.isEmpty()).isTrue();
    for (int i = 0; i < 1_234; i++) {
      mistakes.add(new Place("a.yaml", i, 1), "x", "y");
    }
    assertThat(mistakes.isEmpty()).isFalse();
    assertThat(mistakes.sorted()).hasSize(Mistakes.MOST);
    assertThat(mistakes.beyond()).isEqualTo(234);
  }

  @Test
  void a_long_quotation_is_cut() {
    assertThat(Mistakes.quote("uz.vat")).isEqualTo("'uz.vat'");
    assertThat(Mistakes.quote("x".repeat(5_000)))
        .isEqualTo("'" + "x".repeat(80) + "…' (5000 characters)");
  }

  @Test
  void no_character_is_cut_in_half() {
    String faces = "x" + "\uD83D\uDE00".repeat(50);
    assertThat(Mistakes.quote(faces))
        .isEqualTo("'x" + "\uD83D\uDE00".repeat(39) + "…' (101 characters)");
  }

  @Test
  void a_message_is_cut_whatever_it_quotes() {
    var mistake = new Mistake(Place.of("a.yaml"), "x".repeat(100_000), "y".repeat(100_000));
    assertThat(mistake.toString()).hasSizeLessThan(1_300).contains("x…; y").endsWith("y…");
  }

  @Test
  void a_message_is_one_line_that_reads_from_left_to_right() {
    var mistake =
        new Mistake(
            new Place("a\n.yaml", 1, 1),
            "'\u202Egnp.exe\u202C' \u2066x\u2069",
            "\u200Fy\u2028z\u061C\r");
    assertThat(mistake)
        .hasToString(
            "a\uFFFD.yaml:1:1: '\uFFFDgnp.exe\uFFFD' \uFFFDx\uFFFD; \uFFFDy\uFFFDz\uFFFD\uFFFD");
  }

  @Test
  void a_terminal_cannot_be_steered() {
    assertThat(new Mistake(Place.of("a"), "\u001b[2J\u0007", "\u009b31m"))
        .hasToString("a:0:0: \uFFFD[2J\uFFFD; \uFFFD31m");
  }
}
