package org.caravanserai.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the contestants of a comparison in turn: in each round, one fork of each, so that whatever
 * slows the machine for a while slows all of them alike.
 */
final class Race {
  private static final int LONGER = 5;

  private final Path home;
  private final Options options;
  private final Consumer<String> progress;

  /**
   * A race.
   *
   * @param home the root of the repository; the logs of JMH go to {@code benchmarks/target/bench}
   */
  Race(Path home, Options options, Consumer<String> progress) {
    this.home = home;
    this.options = options;
    this.progress = progress;
  }

  /** The outcomes of each contestant, one for each round. */
  Map<Entrant, List<Outcome>> run(Comparison comparison) throws RunnerException {
    Map<Entrant, List<Outcome>> outcomes = new LinkedHashMap<>();
    for (int round = 1; round <= options.rounds(); round++) {
      for (Entrant entrant : comparison.entrants()) {
        Outcome outcome = fork(comparison, entrant);
        outcomes.computeIfAbsent(entrant, _ -> new ArrayList<>()).add(outcome);
        progress.accept(
            "%s, round %d of %d: %s: %s"
                .formatted(
                    comparison.name(),
                    round,
                    options.rounds(),
                    entrant.title(),
                    Figures.time(outcome.mean())));
      }
    }
    return outcomes;
  }

  private Outcome fork(Comparison comparison, Entrant entrant) throws RunnerException {
    String method = comparison.measures().getName() + "." + entrant.method();
    ChainedOptionsBuilder builder =
        new OptionsBuilder()
            .include("^" + Pattern.quote(method) + "$")
            .forks(1)
            .threads(1)
            .timeUnit(TimeUnit.NANOSECONDS)
            .jvmArgs(
                "-Xms3g",
                "-Xmx3g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dserai.home=" + home)
            .addProfiler(GCProfiler.class)
            .addProfiler(WorkerCpuProfiler.class)
            .shouldFailOnError(true)
            .output(log(comparison, entrant));
    entrant.parameters().forEach(builder::param);
    if (comparison.once()) {
      builder.mode(Mode.SingleShotTime).warmupIterations(0).measurementIterations(1);
    } else {
      builder
          .mode(Mode.SampleTime)
          .warmupIterations(comparison.warmUpSeconds())
          .warmupTime(TimeValue.seconds(1))
          .measurementIterations(comparison.measuredSeconds() * (options.longer() ? LONGER : 1))
          .measurementTime(TimeValue.seconds(1));
    }
    return Outcome.of(new Runner(builder.build()).runSingle());
  }

  private String log(Comparison comparison, Entrant entrant) {
    String name = comparison.name() + " " + entrant.title();
    Path folder = home.resolve("benchmarks/target/bench");
    if (!folder.toFile().isDirectory() && !folder.toFile().mkdirs()) {
      throw new IllegalStateException("Cannot make the folder " + folder);
    }
    return folder.resolve(name.replaceAll("[^A-Za-z0-9.]+", "-") + ".log").toString();
  }
}
