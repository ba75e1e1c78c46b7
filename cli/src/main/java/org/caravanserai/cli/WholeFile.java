package org.caravanserai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that appear whole or not at all. */
final class WholeFile {
  private WholeFile() {}

  /** Whether the path can name a file: it is no directory, and its folder exists. */
  static boolean isPossible(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return !Files.isDirectory(file) && folder != null && Files.isDirectory(folder);
  }

  /** Fills a draft. */
  @FunctionalInterface
  interface Filling {
    void fill(Path draft) throws IOException;
  }

  /** Writes a text beside the file, then moves it there; a link is followed. */
  static void write(Path file, String text) throws IOException {
    write(
        file,
        draft ->
            Files.writeString(draft, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW));
  }

  /** Fills a draft beside the file, then moves it there; a link is followed. */
  static void write(Path file, Filling filling) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path draft =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      filling.fill(draft);
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
