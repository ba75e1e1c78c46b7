package org.caravanserai.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.caravanserai.dossier.Shipped;

/** Sound files to begin with. */
final class Corpus {
  private static final int LARGEST = 24_000;

  private Corpus() {}

  /** The examples: profiles. */
  static List<Input> profiles() {
    return Shipped.files("examples", ".yaml").stream()
        .map(file -> new Input("profile.yaml", bytes(file)))
        .toList();
  }

  /**
   * The files of the shipped packs that end so and are not large, called by their path in a pack.
   */
  static List<Input> shipped(String ending) {
    try (Stream<Path> packs = Files.list(Shipped.root().resolve("packs"))) {
      return packs
          .filter(Files::isDirectory)
          .sorted()
          .flatMap(pack -> folder(pack).stream())
          .filter(input -> input.name().endsWith(ending) && input.size() <= LARGEST)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a folder, called by their path in it. */
  static List<Input> folder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> new Input(folder.relativize(file).toString(), bytes(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first lines of a file. */
  static Input head(Input input, int lines) {
    return Input.of(
        input.name(), String.join("\n", input.text().lines().limit(lines).toList()) + "\n");
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
