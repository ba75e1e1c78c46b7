package org.caravanserai.platform.database;

/** The verbs {@code backup} and {@code restore}. */
public final class DatabaseCommand {
  private DatabaseCommand() {}
}
