package org.caravanserai.platform.database;

import java.nio.file.Path;

/** A process that unpacks the programs of PostgreSQL and ends. */
final class Unpacking {
  private Unpacking() {}

  public static void main(String[] args) {
    PostgresBinaries.unpacked(Path.of(args[0]));
  }
}
