package org.caravanserai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.caravanserai.platform.database.DatabaseRefusal.Reason;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {
  @Test
  void a_database_that_is_fit_is_used_as_it_is() {
    try (var database = EmbeddedDatabase.empty()) {
      assertThat(reach(database.address()).address()).isEqualTo(database.address());
    }
  }

  @Test
  void a_server_that_does_not_answer_is_refused() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertRefused(
        Reason.UNREACHABLE,
        DatabaseAddress.parse("postgres://m:secret@127.0.0.1:" + free + "/inn"));
  }

  @Test
  void a_wrong_password_is_refused_at_once() {
    try (var database = EmbeddedDatabase.empty()) {
      assertThatExceptionOfType(DatabaseRefusal.class)
          .isThrownBy(() ->
              RunningDatabase.External.reach(
                  new DatabaseAddress(database.address().jdbcUrl(), Credentials.USER, "secret"),
                  Duration.ofDays(1)))
          .matches(refusal -> refusal.reason() == Reason.UNREACHABLE);
    }
  }

  @Test
  void a_database_that_keeps_text_otherwise_is_refused() {
    try (var database =
        EmbeddedDatabase.with(
            "ENCODING LATIN1 LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0")) {
      assertRefused(Reason.ENCODING, database.address());
    }
  }

  private static RunningDatabase reach(DatabaseAddress address) {
    return RunningDatabase.External.reach(address, Duration.ZERO);
  }

  private static void assertRefused(Reason reason, DatabaseAddress address) {
    assertThatExceptionOfType(DatabaseRefusal.class)
        .isThrownBy(() -> reach(address))
        .matches(refusal -> refusal.reason() == reason)
        .withMessageNotContaining("secret");
  }
}
