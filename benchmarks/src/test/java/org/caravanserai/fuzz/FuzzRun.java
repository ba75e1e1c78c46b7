package org.caravanserai.fuzz;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fuzzes for some time: {@code [SECONDS] [READER…] [--seed N]}. Prints a table, and keeps the input
 * of each failure as a test. The exit code is 1 when a property did not hold.
 */
public final class FuzzRun {
  private static final long NANOS = 1_000_000_000L;
  private static final long DEFAULT_SECONDS = 3_600;
  private static final int SHOWN_KINDS = 12;

  private final PrintStream out;
  private final List<String> readers = new ArrayList<>();
  private long seconds = DEFAULT_SECONDS;
  private long seed = 1;

  private FuzzRun(PrintStream out) {
    this.out = out;
  }

  /** Runs, and ends the process. */
  public static void main(String[] arguments) {
    FuzzRun run = new FuzzRun(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    int exitCode;
    try {
      run.take(List.of(arguments));
      exitCode = run.run();
    } catch (IllegalArgumentException e) {
      System.err.println("fuzz: " + e.getMessage());
      System.err.println("usage: ./build fuzz [SECONDS] [READER…] [--seed N]");
      exitCode = 2;
    }
    System.exit(exitCode);
  }

  private void take(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (word.equals("--seed") && i + 1 < arguments.size()) {
        i++;
        seed = Long.parseLong(arguments.get(i));
      } else if (word.matches("[0-9]{1,7}")) {
        seconds = Long.parseLong(word);
      } else if (Targets.names().contains(word)) {
        readers.add(word);
      } else {
        throw new IllegalArgumentException(
            "'" + word + "' is no reader; there are " + String.join(", ", Targets.names()));
      }
    }
    if (readers.isEmpty()) {
      readers.addAll(Targets.names());
    }
  }

  private int run() {
    out.println("seed " + seed + ", " + seconds + " s over " + String.join(", ", readers));
    List<Fuzzer.Report> reports = new ArrayList<>();
    for (String reader : readers) {
      Target target = Targets.named(reader);
      long end = System.nanoTime() + seconds * NANOS / readers.size();
      Fuzzer.Report report = new Fuzzer(target, seed).run(_ -> System.nanoTime() < end);
      reports.add(report);
      tell(report);
    }
    table(reports);
    return reports.stream().allMatch(report -> report.failures().isEmpty()) ? 0 : 1;
  }

  private void tell(Fuzzer.Report report) {
    out.println();
    out.println(
        report.reader()
            + ": "
            + report.executions()
            + " inputs, "
            + report.accepted()
            + " accepted");
    List<String> kinds = report.frequent();
    kinds.stream()
        .limit(SHOWN_KINDS)
        .forEach(kind -> out.println("  " + report.count(kind) + "  " + kind));
    if (kinds.size() > SHOWN_KINDS) {
      out.println("  and " + (kinds.size() - SHOWN_KINDS) + " more outcomes");
    }
    for (Failure failure : report.failures()) {
      out.println("  FAILED " + failure);
      StackTraceElement[] frames = failure.why().getStackTrace();
      for (int i = 0; i < Math.min(10, frames.length); i++) {
        out.println("      at " + frames[i]);
      }
      out.println("  kept as " + KeptInputs.keep(report.reader(), failure.input()));
    }
  }

  private void table(List<Fuzzer.Report> reports) {
    out.println();
    out.println(
        "| Reader | Inputs | of these accepted | Inputs a second of CPU | Outcomes | Failures |");
    out.println("|---|--:|--:|--:|--:|--:|");
    for (Fuzzer.Report report : reports) {
      double seconds = Math.max(1e-9, report.cpuNanos() / (double) NANOS);
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %,d | %,.0f | %d | %d |",
              report.reader(),
              report.executions(),
              report.accepted(),
              report.executions() / seconds,
              report.outcomes().size(),
              report.failures().size()));
    }
  }
}
