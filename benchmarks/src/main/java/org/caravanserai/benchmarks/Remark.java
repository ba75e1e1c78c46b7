package org.caravanserai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a fork of a comparison found out beside its times, until the table is written. */
final class Remark {
  private Remark() {}

  /** Leaves a sentence in the place of one that was left before. */
  static void leave(Path home, String comparison, String sentence) throws IOException {
    Path file = file(home, comparison);
    Files.createDirectories(file.getParent());
    Files.writeString(file, sentence);
  }

  /** Takes what the last fork left. */
  static Optional<String> take(Path home, String comparison) throws IOException {
    Path file = file(home, comparison);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String sentence = Files.readString(file);
    Files.delete(file);
    return Optional.of(sentence);
  }

  private static Path file(Path home, String comparison) {
    return home.resolve("benchmarks/target/bench/" + comparison + ".remark");
  }
}
