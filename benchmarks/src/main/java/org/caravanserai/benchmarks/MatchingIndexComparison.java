package org.caravanserai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.Listing;
import org.caravanserai.matching.MatchIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Building the index of generated offers, once, in a JVM that has built none before. */
@BenchmarkMode(Mode.SingleShotTime)
@SuppressWarnings("NullAway.Init")
public class MatchingIndexComparison {
  private static final long SEED = 20_261_122;

  /** The offers, and an empty folder. */
  @State(Scope.Benchmark)
  public static class Offers {
    /** How many there are. */
    @Param("100000")
    int offers;

    Knowledge knowledge;
    List<Listing> drawn;
    Path folder;

    /** Draws them. */
    @Setup
    public void draw() throws IOException {
      knowledge = MainExample.load(MainExample.packs(1));
      drawn = new GeneratedListings(knowledge, SEED).draw(Kind.OFFER, offers);
      folder = Files.createTempDirectory(MainExample.home().resolve("benchmarks/target"), "index-");
    }

    /** Tells how large the index on disk was, and deletes it. */
    @TearDown
    public void weigh() throws IOException {
      long bytes = 0;
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          bytes += Files.size(file);
          Files.delete(file);
        }
      }
      Files.delete(folder);
      if (bytes > 0) {
        Remark.leave(
            MainExample.home(),
            "matching-index",
            String.format(
                Locale.ROOT,
                "On disk, the index of %,d offers takes %s, which is %,d bytes for each.",
                offers,
                Figures.bytes((double) bytes),
                bytes / offers));
      }
    }
  }

  /** Words cut, concepts and codes found, written, closed. */
  @Benchmark
  @Contestant(value = "index built on disk", place = 1)
  public int disk(Offers offers) {
    try (MatchIndex index = MatchIndex.open(offers.folder, offers.knowledge)) {
      index.rebuild(offers.drawn);
      return index.size();
    }
  }

  /** The same in memory, as a house has it when nothing is said. */
  @Benchmark
  @Contestant(value = "index built in memory", place = 2)
  public int memory(Offers offers) {
    try (MatchIndex index = MatchIndex.inMemory(offers.knowledge)) {
      index.rebuild(offers.drawn);
      return index.size();
    }
  }
}
