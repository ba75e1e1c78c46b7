package org.caravanserai.platform.database;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself.
 *
 * @param format of the file; this release reads and writes {@link #FORMAT}
 * @param product the release that made it
 * @param takenAt the moment whose state it holds
 * @param postgresql the server it was taken from
 * @param migrations the scripts that made the tables, in the order in which they ran
 * @param tables in the order of their names
 * @param sequences in the order of their names
 */
record Manifest(
    int format,
    String product,
    Instant takenAt,
    String postgresql,
    List<Migration> migrations,
    List<Table> tables,
    List<Sequence> sequences) {
  static final int FORMAT = 1;

  private static final Pattern SCRIPT = Pattern.compile("V[0-9._]+__[A-Za-z0-9_.-]+\\.sql");
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  /**
   * @param checksum of Flyway; null for a script that has none
   */
  record Migration(String script, @Nullable Integer checksum) {
    Migration {
      if (!SCRIPT.matcher(script).matches()) {
        throw new IllegalArgumentException("not the name of a migration: " + script);
      }
    }
  }

  /**
   * @param columns with the type of each, in their order
   * @param bytes of the rows in PostgreSQL's text form
   * @param sha256 of those bytes, in hex
   */
  record Table(String name, List<Column> columns, long rows, long bytes, String sha256) {
    Table {
      requireName(name);
      columns = List.copyOf(columns);
    }

    /** Where the rows stand in the backup. */
    String entry() {
      return entry(name);
    }

    static String entry(String table) {
      return "tables/" + table + ".tsv";
    }
  }

  record Column(String name, String type) {
    Column {
      requireName(name);
    }
  }

  /**
   * @param called whether {@code last} has been given out
   */
  record Sequence(String name, long last, boolean called) {
    Sequence {
      requireName(name);
    }
  }

  Manifest {
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(takenAt, "takenAt");
    Objects.requireNonNull(postgresql, "postgresql");
    migrations = List.copyOf(migrations);
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  /** Names go into SQL and into paths as they are. */
  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a table, column or sequence: " + name);
    }
  }
}
