package org.caravanserai.platform.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.DATA_DIRECTORY;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.DISK_FULL;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** Folders and files that must be whole or not there at all. */
final class Folders {
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  private Folders() {}

  /** Everything below a folder, in the order of the paths; a link is not followed. */
  static List<Path> walk(Path root) throws IOException {
    try (var paths = Files.walk(root)) {
      return paths.sorted().toList();
    }
  }

  /** What lies directly in a folder and has a name that begins so. */
  static List<Path> list(Path folder, String prefix) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (var paths = Files.list(folder)) {
      return paths
          .filter(path -> path.getFileName().toString().startsWith(prefix))
          .sorted()
          .toList();
    }
  }

  /** Removes a folder and what is in it, or nothing when it is not there. */
  static void delete(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) return;
    for (var path : walk(root).reversed()) Files.delete(path);
  }

  /** Writes a file that only its owner may read; a crash leaves the old one or the new one. */
  static void writePrivately(Path file, String text) throws IOException {
    var temporary = file.resolveSibling("." + file.getFileName() + ".new");
    Files.deleteIfExists(temporary);
    Files.createFile(temporary, PosixFilePermissions.asFileAttribute(PRIVATE));
    Files.writeString(temporary, text, StandardCharsets.UTF_8);
    flush(temporary);
    Files.move(temporary, file, ATOMIC_MOVE, REPLACE_EXISTING);
    flush(file.resolveSibling("."));
  }

  /** Returns when the file, or the names in the folder, would survive a power cut. */
  static void flush(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** What to tell the operator when the data directory cannot be written. */
  static DatabaseRefusal refusal(Path folder, IOException cause) {
    var because = String.valueOf(cause.getMessage());
    return because.contains("No space left on device")
        ? new DatabaseRefusal(DISK_FULL, cause, folder.toString())
        : new DatabaseRefusal(DATA_DIRECTORY, cause, folder + ": " + because);
  }
}
