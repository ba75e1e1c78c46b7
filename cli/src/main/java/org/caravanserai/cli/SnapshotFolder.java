package org.caravanserai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.PackLoader;
import org.caravanserai.snapshot.Snapshot;
import org.caravanserai.snapshot.SnapshotKey;
import org.jspecify.annotations.Nullable;

/**
 * Where compiled packs stay from one run to the next. Nothing is expected of the folder: it may be
 * missing, full, not writable, or emptied at any time, and several runs may write it at once. All
 * that can happen is that a snapshot is not there and the packs are read.
 *
 * @param folder made when the first snapshot is kept
 * @param build what no other build of the product is called
 */
record SnapshotFolder(Path folder, String build) {
  /** How many snapshots stay; the oldest go first. */
  static final int MOST = 8;

  private static final long LARGEST = 256L << 20;
  private static final Duration ABANDONED = Duration.ofHours(1);
  private static final String ENDING = ".knowledge";
  private static final String DRAFT_ENDING = ".draft";
  private static final Pattern KEPT = Pattern.compile("[0-9a-f]{64}\\.knowledge");
  private static final Pattern DRAFT = Pattern.compile("[0-9a-f]{64}.*\\.draft");

  /**
   * The folder that {@code SERAI_CACHE} names, else {@code caravanserai} in the user's cache
   * folder. None when it is {@code off}, when there is no such folder, or when the build has no
   * name.
   */
  static @Nullable SnapshotFolder of(Map<String, String> environment, @Nullable String build) {
    String named = environment.getOrDefault("SERAI_CACHE", "");
    Path shared = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
    Path home = Path.of(environment.getOrDefault("HOME", ""));
    if (build == null || build.isEmpty() || named.equals("off")) {
      return null;
    }
    if (!named.isEmpty()) {
      return new SnapshotFolder(Path.of(named), build);
    }
    if (shared.isAbsolute()) {
      return new SnapshotFolder(shared.resolve("caravanserai"), build);
    }
    return home.isAbsolute()
        ? new SnapshotFolder(home.resolve(".cache").resolve("caravanserai"), build)
        : null;
  }

  /** What packs hold: as kept, else as loaded, and kept from then on. */
  Knowledge open(PackLoader packs, Function<PackLoader, Knowledge> load) {
    Optional<SnapshotKey> key = packs.fingerprint().map(bytes -> SnapshotKey.of(build, bytes));
    Optional<Knowledge> kept = key.flatMap(this::find);
    if (kept.isPresent()) {
      return kept.get();
    }
    Knowledge loaded = load.apply(packs);
    key.ifPresent(named -> keep(named, loaded));
    return loaded;
  }

  private Optional<Knowledge> find(SnapshotKey key) {
    Path file = file(key);
    try {
      return Files.size(file) > LARGEST
          ? Optional.empty()
          : Snapshot.read(Files.readAllBytes(file), key);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a snapshot and lets the oldest go; where that fails, the next run reads the packs. */
  private void keep(SnapshotKey key, Knowledge knowledge) {
    try {
      Files.createDirectories(folder);
      write(file(key), Snapshot.write(knowledge, key));
      clear();
    } catch (IOException | RuntimeException e) {
      return;
    }
  }

  private Path file(SnapshotKey key) {
    return folder.resolve(key.hex() + ENDING);
  }

  /** Writes a draft of its own and moves it, so that nobody ever sees half a snapshot. */
  private void write(Path file, byte[] bytes) throws IOException {
    Path draft = Files.createTempFile(folder, file.getFileName() + ".", DRAFT_ENDING);
    try {
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Removes the oldest snapshots beyond {@link #MOST}, and drafts whose writer must be gone. */
  private void clear() throws IOException {
    FileTime abandoned = FileTime.from(Instant.now().minus(ABANDONED));
    try (Stream<Path> files = Files.list(folder)) {
      List<Aged> aged = files.map(Aged::of).flatMap(Optional::stream).sorted(Aged.NEWEST).toList();
      List<Aged> gone =
          Stream.concat(
                  aged.stream().filter(file -> file.matches(KEPT)).skip(MOST),
                  aged.stream()
                      .filter(file -> file.matches(DRAFT))
                      .filter(file -> file.changed().compareTo(abandoned) < 0))
              .toList();
      for (Aged file : gone) {
        Files.deleteIfExists(file.path());
      }
    }
  }

  private record Aged(Path path, FileTime changed) {
    static final Comparator<Aged> NEWEST =
        Comparator.comparing(Aged::changed).reversed().thenComparing(Aged::path);

    /** The file, unless another run has removed it. */
    static Optional<Aged> of(Path path) {
      try {
        return Optional.of(new Aged(path, Files.getLastModifiedTime(path)));
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    boolean matches(Pattern names) {
      return names.matcher(path.getFileName().toString()).matches();
    }
  }
}
