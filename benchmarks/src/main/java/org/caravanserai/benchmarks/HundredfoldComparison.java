package org.caravanserai.benchmarks;

import java.io.IOException;
import org.caravanserai.dossier.Dossier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The dossier of the main example on a hundred times the shipped packs. */
@State(Scope.Benchmark)
@Warmup(iterations = 10, time = 1)
@SuppressWarnings("NullAway.Init")
public class HundredfoldComparison {
  private MainExample project;

  /** Writes the packs, loads them and composes once. */
  @Setup
  public void load() throws IOException {
    project = MainExample.over(100);
    project.whole();
  }

  /** Everything, without rendering. */
  @Benchmark
  @Contestant(value = "whole dossier, 100 times the packs", place = 1)
  public Dossier whole() {
    return project.whole();
  }
}
