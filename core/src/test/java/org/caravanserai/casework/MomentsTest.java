package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T06:00:00Z",
        "2026-11-23T06:00:00.007Z",
        "2026-11-23T06:00:00.7Z",
        "2026-11-23T06:00:00.007001Z",
        "2026-11-23T06:00Z",
        "2024-02-29T23:59:59.999Z",
        "2023-02-29T23:59:59Z",
        "2026-11-23T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "2026-13-01T00:00:00Z",
        "2026-11-23T06:60:00Z",
        "2026-11-23T06:00:00+01:00",
        "2026-11-23t06:00:00z",
        "2026-11-23 06:00:00Z",
        "-999-11-23T06:00:00Z",
        "2026-11-23T06:00:00,007Z",
        "\u0662026-11-23T06:00:0Z",
        "",
        "Z"
      })
  void each_text_is_read_as_the_jdk_reads_it(String text) {
    assertThat(moment(() -> Moments.parse(text))).isEqualTo(moment(() -> Instant.parse(text)));
  }

  @Test
  void a_character_changed_anywhere_changes_nothing_of_that() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text =
          new StringBuilder(
              Instant.ofEpochMilli(random.nextLong(-60_000_000_000_000L, 250_000_000_000_000L))
                  .toString());
      text.setCharAt(random.nextInt(text.length()), "0123456789-:.TZ".charAt(random.nextInt(15)));
      String changed = text.toString();

      assertThat(moment(() -> Moments.parse(changed)))
          .as(changed)
          .isEqualTo(moment(() -> Instant.parse(changed)));
    }
  }

  private static Optional<Instant> moment(Supplier<Instant> read) {
    try {
      return Optional.of(read.get());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
