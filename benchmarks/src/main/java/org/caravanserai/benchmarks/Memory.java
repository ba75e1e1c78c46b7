package org.caravanserai.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process of Java holds, in bytes.
 *
 * @param heap after a full collection, so that only what is kept is counted
 * @param resident of the whole process, without those that it started
 */
public record Memory(long heap, long resident) {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final int KIBIBYTE = 1024;

  /**
   * Collects the garbage of a process and looks; through {@code jcmd} of the JDK that runs this.
   */
  public static Memory of(long process) throws IOException {
    jcmd(process, "GC.run");
    String said = jcmd(process, "GC.heap_info");
    Matcher used = USED.matcher(said);
    if (!used.find()) {
      throw new IllegalStateException("No " + USED + " in:\n" + said);
    }
    return new Memory(
        Long.parseLong(used.group(1)) * KIBIBYTE,
        ofStatus(process, "VmRSS")
            .orElseThrow(() -> new IllegalStateException("No VmRSS of process " + process)));
  }

  /**
   * What {@code /proc} says of a process, in bytes; nothing once it has ended, or where there is no
   * {@code /proc}.
   *
   * @param key {@code VmRSS}, what it holds, or {@code VmHWM}, the most that it held at once so far
   */
  public static OptionalLong ofStatus(long process, String key) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith(key + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTE)
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return OptionalLong.empty();
    }
  }

  private static String jcmd(long process, String... words) throws IOException {
    Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(program.toString(), String.valueOf(process)),
                        Arrays.stream(words))
                    .toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (asked.waitFor() != 0) {
        throw new IOException("jcmd " + String.join(" ", words) + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return said;
  }
}
