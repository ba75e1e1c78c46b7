package org.caravanserai.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.caravanserai.benchmarks.packs.PackConditions;
import org.caravanserai.knowledge.Knowledge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading and checking packs, once, in a JVM that has done nothing else. */
@BenchmarkMode(Mode.SingleShotTime)
@SuppressWarnings("NullAway.Init")
public class KnowledgeComparison {

  /** Packs on disk. */
  @State(Scope.Benchmark)
  public static class Folders {
    /** How many times the shipped packs. */
    @Param({"1", "100"})
    int times;

    List<Path> packs;

    /** Writes them. */
    @Setup
    public void write() throws IOException {
      packs = MainExample.packs(times);
    }
  }

  /** The conditions and formulas of packs, as text. */
  @State(Scope.Benchmark)
  public static class Texts {
    /** How many times the shipped packs. */
    @Param({"1", "100"})
    int times;

    PackConditions conditions;

    /** Gathers them. */
    @Setup
    public void gather() throws IOException {
      conditions = PackConditions.of(MainExample.home(), times);
    }
  }

  /** All of it. */
  @Benchmark
  @Contestant(value = "packs read and checked", place = 1)
  public Knowledge load(Folders folders) {
    return MainExample.load(folders.packs);
  }

  /** The part that asks cel-java: every different condition and formula compiled. */
  @Benchmark
  @Contestant(value = "of that, conditions: cel-java's type check, then translated", place = 2)
  public int compile(Texts texts) {
    return texts.conditions.compile();
  }
}
