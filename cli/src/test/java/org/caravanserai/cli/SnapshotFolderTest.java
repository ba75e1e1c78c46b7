package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept saves work, never changes an answer and never stands in the way of one. */
class SnapshotFolderTest {
  @TempDir private Path folder;
  private Path pack;
  private Path cache;
  private SnapshotFolder snapshots;
  private int loads;

  @BeforeEach
  void a_pack_and_a_folder_that_is_not_there_yet() throws IOException {
    pack = Files.createDirectory(folder.resolve("pack"));
    Files.writeString(
        pack.resolve("pack.yaml"),
        """
        id: small
        title: {en: A small pack}
        version: "1"
        stewards: [nobody]
        licence: CC0-1.0
        """);
    cache = folder.resolve("deep/cache");
    snapshots = new SnapshotFolder(cache, "a build");
  }

  @Test
  void packs_are_loaded_once() {
    String first = open(snapshots);

    assertThat(open(snapshots)).isEqualTo(first);
    assertThat(loads).isEqualTo(1);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void another_byte_in_a_pack_is_another_snapshot() throws IOException {
    open(snapshots);
    Files.writeString(
        pack.resolve("pack.yaml"),
        Files.readString(pack.resolve("pack.yaml")).replace("A small pack", "A small park"));

    assertThat(open(snapshots)).contains("A small park");
    assertThat(loads).isEqualTo(2);
  }

  @Test
  void another_file_in_a_pack_is_another_snapshot() throws IOException {
    open(snapshots);
    Files.writeString(pack.resolve("sources.yaml"), "sources: []\n");

    open(snapshots);
    assertThat(loads).isEqualTo(2);
  }

  @Test
  void another_build_reads_the_packs_itself() {
    open(snapshots);
    open(new SnapshotFolder(cache, "another build"));

    assertThat(loads).isEqualTo(2);
  }

  @Test
  void a_damaged_snapshot_is_made_anew() throws IOException {
    open(snapshots);
    Path damaged = kept().getFirst();
    byte[] right = Files.readAllBytes(damaged);
    Files.write(damaged, new byte[] {1, 2, 3});

    open(snapshots);
    assertThat(loads).isEqualTo(2);
    assertThat(damaged).hasBinaryContent(right);
  }

  @Test
  void the_folder_may_go_at_any_time() throws IOException {
    open(snapshots);
    Files.delete(kept().getFirst());
    Files.delete(cache);

    open(snapshots);
    assertThat(loads).isEqualTo(2);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void where_nothing_can_be_kept_packs_are_read_each_time() throws IOException {
    Files.writeString(folder.resolve("deep"), "a file stands where the folder should be");

    open(snapshots);
    open(snapshots);
    assertThat(loads).isEqualTo(2);
  }

  @Test
  void packs_with_mistakes_leave_nothing() throws IOException {
    Files.writeString(pack.resolve("unknown.txt"), "");

    PackLoader packs = PackLoader.read(List.of(pack));
    assertThat(packs.fingerprint()).isEmpty();
    assertThat(packs.load()).isInstanceOf(LoadResult.Refused.class);
  }

  @Test
  void runs_that_keep_the_same_snapshot_at_once_leave_one_that_is_whole() throws Exception {
    int runs = 8;
    CountDownLatch ready = new CountDownLatch(runs);
    try (ExecutorService threads = Executors.newFixedThreadPool(runs)) {
      List<Future<Knowledge>> opened =
          IntStream.range(0, runs)
              .mapToObj(_ ->
                  threads.submit(() ->
                      snapshots.open(
                          PackLoader.read(List.of(pack)),
                          packs -> {
                            ready.countDown();
                            await(ready);
                            return loaded(packs);
                          })))
              .toList();
      for (Future<Knowledge> one : opened) {
        assertThat(one.get().contents().packs()).hasSize(1);
      }
    }
    assertThat(files()).hasSize(1);
    open(snapshots);
    assertThat(loads).isZero();
  }

  @Test
  void old_snapshots_and_abandoned_drafts_go_and_files_of_others_stay() throws IOException {
    Files.createDirectories(cache);
    Instant now = Instant.now();
    for (int age = 1; age <= SnapshotFolder.MOST + 3; age++) {
      aged("%064x.knowledge".formatted(age), now.minus(Duration.ofDays(age)));
    }
    Path abandoned = aged("%064x.knowledge.7.draft".formatted(1), now.minus(Duration.ofHours(2)));
    Path written = aged("%064x.knowledge.8.draft".formatted(1), now);
    Path foreign = aged("notes.txt", now.minus(Duration.ofDays(999)));

    open(snapshots);

    assertThat(kept()).hasSize(SnapshotFolder.MOST);
    assertThat(cache.resolve("%064x.knowledge".formatted(1))).exists();
    assertThat(cache.resolve("%064x.knowledge".formatted(SnapshotFolder.MOST))).doesNotExist();
    assertThat(abandoned).doesNotExist();
    assertThat(written).exists();
    assertThat(foreign).exists();
  }

  @Test
  void the_environment_says_where() {
    assertThat(SnapshotFolder.of(Map.of("HOME", "/home/a"), "b"))
        .isEqualTo(new SnapshotFolder(Path.of("/home/a/.cache/caravanserai"), "b"));
    assertThat(SnapshotFolder.of(Map.of("HOME", "/home/a", "XDG_CACHE_HOME", "/c"), "b"))
        .isEqualTo(new SnapshotFolder(Path.of("/c/caravanserai"), "b"));
    assertThat(SnapshotFolder.of(Map.of("HOME", "/home/a", "XDG_CACHE_HOME", "relative"), "b"))
        .isEqualTo(new SnapshotFolder(Path.of("/home/a/.cache/caravanserai"), "b"));
    assertThat(SnapshotFolder.of(Map.of("HOME", "/home/a", "SERAI_CACHE", "here"), "b"))
        .isEqualTo(new SnapshotFolder(Path.of("here"), "b"));
  }

  @Test
  void nothing_is_kept_when_that_is_wanted_or_cannot_be_done_right() {
    assertThat(SnapshotFolder.of(Map.of("HOME", "/home/a", "SERAI_CACHE", "off"), "b")).isNull();
    assertThat(SnapshotFolder.of(Map.of("HOME", "/home/a"), null)).isNull();
    assertThat(SnapshotFolder.of(Map.of("HOME", "/home/a"), "")).isNull();
    assertThat(SnapshotFolder.of(Map.of(), "b")).isNull();
  }

  @Test
  void the_command_gives_the_same_bytes_from_packs_and_from_what_is_kept() {
    Surroundings plain = surroundings(null);
    Surroundings keeping = surroundings(snapshots);
    String profile = Terminal.example("textile-machinery-angren").toString();
    for (String format : List.of("text", "json", "html")) {
      String answer = Terminal.serai(plain, "dossier", profile, "--format", format).out();

      assertThat(Terminal.serai(keeping, "dossier", profile, "--format", format).out())
          .isEqualTo(answer);
    }
    assertThat(kept()).hasSize(1);
  }

  @Test
  void check_reads_the_packs_and_keeps_nothing() {
    Terminal.serai(surroundings(snapshots), "check");

    assertThat(cache).doesNotExist();
  }

  private static Surroundings surroundings(@Nullable SnapshotFolder snapshots) {
    Surroundings plain = Terminal.PLAIN;
    return new Surroundings(plain.home(), plain.today(), 100, false, false, false, snapshots);
  }

  /** Opens the pack and tells what it holds. */
  private String open(SnapshotFolder snapshots) {
    return snapshots
        .open(
            PackLoader.read(List.of(pack)),
            packs -> {
              loads++;
              return loaded(packs);
            })
        .contents()
        .toString();
  }

  private static Knowledge loaded(PackLoader packs) {
    return switch (packs.load()) {
      case LoadResult.Loaded(Knowledge knowledge) -> knowledge;
      case LoadResult.Refused(var mistakes, int _) -> throw new AssertionError(mistakes);
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path aged(String name, Instant changed) throws IOException {
    Path file = Files.writeString(cache.resolve(name), name);
    return Files.setLastModifiedTime(file, FileTime.from(changed));
  }

  private List<Path> kept() {
    return files().stream().filter(file -> file.toString().endsWith(".knowledge")).toList();
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
