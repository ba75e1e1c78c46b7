package org.caravanserai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caravanserai.platform.database.DatabaseRefusal.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house's own PostgreSQL on a machine that lacks something. */
class ScarceMachineTest {
  private static final String SMALL_DISK = "mount -t tmpfs -o size=%s tmpfs \"$0\" && ";
  private static final String HOUSE = "exec \"$@\"";

  @TempDir Path home;

  @BeforeEach
  void needsNamespaces() throws IOException, InterruptedException {
    assumeThat(House.mayHaveNamespaces()).isTrue();
  }

  @Test
  void a_disk_that_fills_is_said_while_the_house_runs_and_nothing_is_lost() throws Exception {
    try (var house = House.inNamespace(home, SMALL_DISK.formatted("300m") + HOUSE)) {
      int before = house.written(1);
      var filler = house.seen(home).resolve("filler");
      fill(filler);
      assertThat(house.awaitLine("[0-9A-Z]{5}")).as("SQLSTATE").matches("53100|57P0.|0800.");

      Files.delete(filler);

      assertThat(house.written(20)).isGreaterThan(before);
    }
  }

  @Test
  void a_disk_without_room_for_a_database_is_refused_before_anything_is_made() throws Exception {
    try (var house = House.inNamespace(home, SMALL_DISK.formatted("100m") + HOUSE)) {
      assertThat(house.awaitRefusal()).isEqualTo(Reason.DISK_FULL.name());
    }
  }

  @Test
  void a_disk_that_is_full_when_the_house_starts_again_is_refused() throws Exception {
    var once = "\"$@\" < /dev/null; ";
    var fill = "dd if=/dev/zero of=\"$0/filler\" bs=4k 2> /dev/null; ";
    try (var house = House.inNamespace(home, SMALL_DISK.formatted("300m") + once + fill + HOUSE)) {
      house.awaitLine(House.READY);
      assertThat(house.awaitRefusal()).isEqualTo(Reason.DISK_FULL.name());
    }
  }

  @Test
  void root_is_refused_where_user_namespaces_are_off() throws Exception {
    var off = "echo 0 > /proc/sys/user/max_user_namespaces; ";
    try (var house = House.inNamespace(home, off + HOUSE)) {
      assertThat(house.awaitRefusal()).isEqualTo(Reason.USER_NAMESPACES.name());
    }
  }

  private static void fill(Path file) {
    var block = new byte[1 << 20];
    try (var out = Files.newOutputStream(file)) {
      while (true) out.write(block);
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }
}
