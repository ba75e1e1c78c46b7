package org.caravanserai.platform.database;

import static org.caravanserai.platform.database.DatabaseRefusal.Reason.NEWER_BACKUP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import org.caravanserai.platform.database.Manifest.Migration;
import org.flywaydb.core.Flyway;

/** Makes the tables of the house as one release or another knew them. */
final class Migrations {
  static final String OF_THE_HOUSE = "db/migration";

  private final DatabaseAddress address;
  private final String folder;

  /**
   * @param folder of the class path that holds the scripts
   */
  Migrations(DatabaseAddress address, String folder) {
    this.address = address;
    this.folder = folder;
  }

  /**
   * Makes the tables as they were when a backup was taken.
   *
   * @throws DatabaseRefusal when this release does not know how, since another one made them
   */
  void runThoseOf(BackupFile backup) throws IOException, SQLException {
    var scripts = Files.createTempDirectory("serai-migrations-");
    try {
      for (var migration : backup.manifest().migrations()) copy(migration, backup, scripts);
      run("filesystem:" + scripts);
    } finally {
      Folders.delete(scripts);
    }
    try (var connection = address.connect()) {
      var ran = new HashSet<>(new HouseTables(connection).migrations());
      for (var migration : backup.manifest().migrations()) {
        if (!ran.contains(migration)) throw unknown(backup, migration);
      }
    }
  }

  /** Brings the tables up to this release. */
  void runAll() {
    run("classpath:" + folder);
  }

  private void copy(Migration migration, BackupFile backup, Path target) throws IOException {
    var resource = "/" + folder + "/" + migration.script();
    try (var script = Migrations.class.getResourceAsStream(resource)) {
      if (script == null) throw unknown(backup, migration);
      Files.copy(script, target.resolve(migration.script()));
    }
  }

  private void run(String location) {
    Flyway.configure()
        .dataSource(address.jdbcUrl(), address.user(), address.password())
        .locations(location)
        .outOfOrder(true)
        .load()
        .migrate();
  }

  private static DatabaseRefusal unknown(BackupFile backup, Migration migration) {
    return new DatabaseRefusal(
        NEWER_BACKUP, backup.file().toString(), backup.manifest().product(), migration.script());
  }
}
