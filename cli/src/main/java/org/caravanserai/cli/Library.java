package org.caravanserai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackLoader;

/** The shipped packs, and those that the caller adds. */
final class Library {
  private final Surroundings surroundings;

  Library(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The snapshot of the shipped packs with these after them; refuses with every mistake. */
  Knowledge open(List<Path> added) {
    PackLoader packs = PackLoader.read(folders(added));
    SnapshotFolder snapshots = surroundings.snapshots();
    return snapshots == null ? load(packs) : snapshots.open(packs, Library::load);
  }

  /** Reads and checks the packs, whatever is kept; refuses with every mistake. */
  void check(List<Path> added) {
    load(PackLoader.read(folders(added)));
  }

  private static Knowledge load(PackLoader packs) {
    return switch (packs.load()) {
      case LoadResult.Loaded(Knowledge knowledge) -> knowledge;
      case LoadResult.Refused(var mistakes, int beyond) -> throw InputRefused.of(mistakes, beyond);
    };
  }

  private List<Path> folders(List<Path> added) {
    List<Path> folders = new ArrayList<>(shipped());
    for (Path folder : added) {
      if (folders.stream().noneMatch(shipped -> isSame(shipped, folder))) {
        folders.add(folder);
      }
    }
    return folders;
  }

  private List<Path> shipped() {
    Path packs = surroundings.home().resolve("packs");
    if (!Files.isDirectory(packs)) {
      throw InputRefused.of(Help.text("packs.missing", packs));
    }
    try (Stream<Path> folders = Files.list(packs)) {
      return folders.filter(f -> Files.exists(f.resolve("pack.yaml"))).sorted().toList();
    } catch (IOException e) {
      throw InputRefused.of(Help.text("packs.missing", packs));
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }
}
