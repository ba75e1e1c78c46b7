package org.caravanserai.platform.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.caravanserai.platform.database.DatabaseRefusal.Reason.IN_USE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One process at a time looks after a data directory. The lock belongs to the process and not to
 * the file: however the process ends, the next one gets it.
 */
final class InstanceLock implements AutoCloseable {
  /**
   * The directories this process holds. The operating system gives a process its own lock twice,
   * and takes it away as soon as the process closes the file anywhere.
   */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path home;
  private final FileChannel channel;

  private InstanceLock(Path home, FileChannel channel) {
    this.home = home;
    this.channel = channel;
  }

  /**
   * @throws DatabaseRefusal when another process, or this one, looks after the directory
   */
  static InstanceLock acquire(Path home) {
    return tryAcquire(home)
        .orElseThrow(() -> new DatabaseRefusal(IN_USE, home.toString(), holder(home)));
  }

  /** Empty when somebody looks after the directory already. */
  static Optional<InstanceLock> tryAcquire(Path home) {
    synchronized (HELD) {
      try {
        var directory = Files.createDirectories(home).toRealPath();
        if (HELD.contains(directory)) return Optional.empty();
        var channel = FileChannel.open(file(directory), CREATE, READ, WRITE);
        if (channel.tryLock() == null) {
          channel.close();
          return Optional.empty();
        }
        var pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
        HELD.add(directory);
        return Optional.of(new InstanceLock(directory, channel));
      } catch (IOException e) {
        throw Folders.refusal(home, e);
      }
    }
  }

  private static Path file(Path home) {
    return home.resolve("serai.lock");
  }

  private static String holder(Path home) {
    synchronized (HELD) {
      try {
        var directory = home.toRealPath();
        return HELD.contains(directory)
            ? Long.toString(ProcessHandle.current().pid())
            : Files.readString(file(directory), StandardCharsets.US_ASCII).strip();
      } catch (IOException e) {
        return "?";
      }
    }
  }

  @Override
  public void close() {
    synchronized (HELD) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        HELD.remove(home);
      }
    }
  }
}
