package org.caravanserai.platform.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caravanserai.knowledge.PackFiles;
import org.caravanserai.knowledge.PackLoader;
import org.springframework.stereotype.Component;

/** The packs in the folder that the house was installed with. */
@Component
class ShippedPacks {
  private final Path folder;

  ShippedPacks(LibrarySettings settings) {
    this.folder = settings.packs();
  }

  /** What reads the packs as they are now; empty when the folder is not there or holds none. */
  Optional<PackLoader> open() {
    List<Path> packs = folders();
    return packs.isEmpty() ? Optional.empty() : Optional.of(PackLoader.read(packs));
  }

  /** The files that were read, each pack called after its folder. */
  static List<PackFiles> files(PackLoader read) {
    return read.files().stream()
        .map(pack -> new PackFiles(nameOf(Path.of(pack.name())), pack.files()))
        .toList();
  }

  private static String nameOf(Path folder) {
    return Objects.requireNonNull(folder.getFileName()).toString();
  }

  private List<Path> folders() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(f -> Files.exists(f.resolve("pack.yaml"))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the packs should be. */
  Path folder() {
    return folder.toAbsolutePath();
  }
}
