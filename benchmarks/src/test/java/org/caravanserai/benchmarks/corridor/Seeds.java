package org.caravanserai.benchmarks.corridor;

import java.util.Optional;
import java.util.stream.LongStream;

/** The seeds of a property; {@code -Dserai.seed=42} replays one. */
final class Seeds {
  private Seeds() {}

  static LongStream first(long count) {
    return Optional.ofNullable(Long.getLong("serai.seed"))
        .map(LongStream::of)
        .orElseGet(() -> LongStream.range(0, count));
  }
}
