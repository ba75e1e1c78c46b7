package org.caravanserai.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The wall clock of a machine that somebody sets wrong, for the processes that are started with it:
 * a library between them and the C library adds what a shared file says to the time of day. What
 * measures durations goes on evenly, as on a real machine. Made by the C compiler of the machine.
 */
final class JumpingClock {
  private static final String LIBRARY =
      """
      #define _GNU_SOURCE
      #include <fcntl.h>
      #include <stdlib.h>
      #include <sys/mman.h>
      #include <sys/syscall.h>
      #include <sys/time.h>
      #include <time.h>
      #include <unistd.h>

      static const volatile long *ahead;

      __attribute__((constructor)) static void begin(void) {
        int file = open(getenv("JUMPING_CLOCK"), O_RDONLY);
        void *seen = mmap(0, sizeof(long), PROT_READ, MAP_SHARED, file, 0);
        if (seen != MAP_FAILED) ahead = seen;
        close(file);
      }

      int clock_gettime(clockid_t clock, struct timespec *time) {
        int result = (int) syscall(SYS_clock_gettime, clock, time);
        if (result == 0 && ahead && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
          time->tv_sec += *ahead;
        return result;
      }

      int gettimeofday(struct timeval *restrict time, void *restrict zone) {
        struct timespec now;
        (void) zone;
        int result = clock_gettime(CLOCK_REALTIME, &now);
        if (result == 0 && time) {
          time->tv_sec = now.tv_sec;
          time->tv_usec = now.tv_nsec / 1000;
        }
        return result;
      }

      time_t time(time_t *into) {
        struct timespec now;
        clock_gettime(CLOCK_REALTIME, &now);
        if (into) *into = now.tv_sec;
        return now.tv_sec;
      }
      """;

  private final Path library;
  private final Path ahead;

  private JumpingClock(Path library, Path ahead) {
    this.library = library;
    this.ahead = ahead;
  }

  static JumpingClock in(Path folder) throws IOException {
    Path source = Files.writeString(folder.resolve("clock.c"), LIBRARY);
    Path library = folder.resolve("clock.so");
    Process compiler =
        new ProcessBuilder(
                "cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString())
            .inheritIO()
            .start();
    try {
      assertThat(compiler.waitFor()).as("the C compiler, cc").isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    Path ahead = Files.write(folder.resolve("clock.ahead"), new byte[Long.BYTES]);
    return new JumpingClock(library, ahead);
  }

  /** The house will go by this clock. */
  ServedHouse.Plan over(ServedHouse.Plan plan) {
    return plan.with("LD_PRELOAD", library.toString()).with("JUMPING_CLOCK", ahead.toString());
  }

  /** From now on so much ahead of the machine's clock. */
  void jump(Duration distance) throws IOException {
    ByteBuffer seconds =
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.nativeOrder())
            .putLong(0, distance.toSeconds());
    try (FileChannel file = FileChannel.open(ahead, StandardOpenOption.WRITE)) {
      file.write(seconds, 0);
    }
  }
}
