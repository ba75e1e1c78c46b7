package org.caravanserai.platform.database;

import static java.util.stream.Collectors.toCollection;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.FILE;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.NEWER_BACKUP;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.NOT_WHOLE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.TreeSet;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.caravanserai.platform.database.DatabaseRefusal.Because;
import org.caravanserai.platform.database.Manifest.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is read. */
final class BackupFile implements AutoCloseable {
  static final String MANIFEST = "manifest.json";
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final int LARGEST_MANIFEST = 16 << 20;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * @throws DatabaseRefusal when the file is no backup, or one of a format that is not known yet
   */
  static BackupFile open(Path file) {
    if (!Files.exists(file)) {
      throw new DatabaseRefusal(
          FILE, file.toString(), new Because("missing", file.getFileName().toString()));
    }
    try {
      var zip = new ZipFile(file.toFile());
      try {
        return new BackupFile(file, zip, manifest(file, zip));
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw notWhole(
          file,
          new Because("unreadable", file.getFileName().toString(), String.valueOf(e.getMessage())));
    }
  }

  private static Manifest manifest(Path file, ZipFile zip) throws IOException {
    var entry = zip.getEntry(MANIFEST);
    if (entry == null) throw notWhole(file, new Because("missing", MANIFEST));
    try (var in = zip.getInputStream(entry)) {
      var tree = JSON.readTree(in.readNBytes(LARGEST_MANIFEST));
      int format = tree.path("format").asInt(0);
      if (format > Manifest.FORMAT) {
        var product = tree.path("product").asString("?");
        throw new DatabaseRefusal(NEWER_BACKUP, file.toString(), product, "format " + format);
      }
      return JSON.treeToValue(tree, Manifest.class);
    } catch (JacksonException e) {
      throw notWhole(file, new Because("unreadable", MANIFEST, e.getOriginalMessage()));
    }
  }

  Path file() {
    return file;
  }

  Manifest manifest() {
    return manifest;
  }

  /**
   * Reads the whole file.
   *
   * @throws DatabaseRefusal when anything in it is not as the manifest says
   */
  void check() {
    var found = zip.stream().map(entry -> entry.getName()).collect(toCollection(TreeSet::new));
    var expected = new TreeSet<String>();
    expected.add(MANIFEST);
    for (var table : manifest.tables()) expected.add(table.entry());
    for (var name : expected) {
      if (!found.contains(name)) throw notWhole(file, new Because("missing", name));
    }
    for (var name : found) {
      if (!expected.contains(name)) throw notWhole(file, new Because("not-expected", name));
    }
    for (var table : manifest.tables()) check(table);
  }

  private void check(Table table) {
    var digest = Digests.sha256();
    try (var rows = rows(table)) {
      var counted =
          new CountingStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      rows.transferTo(counted);
      if (counted.bytes() != table.bytes() || !Digests.hex(digest).equals(table.sha256())) {
        throw notWhole(file, new Because("changed", table.entry()));
      }
    } catch (IOException e) {
      throw notWhole(
          file, new Because("unreadable", table.entry(), String.valueOf(e.getMessage())));
    }
  }

  InputStream rows(Table table) throws IOException {
    var entry = zip.getEntry(table.entry());
    if (entry == null) throw new ZipException(table.entry() + " is missing");
    return zip.getInputStream(entry);
  }

  private static DatabaseRefusal notWhole(Path file, Because because) {
    return new DatabaseRefusal(NOT_WHOLE, file.toString(), because);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
