package org.caravanserai.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.caravanserai.dossier.Composer;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.DossierJson;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackLoader;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of a dossier of the main example on the shipped packs, each alone and all together. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DossierBenchmark {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final List<String> PACKS =
      List.of("base", "china", "central-asia", "corridor", "procedures", "risk");

  @SuppressWarnings("NullAway.Init")
  private Knowledge knowledge;

  @SuppressWarnings("NullAway.Init")
  private Profile profile;

  @SuppressWarnings("NullAway.Init")
  private Dossier dossier;

  /** Loads the packs and the example from the folder given by the property {@code serai.home}. */
  @Setup(Level.Trial)
  public void load() {
    knowledge = loadPacks();
    Path example = home().resolve("examples/textile-machinery-angren.yaml");
    profile =
        switch (ProfileReader.read(example, knowledge)) {
          case ProfileResult.Accepted(Profile accepted) -> accepted;
          case ProfileResult.Refused(var mistakes) ->
              throw new IllegalStateException(mistakes.toString());
        };
    dossier = whole();
  }

  /** Reading and checking the packs, cel-java's type check included. */
  @Benchmark
  public Knowledge loadPacks() {
    return switch (PackLoader.load(PACKS.stream().map(home().resolve("packs")::resolve).toList())) {
      case LoadResult.Loaded(Knowledge loaded) -> loaded;
      case LoadResult.Refused(var mistakes, _) ->
          throw new IllegalStateException(mistakes.toString());
    };
  }

  /** The policies alone, with all reasons. */
  @Benchmark
  public Dossier policies() {
    return compose(EnumSet.of(Part.POLICIES));
  }

  /** The plan alone, its simulation included. */
  @Benchmark
  public Dossier plan() {
    return compose(EnumSet.of(Part.PLAN));
  }

  /** The routes of all consignments alone, the building of the network included. */
  @Benchmark
  public Dossier routes() {
    return compose(EnumSet.of(Part.ROUTES));
  }

  /** Everything, without rendering. */
  @Benchmark
  public Dossier whole() {
    return compose(EnumSet.allOf(Part.class));
  }

  /** Rendering as JSON. */
  @Benchmark
  public String json() {
    return DossierJson.of(dossier, "en");
  }

  private Dossier compose(Set<Part> parts) {
    return Composer.compose(knowledge, profile, AS_OF, RouteOptions.NONE, parts, _ -> {});
  }

  private static Path home() {
    return Path.of(System.getProperty("serai.home", "."));
  }
}
