package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.caravanserai.Seeded;
import org.junit.jupiter.api.Test;

/** The canonical form of RFC 8785, for values without fractions. */
class JsonTest {
  @Test
  void keys_stand_in_the_order_of_their_utf_16_units() {
    String text =
        """
        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",\
        "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",\
        "\\u00f6":"Latin Small Letter O With Diaeresis"}\
        """;
    assertThat(JsonReader.read(text).orElseThrow().canonical())
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void escapes_are_the_shortest_that_json_has() {
    String text =
        """
        { "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false] }\
        """;
    assertThat(JsonReader.read(text).orElseThrow().canonical())
        .isEqualTo(
            "{\"literals\":[null,true,false],\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void what_a_body_cannot_hold_is_not_read() {
    for (String text :
        List.of(
            "1.5",
            "1e2",
            "9007199254740992",
            "99999999999999999999",
            "{\"a\":1,\"a\":2}",
            "[1,]",
            "",
            "1 2",
            "\"\\ud800\"",
            "[".repeat(40) + "]".repeat(40))) {
      assertThat(JsonReader.read(text)).as(text).isEmpty();
    }
    assertThat(JsonReader.read("-9007199254740991")).contains(new Json.Int(-Json.GREATEST));
  }

  @Test
  void half_a_character_and_too_great_a_number_are_refused() {
    assertThatThrownBy(() -> new Json.Str("a\ud800")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Json.Int(1L << 53)).isInstanceOf(IllegalArgumentException.class);
  }

  @Seeded(200)
  void what_was_written_is_read_back_and_written_the_same(long seed) {
    Json value = RandomCases.value(new SplittableRandom(seed), 4);
    assertThat(JsonReader.read(value.canonical())).contains(value);
  }
}
