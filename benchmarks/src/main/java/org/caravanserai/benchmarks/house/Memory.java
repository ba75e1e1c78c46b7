package org.caravanserai.benchmarks.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a house holds, in bytes.
 *
 * @param heap after a full collection, so that only what is kept is counted
 * @param resident of the whole process; its PostgreSQL is others
 */
record Memory(long heap, long resident) {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  /** Collects the garbage of a house and looks; through {@code jcmd} of the JDK that runs this. */
  static Memory of(ServedHouse house) throws IOException {
    jcmd(house, "GC.run");
    long heap = number(USED, jcmd(house, "GC.heap_info"));
    return new Memory(
        heap, number(RESIDENT, Files.readString(Path.of("/proc/" + house.pid() + "/status"))));
  }

  private static long number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("No " + pattern + " in:\n" + text);
    }
    return Long.parseLong(found.group(1)) * 1024;
  }

  private static String jcmd(ServedHouse house, String... words) throws IOException {
    Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(program.toString(), String.valueOf(house.pid())),
                        Arrays.stream(words))
                    .toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("jcmd " + String.join(" ", words) + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return said;
  }
}
