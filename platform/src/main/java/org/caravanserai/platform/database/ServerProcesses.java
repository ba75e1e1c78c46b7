package org.caravanserai.platform.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The processes of PostgreSQL that work in one data directory, found by what the kernel says of
 * them. The pid in {@code postmaster.pid} alone proves nothing: after a crash another program may
 * have been given it.
 */
final class ServerProcesses {
  private static final Path PROC = Path.of("/proc");

  private ServerProcesses() {}

  /** All of them, server and workers, whoever started them. */
  static List<Long> in(Path cluster) {
    var found = new ArrayList<Long>();
    try {
      var directory = cluster.toRealPath();
      try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[1-9]*")) {
        for (var process : processes) {
          if (worksIn(process, directory)) {
            found.add(Long.parseLong(process.getFileName().toString()));
          }
        }
      }
    } catch (IOException e) {
      return List.copyOf(found);
    }
    return List.copyOf(found);
  }

  static boolean isIn(Path cluster, long pid) {
    try {
      return worksIn(PROC.resolve(Long.toString(pid)), cluster.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean worksIn(Path process, Path directory) {
    var program = target(process.resolve("exe"));
    if (program == null || !program.getFileName().toString().matches("postgres( \\(deleted\\))?")) {
      return false;
    }
    return directory.equals(target(process.resolve("cwd")));
  }

  private static @Nullable Path target(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException e) {
      return null;
    }
  }
}
