package org.caravanserai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {
  @Test
  void each_test_has_a_database_of_its_own() throws SQLException {
    try (var one = EmbeddedDatabase.migrated();
        var other = EmbeddedDatabase.migrated();
        var inOne = one.connect();
        var inOther = other.connect()) {
      inOne.createStatement().execute("CREATE TABLE only_here (id integer)");

      var found = inOther.createStatement().executeQuery("SELECT to_regclass('only_here') IS NULL");

      assertThat(found.next()).isTrue();
      assertThat(found.getBoolean(1)).isTrue();
    }
  }
}
