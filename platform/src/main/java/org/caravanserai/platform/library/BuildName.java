package org.caravanserai.platform.library;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.caravanserai.snapshot.Snapshot;

/**
 * What no other build of the product is called: a digest over the jar that compiles packs, and over
 * the names of the jars beside it, which say their versions.
 */
final class BuildName {
  private BuildName() {}

  /** The name; empty where the product does not run from jars, as while it is being developed. */
  static String ofThis() {
    try {
      CodeSource source = Snapshot.class.getProtectionDomain().getCodeSource();
      return source == null || source.getLocation() == null
          ? ""
          : of(Path.of(source.getLocation().toURI()));
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return "";
    }
  }

  static String of(Path jar) throws IOException {
    Path folder = jar.toAbsolutePath().getParent();
    if (folder == null || !Files.isRegularFile(jar)) {
      return "";
    }
    try (Stream<Path> beside = Files.list(folder)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(jar));
      beside
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .sorted()
          .forEach(name -> digest.update((name + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
