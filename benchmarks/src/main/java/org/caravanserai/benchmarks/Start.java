package org.caravanserai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures how soon a command answers, from nothing, beside a hello-world on the same JDK. */
public final class Start {
  private static final String PAGE = "docs/explanation/performance.md";
  private static final String PROFILE = "examples/textile-machinery-angren.yaml";
  private static final int ROUNDS = 5;
  private static final int MOST_ROUNDS = 1_000;
  private static final int CPU_ROUNDS = 2;
  private static final int LARGEST_HEAP = 256;
  private static final int HEAP_STEP = 16;
  private static final String NO_AOT = "-XX:AOTMode=off";
  private static final List<String> PHASES =
      List.of(
          "shell, Java machine, command line",
          "packs, snapshot, profile",
          "policies",
          "plan",
          "routes",
          "risks",
          "text",
          "output and end");
  private static final List<String> FORMATS = List.of("text", "json", "html");

  private final Path home;
  private final String kept;
  private final int rounds;
  private final Map<String, Launch> launches = new LinkedHashMap<>();

  private Start(Path home, Path kept, int rounds) {
    this.home = home;
    this.kept = kept.toString();
    this.rounds = rounds;
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> hello = List.of("-cp", home + "/benchmarks/target/classes", Hello.class.getName());
    launches.put("hello-world, `java`", new Launch(joined(List.of(java), hello)));
    launches.put(
        "hello-world, SerialGC and C1 alone",
        new Launch(joined(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), hello)));
    launches.put("`./serai --version`", serai("off", "", "--version"));
    launches.put("`./serai dossier`, nothing kept", dossier("off", NO_AOT));
    launches.put("with the AOT cache alone", dossier("off", ""));
    launches.put("with the snapshot alone", dossier(this.kept, NO_AOT));
    launches.put("with both, as it runs", dossier(this.kept, ""));
  }

  /** Runs {@code start [--rounds N]} in the repository that the property serai.home names. */
  public static void main(String[] words) throws IOException, InterruptedException {
    int rounds = ROUNDS;
    if (words.length > 0) {
      if (words.length != 2
          || !words[0].equals("--rounds")
          || !words[1].matches("[1-9][0-9]{0,3}")
          || Integer.parseInt(words[1]) > MOST_ROUNDS) {
        System.err.println("start: say --rounds N, N from 1 to " + MOST_ROUNDS + ", or nothing");
        System.exit(2);
      }
      rounds = Integer.parseInt(words[1]);
    }
    Path home = Path.of(System.getProperty("serai.home", ".")).toAbsolutePath();
    Path kept = Files.createTempDirectory("serai-start");
    try {
      List<String> section = new Start(home, kept, rounds).section();
      System.out.println(String.join("\n", section));
      Path page = home.resolve(PAGE);
      Files.writeString(page, new MarkedPage(Files.readString(page)).with("start", section).text());
    } finally {
      remove(kept);
    }
  }

  private List<String> section() throws IOException, InterruptedException {
    double load = Machine.load();
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(times());
    lines.add("");
    lines.addAll(phases());
    lines.add("");
    lines.addAll(heaps());
    lines.add("");
    lines.add(
        "`./build start`: %s, rounds: %d, load before the run %.1f. %s."
            .formatted(LocalDate.now(ZoneOffset.UTC), rounds, load, Machine.description()));
    lines.add("");
    return lines;
  }

  private List<String> times() throws IOException, InterruptedException {
    List<Launch> all = List.copyOf(launches.values());
    for (Launch launch : all) {
      launch.mustRun();
    }
    double[][] nanos = new double[all.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < all.size(); i++) {
        nanos[i][round] = all.get(i).mustRun();
      }
      System.err.println("start: round " + (round + 1) + " of " + rounds);
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                "| run | wall time, median (least to most) | CPU time | memory at its peak |"
                    + " times hello-world | times hello-world, C1 |",
                "|---|---|---|---|---|---|"));
    int row = 0;
    for (Map.Entry<String, Launch> launch : launches.entrySet()) {
      lines.add(
          "| %s | %s | %s | %s | %s | %s |"
              .formatted(
                  launch.getKey(),
                  spread(Figures.of(nanos[row])),
                  Figures.time(cpu(launch.getValue())),
                  Figures.bytes((double) launch.getValue().peakBytes()),
                  ratio(nanos[row], nanos[0]),
                  ratio(nanos[row], nanos[1])));
      row++;
    }
    return lines;
  }

  private static String spread(Figures nanos) {
    return "%s (%s to %s)"
        .formatted(
            Figures.time(nanos.median()), Figures.time(nanos.min()), Figures.time(nanos.max()));
  }

  /** The ratio of each round. */
  private static String ratio(double[] nanos, double[] others) {
    Figures ratios =
        Figures.of(
            IntStream.range(0, nanos.length).mapToDouble(i -> nanos[i] / others[i]).toArray());
    return "%s (%s to %s)"
        .formatted(
            Figures.digits(ratios.median()),
            Figures.digits(ratios.min()),
            Figures.digits(ratios.max()));
  }

  private static double cpu(Launch launch) throws IOException, InterruptedException {
    double[] nanos = new double[CPU_ROUNDS];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = launch.cpuNanos();
    }
    return Figures.of(nanos).median();
  }

  /** Where the time goes when both are there, from the line of progress that a terminal shows. */
  private List<String> phases() throws IOException, InterruptedException {
    Launch shown =
        new Launch(
            joined(
                List.of(home.resolve("serai").toString()),
                List.of("dossier", home.resolve(PROFILE).toString())),
            Map.of("SERAI_CACHE", kept, "SERAI_PROGRESS", "1"));
    double[][] nanos = new double[PHASES.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      List<Double> marks = shown.progressNanos();
      if (marks.size() != PHASES.size()) {
        throw new IOException("The progress had " + marks.size() + " marks");
      }
      double before = 0;
      for (int i = 0; i < PHASES.size(); i++) {
        nanos[i][round] = marks.get(i) - before;
        before = marks.get(i);
      }
    }
    List<String> lines =
        new ArrayList<>(
            List.of("| with both, where the time goes | wall time, median |", "|---|---|"));
    for (int i = 0; i < PHASES.size(); i++) {
      lines.add(
          "| %s | %s |".formatted(PHASES.get(i), Figures.time(Figures.of(nanos[i]).median())));
    }
    return lines;
  }

  private List<String> heaps() throws IOException, InterruptedException {
    for (Path example : examples()) {
      for (String format : FORMATS) {
        serai(kept, "", "dossier", example.toString(), "--format", format).mustRun();
      }
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                "All "
                    + examples().size()
                    + " examples gave text, JSON and HTML with a heap of "
                    + LARGEST_HEAP
                    + " MB, which is what `./serai` allows. The smallest heaps that do, in steps of "
                    + HEAP_STEP
                    + " MB:",
                "",
                "| `./serai dossier " + PROFILE + "` | from the snapshot | from the packs |",
                "|---|---|---|"));
    for (String format : FORMATS) {
      lines.add(
          "| `--format %s` | %d MB | %d MB |"
              .formatted(format, smallestHeap(format, kept), smallestHeap(format, "off")));
    }
    return lines;
  }

  private List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /** In megabytes. */
  private int smallestHeap(String format, String cache) throws IOException, InterruptedException {
    int tooSmall = 0;
    int enough = LARGEST_HEAP / HEAP_STEP;
    while (enough - tooSmall > 1) {
      int middle = (tooSmall + enough) / 2;
      Launch launch =
          serai(
              cache,
              "-Xms" + HEAP_STEP + "m -Xmx" + middle * HEAP_STEP + "m",
              "dossier",
              home.resolve(PROFILE).toString(),
              "--format",
              format);
      if (launch.runs()) {
        enough = middle;
      } else {
        tooSmall = middle;
      }
    }
    return enough * HEAP_STEP;
  }

  private Launch dossier(String cache, String javaOptions) {
    return serai(cache, javaOptions, "dossier", home.resolve(PROFILE).toString());
  }

  private Launch serai(String cache, String javaOptions, String... words) {
    return new Launch(
        joined(List.of(home.resolve("serai").toString()), List.of(words)),
        Map.of("SERAI_CACHE", cache, "SERAI_JAVA_OPTS", javaOptions));
  }

  private static List<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
