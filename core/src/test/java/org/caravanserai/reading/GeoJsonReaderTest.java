package org.caravanserai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GeoJsonReaderTest {

  static List<Arguments> texts() {
    return List.of(
        Arguments.of("{'a': 1, 'type': 'Point'}", "1:18"),
        Arguments.of("{'\uD83D\uDE00': 1, 'type': 'Point'}", "1:18"),
        Arguments.of(
            "{'\uD83D\uDE00\uD83D\uDE00': 1,\n '\uD83D\uDE00': 2, 'type': 'Point'}", "2:18"),
        Arguments.of("{'type': '\uD83D\uDE00", "1:12"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void columns_count_characters_not_their_halves(String text, String place) {
    Mistakes mistakes = new Mistakes();

    GeoJsonReader.read("m.geojson", text.replace('\'', '"'), mistakes);

    assertThat(mistakes.sorted())
        .singleElement()
        .asString()
        .startsWith("m.geojson:" + place + ": ");
  }
}
