package org.caravanserai.benchmarks;

import java.io.IOException;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.DossierJson;
import org.caravanserai.dossier.Part;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The dossier of the main example on the shipped packs, and its parts alone. After two seconds the
 * compiler is still at work.
 */
@State(Scope.Benchmark)
@Warmup(iterations = 10, time = 1)
@SuppressWarnings("NullAway.Init")
public class DossierComparison {
  private MainExample project;
  private Dossier dossier;

  /** Loads the packs and composes once. */
  @Setup
  public void load() throws IOException {
    project = MainExample.over(1);
    dossier = project.whole();
  }

  /** Everything, without rendering. */
  @Benchmark
  @Contestant(value = "whole dossier", place = 1)
  public Dossier whole() {
    return project.whole();
  }

  /** The policies alone, with all reasons. */
  @Benchmark
  @Contestant(value = "policies alone", place = 2)
  public Dossier policies() {
    return project.compose(Part.POLICIES);
  }

  /** The plan alone, its simulation included. */
  @Benchmark
  @Contestant(value = "plan alone", place = 3)
  public Dossier plan() {
    return project.compose(Part.PLAN);
  }

  /** The routes of the three consignments alone. */
  @Benchmark
  @Contestant(value = "routes alone", place = 4)
  public Dossier routes() {
    return project.compose(Part.ROUTES);
  }

  /** Rendering as JSON. */
  @Benchmark
  @Contestant(value = "JSON of it", place = 5)
  public String json() {
    return DossierJson.of(dossier, "en");
  }
}
