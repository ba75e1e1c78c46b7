package org.caravanserai.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caravanserai.dossier.Shipped;

/**
 * Inputs that made a reader fail once: {@code
 * benchmarks/src/test/resources/fuzz/READER/DIGEST/NAME}, where the name may have folders of its
 * own.
 */
final class KeptInputs {
  private static final Path FOLDER = Path.of("benchmarks/src/test/resources/fuzz");

  private KeptInputs() {}

  /** All that are kept for a reader, in a fixed order. */
  static List<Input> of(String reader) {
    Path folder = Shipped.root().resolve(FOLDER).resolve(reader);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> digests = Files.list(folder)) {
      return digests.sorted().flatMap(digest -> Corpus.folder(digest).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps an input and returns where. */
  static Path keep(String reader, Input input) {
    Path path =
        Shipped.root()
            .resolve(FOLDER)
            .resolve(reader)
            .resolve(input.digest())
            .resolve(input.name());
    try {
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, input.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }
}
