package org.caravanserai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {
  @Test
  void states_of_connection_intervention_and_resources_are_the_database_s_and_others_are_ours() {
    assertThat(Outage.of(new RuntimeException(new SQLException("", "57P01"))))
        .hasValue(Outage.AWAY);
    assertThat(Outage.of(new SQLException("", "08006"))).hasValue(Outage.AWAY);
    assertThat(Outage.of(new SQLException("", "53100"))).hasValue(Outage.FULL);
    assertThat(Outage.of(new SQLException("", "23505"))).isEmpty();
    assertThat(Outage.of(new SQLException("Connection refused to be drawn"))).isEmpty();
  }

  @Test
  void a_rollback_on_a_connection_that_broke_is_told_as_an_outage() {
    assertThat(
            Outage.of(
                new TransactionSystemException(
                    "Could not roll back", new SQLException("Connection is closed"))))
        .hasValue(Outage.AWAY);
  }
}
