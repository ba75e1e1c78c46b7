package org.caravanserai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Measures comparisons with peers and writes their tables to the page on performance. */
public final class Bench {
  private static final String PAGE = "docs/explanation/performance.md";

  private Bench() {}

  /**
   * Runs {@code bench [comparison …] [--rounds N] [--long]} in the repository that the property
   * {@code serai.home} names.
   */
  public static void main(String[] words) throws IOException, RunnerException {
    Options options;
    try {
      options = Options.of(words);
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(2);
      return;
    }
    Path home = Path.of(System.getProperty("serai.home", "."));
    Race race = new Race(home, options, System.err::println);
    for (Comparison comparison : options.comparisons()) {
      List<String> section = new ArrayList<>(List.of(""));
      double load = Machine.load();
      Remark.take(home, comparison.name());
      section.addAll(new ComparisonTable(comparison, race.run(comparison)).lines());
      Remark.take(home, comparison.name()).ifPresent(remark -> section.addAll(List.of("", remark)));
      section.addAll(List.of("", conditions(comparison, options, load, words), ""));
      System.out.println(String.join("\n", section));
      write(home.resolve(PAGE), comparison, section);
    }
  }

  private static String conditions(
      Comparison comparison, Options options, double load, String... words) {
    List<String> libraries = new ArrayList<>(comparison.libraries());
    libraries.add("JMH");
    return "`./build bench %s`: %s, rounds: %d, load before the run %.1f. %s. %s."
        .formatted(
            String.join(" ", words.length == 0 ? new String[] {comparison.name()} : words),
            LocalDate.now(ZoneOffset.UTC),
            options.rounds(),
            load,
            Machine.description(),
            Machine.versions(libraries));
  }

  private static void write(Path page, Comparison comparison, List<String> section)
      throws IOException {
    String text = Files.readString(page);
    Files.writeString(page, new MarkedPage(text).with(comparison.name(), section).text());
  }
}
