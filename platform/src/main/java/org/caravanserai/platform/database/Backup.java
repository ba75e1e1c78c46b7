package org.caravanserai.platform.database;

import static org.caravanserai.platform.database.DatabaseRefusal.Reason.FILE;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.FILE_EXISTS;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.NOTHING_KEPT;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.caravanserai.platform.database.Manifest.Table;

/**
 * Saves the whole house in one file: a zip with the rows of each table as text and a {@link
 * Manifest}. All rows are of one moment, however long it takes and whoever writes meanwhile. The
 * file appears when it is whole and has been read back, and only its owner may read it.
 */
final class Backup {
  private final DatabaseAddress address;

  Backup(DatabaseAddress address) {
    this.address = address;
  }

  /**
   * @param now what the file says of the moment it was taken at
   * @param product the release that makes it
   */
  Manifest save(Path file, Instant now, String product) {
    if (Files.exists(file)) throw new DatabaseRefusal(FILE_EXISTS, file.toString());
    try (var connection = address.connect()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      var manifest = save(connection, file, now, product);
      connection.rollback();
      return manifest;
    } catch (SQLException e) {
      throw RunningDatabase.refusal(address, e);
    } catch (IOException e) {
      throw new DatabaseRefusal(FILE, e, file.toString(), String.valueOf(e.getMessage()));
    }
  }

  private Manifest save(Connection connection, Path file, Instant now, String product)
      throws SQLException, IOException {
    var tables = new HouseTables(connection);
    if (!tables.exist()) throw new DatabaseRefusal(NOTHING_KEPT, address.toString());
    var folder = file.resolveSibling("");
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var temporary = Files.createTempFile(folder, "." + file.getFileName(), ".part", ownerOnly);
    try {
      var manifest = write(tables, temporary, now, product);
      Folders.flush(temporary);
      try (var written = BackupFile.open(temporary)) {
        written.check();
      }
      Files.move(temporary, file);
      Folders.flush(folder);
      return manifest;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Manifest write(HouseTables tables, Path file, Instant now, String product)
      throws SQLException, IOException {
    var names = tables.names();
    tables.execute(
        names.stream()
            .map(HouseTables::quoted)
            .collect(Collectors.joining(", ", "LOCK TABLE ", " IN ACCESS SHARE MODE")));
    try (var zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      var saved = new ArrayList<Table>();
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(Table.entry(name)));
        saved.add(tables.copyOut(name, tables.columns(name), zip));
        zip.closeEntry();
      }
      var manifest =
          new Manifest(
              Manifest.FORMAT,
              product,
              now,
              tables.version(),
              tables.migrations(),
              saved,
              tables.sequences());
      zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
      zip.write(BackupFile.JSON.writeValueAsBytes(manifest));
      zip.closeEntry();
      return manifest;
    }
  }
}
