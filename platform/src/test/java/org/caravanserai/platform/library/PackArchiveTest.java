package org.caravanserai.platform.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.caravanserai.knowledge.PackFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from an archive that somebody hands in, and what is refused. */
class PackArchiveTest {
  @TempDir Path folder;

  /** An archive in the making. */
  static final class Zip {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    Zip file(String name, String text) {
      return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Zip file(String name, byte[] content) {
      try {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    byte[] bytes() {
      try {
        zip.close();
        return bytes.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private PackArchive.Read read(byte[] archive) {
    try {
      return PackArchive.read(Files.write(folder.resolve("a.zip"), archive));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<PackFiles> packs(byte[] archive) {
    return switch (read(archive)) {
      case PackArchive.Read.Packs(var packs) -> packs;
      case PackArchive.Read.Refused(var mistake) -> throw new AssertionError(mistake);
    };
  }

  private ArchiveMistake mistake(byte[] archive) {
    return switch (read(archive)) {
      case PackArchive.Read.Packs(var packs) -> throw new AssertionError(packs);
      case PackArchive.Read.Refused(var mistake) -> mistake;
    };
  }

  @Test
  void packs_are_the_folders_with_a_pack_yaml_at_any_depth() {
    byte[] archive =
        new Zip()
            .file("main/packs/port/pack.yaml", "id: port")
            .file("main/packs/port/policies/rules.yaml", "policies: []")
            .file("main/packs/land/pack.yaml", "id: land")
            .bytes();
    assertThat(packs(archive)).extracting(PackFiles::name).containsExactly("land", "port");
    assertThat(packs(archive).getLast().files().keySet())
        .containsExactly("pack.yaml", "policies/rules.yaml");
  }

  @Test
  void what_systems_leave_behind_and_pages_for_people_are_passed_over() {
    byte[] archive =
        new Zip()
            .file("README.md", "read me")
            .file("__MACOSX/port/._pack.yaml", "x")
            .file(".git/config", "x")
            .file("port/.DS_Store", "x")
            .file("port/NOTES.md", "x")
            .file("port/pack.yaml", "id: port")
            .bytes();
    assertThat(packs(archive).getFirst().files().keySet()).containsExactly("pack.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../pack.yaml",
        "port/../../pack.yaml",
        "/etc/pack.yaml",
        "port\\pack.yaml",
        "C:/port/pack.yaml",
        "port//pack.yaml",
        "port/./pack.yaml",
        "port/a\u0000b.yaml",
        "port/a\nb.yaml",
        "po rt/pack.yaml"
      })
  void a_name_that_no_pack_may_have_is_refused(String name) {
    assertThat(mistake(new Zip().file(name, "id: port").bytes()).kind())
        .isIn(ArchiveMistake.Kind.BAD_NAME, ArchiveMistake.Kind.UNREADABLE);
  }

  @Test
  void a_name_that_is_longer_than_any_pack_needs_is_refused_and_told_in_short() {
    ArchiveMistake mistake =
        mistake(new Zip().file("port/" + "a".repeat(5_000) + ".yaml", "").bytes());
    assertThat(mistake.kind()).isEqualTo(ArchiveMistake.Kind.BAD_NAME);
    assertThat(mistake.entry()).hasSizeLessThan(250);
  }

  @Test
  void names_that_differ_in_case_alone_are_one_name() {
    byte[] archive =
        new Zip().file("port/pack.yaml", "id: port").file("port/PACK.yaml", "id: x").bytes();
    assertThat(mistake(archive).kind()).isEqualTo(ArchiveMistake.Kind.DUPLICATE_NAME);
  }

  @Test
  void one_name_twice_is_refused() {
    byte[] archive =
        new Zip().file("port/pack.yaml", "id: port").file("port/pack.yamm", "id: x").bytes();
    byte[] twice = replaced(archive, "pack.yamm", "pack.yaml");
    assertThat(mistake(twice).kind())
        .isIn(ArchiveMistake.Kind.DUPLICATE_NAME, ArchiveMistake.Kind.UNREADABLE);
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void an_archive_that_unpacks_into_far_more_than_it_weighs_is_stopped_on_the_way() {
    Zip bomb = new Zip().file("port/pack.yaml", "id: port");
    byte[] zeros = new byte[PackArchive.LARGEST_ENTRY];
    long needed = PackArchive.LARGEST_UNPACKED / PackArchive.LARGEST_ENTRY + 1;
    LongStream.range(0, needed).forEach(i -> bomb.file("port/policies/p" + i + ".yaml", zeros));
    byte[] archive = bomb.bytes();
    assertThat((long) archive.length).isLessThan(PackArchive.LARGEST_ARCHIVE / 100);
    assertThat(mistake(archive))
        .isEqualTo(
            new ArchiveMistake(
                ArchiveMistake.Kind.UNPACKS_TOO_LARGE, "", PackArchive.LARGEST_UNPACKED));
  }

  @Test
  void a_file_that_is_too_large_is_refused_by_name() {
    byte[] archive =
        new Zip()
            .file("port/pack.yaml", "id: port")
            .file("port/policies/a.yaml", new byte[PackArchive.LARGEST_ENTRY + 1])
            .bytes();
    assertThat(mistake(archive).kind()).isEqualTo(ArchiveMistake.Kind.ENTRY_TOO_LARGE);
    assertThat(mistake(archive).entry()).isEqualTo("port/policies/a.yaml");
  }

  @Test
  void an_archive_with_too_many_entries_is_refused_before_any_is_read() {
    Zip zip = new Zip();
    IntStream.rangeClosed(0, PackArchive.MOST_ENTRIES).forEach(i -> zip.file("p/" + i, ""));
    assertThat(mistake(zip.bytes()).kind()).isEqualTo(ArchiveMistake.Kind.TOO_MANY_ENTRIES);
  }

  @ParameterizedTest
  @CsvSource({
    "port/sources.yaml,NO_PACK",
    "pack.yaml,NO_FOLDER",
    "'a/port/pack.yaml b/port/pack.yaml',SAME_FOLDER",
    "'port/pack.yaml other/notes.txt',STRAY_FILE"
  })
  void what_is_no_set_of_packs_is_refused_with_the_reason(
      String names, ArchiveMistake.Kind expected) {
    Zip zip = new Zip();
    Arrays.stream(names.split(" ", -1)).forEach(name -> zip.file(name, "id: x"));
    assertThat(mistake(zip.bytes()).kind()).isEqualTo(expected);
  }

  @Test
  void too_many_packs_are_refused() {
    Zip zip = new Zip();
    IntStream.rangeClosed(0, PackArchive.MOST_PACKS)
        .forEach(i -> zip.file("p" + i + "/pack.yaml", "id: x"));
    assertThat(mistake(zip.bytes()).kind()).isEqualTo(ArchiveMistake.Kind.TOO_MANY_PACKS);
  }

  @Test
  void what_is_no_archive_is_refused() {
    assertThat(mistake(new byte[0]).kind()).isEqualTo(ArchiveMistake.Kind.UNREADABLE);
    assertThat(mistake("id: port\n".getBytes(StandardCharsets.UTF_8)).kind())
        .isEqualTo(ArchiveMistake.Kind.UNREADABLE);
  }

  @Test
  void a_changed_byte_in_the_content_is_noticed() {
    byte[] archive = new Zip().file("port/pack.yaml", "id: port\n".repeat(100)).bytes();
    int content = new String(archive, StandardCharsets.ISO_8859_1).indexOf("pack.yaml") + 12;
    archive[content] ^= 0x10;
    assertThat(read(archive)).isInstanceOf(PackArchive.Read.Refused.class);
  }

  /**
   * Whatever is cut off, put in or changed: the archive is read or refused, never anything else.
   */
  @Test
  void no_damage_of_an_archive_does_worse_than_being_refused() {
    byte[] sound =
        new Zip()
            .file("port/pack.yaml", "id: port\nversion: 1\n")
            .file("port/policies/rules.yaml", "policies: []\n".repeat(20))
            .bytes();
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      byte[] damaged = sound.clone();
      for (int i = 0; i <= random.nextInt(6); i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(4) == 0) {
        damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length + 1));
      }
      PackArchive.Read read = read(damaged);
      if (read instanceof PackArchive.Read.Packs(var packs)) {
        assertThat(packs).as("seed %d", seed).hasSizeBetween(1, 2);
      }
    }
  }
}
