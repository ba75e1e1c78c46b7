package org.caravanserai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
  @TempDir Path cache;

  @Test
  void the_programs_are_unpacked_once_for_all_and_again_when_one_is_damaged() throws Exception {
    var processes = List.of(unpacking(), unpacking());
    for (var process : processes) assertThat(process.waitFor()).isZero();

    var programs = Folders.list(cache, "postgresql-18-");
    assertThat(programs).hasSize(1);
    assertThat(Folders.list(cache, ".unpacking-")).isEmpty();
    var server = programs.getFirst().resolve("bin").resolve("postgres");
    long size = Files.size(server);
    try (var channel = Files.newByteChannel(server, StandardOpenOption.WRITE)) {
      channel.truncate(size / 2);
    }

    assertThat(PostgresBinaries.unpacked(cache)).isEqualTo(programs.getFirst());

    assertThat(server).isExecutable().hasSize(size);
  }

  private Process unpacking() throws IOException {
    return new ProcessBuilder(House.java(Unpacking.class, cache.toString())).inheritIO().start();
  }
}
