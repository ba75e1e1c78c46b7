package org.caravanserai.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** What a measurement ran on. */
public final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Processor, cores, memory, operating system and JDK, in one sentence without a full stop. */
  public static String description() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return "%s, %d cores, %d GiB, %s; JDK %s (%s)"
        .formatted(
            processor(),
            system.getAvailableProcessors(),
            Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
            system.getName(),
            System.getProperty("java.runtime.version"),
            System.getProperty("java.vendor"));
  }

  /** How many threads ran or waited to run in the last minute, on average; negative if unknown. */
  public static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** The versions of some libraries, as {@code JMH 1.37, cel-java 0.14.0}. */
  static String versions(List<String> libraries) {
    Properties versions = new Properties();
    try (InputStream in = Machine.class.getResourceAsStream("versions.properties")) {
      versions.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return libraries.stream()
        .map(library -> library + " " + Objects.requireNonNull(versions.getProperty(library)))
        .collect(Collectors.joining(", "));
  }

  private static String processor() {
    try {
      return Files.readAllLines(CPU_INFO).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
