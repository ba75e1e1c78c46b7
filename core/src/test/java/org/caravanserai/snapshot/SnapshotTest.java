package org.caravanserai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.caravanserai.dossier.Answers;
import org.caravanserai.dossier.Composer;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.DossierJson;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Knowledge that was kept is the knowledge that was loaded, or it is nothing. */
class SnapshotTest {
  private static final SnapshotKey KEY = SnapshotKey.of("this build", "these packs");
  private static final Knowledge SHIPPED = Shipped.knowledge();
  private static final byte[] KEPT = Snapshot.write(SHIPPED, KEY);

  /** What is noticed by the checksum alone is so in any snapshot; this one is read soon. */
  private static final byte[] SMALL = Snapshot.write(Shipped.pack("base"), KEY);

  static LongStream seeds() {
    return Optional.ofNullable(Long.getLong("seed"))
        .map(LongStream::of)
        .orElseGet(() -> LongStream.range(0, 60));
  }

  @Test
  void the_shipped_knowledge_comes_back_equal_and_in_the_same_order() {
    Knowledge read = read(KEPT);

    assertThat(read.contents()).isEqualTo(SHIPPED.contents());
    assertThat(read.contents().toString()).isEqualTo(SHIPPED.contents().toString());
    assertThat(read.baseMap()).isEqualTo(SHIPPED.baseMap());
    assertThat(read.vocabulary().names()).isEqualTo(SHIPPED.vocabulary().names());
  }

  @Test
  void the_same_knowledge_gives_the_same_bytes() {
    assertThat(Snapshot.write(read(KEPT), KEY)).isEqualTo(KEPT);
  }

  @Test
  void dossiers_of_all_examples_are_the_same_from_a_snapshot() {
    Knowledge read = read(KEPT);

    for (Path example : Answers.EXAMPLES) {
      Dossier loaded = Answers.dossier(example);
      Dossier kept =
          Composer.compose(
              read,
              loaded.profile(),
              loaded.asOf(),
              RouteOptions.NONE,
              EnumSet.allOf(Part.class),
              _ -> {});
      assertThat(DossierJson.of(kept, "ru")).isEqualTo(DossierJson.of(loaded, "ru"));
    }
  }

  @Test
  void another_key_opens_nothing() {
    assertThat(Snapshot.read(KEPT, SnapshotKey.of("this build", "other packs"))).isEmpty();
    assertThat(Snapshot.read(KEPT, SnapshotKey.of("another build", "these packs"))).isEmpty();
  }

  @Test
  void build_and_packs_are_told_apart_in_a_key() {
    assertThat(SnapshotKey.of("ab", "c")).isNotEqualTo(SnapshotKey.of("a", "bc"));
  }

  @Test
  void a_changed_byte_of_the_head_is_noticed_wherever_it_is() {
    IntStream.range(0, Snapshot.HEAD_BYTES)
        .forEach(at ->
            assertThat(Snapshot.read(changed(SMALL, at, 1), KEY)).as("byte %s", at).isEmpty());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_changed_byte_is_noticed_wherever_it_is(long seed) {
    Random random = new Random(seed);
    byte[] damaged = changed(SMALL, random.nextInt(SMALL.length), 1 + random.nextInt(255));

    assertThat(Snapshot.read(damaged, KEY)).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_cut_or_lengthened_snapshot_is_noticed(long seed) {
    int length = new Random(seed).nextInt(SMALL.length);

    assertThat(Snapshot.read(Arrays.copyOf(SMALL, length), KEY)).isEmpty();
    assertThat(Snapshot.read(Arrays.copyOf(SMALL, SMALL.length + 1 + length % 100), KEY)).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void wrong_bytes_under_a_right_checksum_are_refused_or_read_and_never_break_the_run(long seed) {
    Random random = new Random(seed);
    byte[] wrong = KEPT;
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = Snapshot.HEAD_BYTES + random.nextInt(KEPT.length - Snapshot.HEAD_BYTES);
      wrong = changed(wrong, at, 1 + random.nextInt(255));
    }
    byte[] head = Snapshot.head(KEY, wrong, Snapshot.HEAD_BYTES);
    System.arraycopy(head, 0, wrong, 0, head.length);

    assertThat(Snapshot.read(wrong, KEY)).isNotNull();
  }

  @Test
  void the_empty_file_is_no_snapshot() {
    assertThat(Snapshot.read(new byte[0], KEY)).isEmpty();
  }

  private static Knowledge read(byte[] bytes) {
    return Snapshot.read(bytes, KEY).orElseThrow();
  }

  private static byte[] changed(byte[] bytes, int at, int by) {
    byte[] changed = bytes.clone();
    changed[at] ^= (byte) by;
    return changed;
  }
}
