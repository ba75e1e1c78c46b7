package org.caravanserai.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that is started to be measured. What it writes is thrown away.
 *
 * @param environment variables beside those of this process
 */
record Launch(List<String> words, Map<String, String> environment) {
  private static final long MOST_SECONDS = 120;
  private static final Pattern CLOCK = Pattern.compile("(\\d+)m(\\d+(?:[.,]\\d+)?)s");

  Launch(List<String> words) {
    this(words, Map.of());
  }

  /**
   * Runs it to its end.
   *
   * @return the wall time in nanoseconds
   */
  double mustRun() throws IOException, InterruptedException {
    long start = System.nanoTime();
    int exitCode = ended(process(words, ProcessBuilder.Redirect.DISCARD)).exitValue();
    long nanos = System.nanoTime() - start;
    if (exitCode != 0) {
      throw new IOException(words + " ended with exit code " + exitCode);
    }
    return nanos;
  }

  /** Whether it ends well, and in time. */
  boolean runs() throws IOException, InterruptedException {
    Process process = process(words, ProcessBuilder.Redirect.DISCARD);
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      return false;
    }
    return process.exitValue() == 0;
  }

  /** The CPU time of all its threads, in user and kernel mode, as the shell tells it. */
  double cpuNanos() throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null; times", "sh"));
    timed.addAll(words);
    Process process = process(timed, ProcessBuilder.Redirect.PIPE);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    ended(process);
    String children = out.lines().skip(1).findFirst().orElse("");
    double seconds = 0;
    Matcher clock = CLOCK.matcher(children);
    while (clock.find()) {
      seconds +=
          60 * Integer.parseInt(clock.group(1))
              + Double.parseDouble(clock.group(2).replace(',', '.'));
    }
    return seconds * 1e9;
  }

  /** The most memory that it held at once, as last seen before its end; 0 without {@code /proc}. */
  long peakBytes() throws IOException, InterruptedException {
    Process process = process(words, ProcessBuilder.Redirect.DISCARD);
    long peak = 0;
    do {
      peak = Math.max(peak, Memory.ofStatus(process.pid(), "VmHWM").orElse(0));
    } while (!process.waitFor(1, TimeUnit.MILLISECONDS));
    return peak;
  }

  /**
   * When the line of progress on standard error began anew or was wiped out, and when the run
   * ended: nanoseconds from its start.
   */
  List<Double> progressNanos() throws IOException, InterruptedException {
    List<Double> nanos = new ArrayList<>();
    long start = System.nanoTime();
    Process process =
        builder(words, ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.PIPE)
            .start();
    try (InputStream progress = process.getErrorStream()) {
      for (int c = progress.read(); c >= 0; c = progress.read()) {
        if (c == '\r') {
          nanos.add((double) (System.nanoTime() - start));
        }
      }
    }
    ended(process);
    nanos.add((double) (System.nanoTime() - start));
    return nanos;
  }

  private Process process(List<String> command, ProcessBuilder.Redirect out) throws IOException {
    return builder(command, out).start();
  }

  private ProcessBuilder builder(List<String> command, ProcessBuilder.Redirect out) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    return builder;
  }

  private static Process ended(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new IOException("A run took more than " + MOST_SECONDS + " s");
    }
    return process;
  }
}
