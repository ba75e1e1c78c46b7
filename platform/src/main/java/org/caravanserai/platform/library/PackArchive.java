package org.caravanserai.platform.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.caravanserai.knowledge.PackFiles;
import org.caravanserai.reading.Mistake;

/**
 * Reads packs from a ZIP archive that somebody handed in. A pack is a folder with a {@code
 * pack.yaml}, at any depth. Nothing is ever unpacked to a disk, sizes that the archive states are
 * not believed, and everything has a bound.
 */
final class PackArchive {
  static final long LARGEST_ARCHIVE = 32L << 20;
  static final int MOST_ENTRIES = 4_000;
  static final int LARGEST_ENTRY = 16 << 20;
  static final long LARGEST_UNPACKED = 64L << 20;
  static final int MOST_PACKS = 50;
  private static final int LONGEST_NAME = 200;
  private static final String MARK = "pack.yaml";
  private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** What became of reading an archive. */
  sealed interface Read {
    /** The packs, by name. */
    record Packs(List<PackFiles> packs) implements Read {}

    record Refused(ArchiveMistake mistake) implements Read {}
  }

  /** Ends the reading; caught where it begins. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final transient ArchiveMistake mistake;

    Refused(ArchiveMistake.Kind kind, String entry, long limit) {
      super(kind + " " + entry, null, false, false);
      this.mistake = new ArchiveMistake(kind, shown(entry), limit);
    }
  }

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Set<String> folded = new HashSet<>();
  private long unpacked;

  private PackArchive() {}

  /**
   * Reads an archive.
   *
   * @throws IOException when the file cannot be read from the disk
   */
  static Read read(Path file) throws IOException {
    try {
      if (Files.size(file) > LARGEST_ARCHIVE) {
        throw new Refused(ArchiveMistake.Kind.TOO_LARGE, "", LARGEST_ARCHIVE);
      }
      return new Read.Packs(new PackArchive().packs(file));
    } catch (Refused refused) {
      return new Read.Refused(refused.mistake);
    }
  }

  private List<PackFiles> packs(Path file) throws Refused {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new Refused(ArchiveMistake.Kind.TOO_MANY_ENTRIES, "", MOST_ENTRIES);
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        take(zip, entry);
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new Refused(ArchiveMistake.Kind.UNREADABLE, "", 0);
    }
    return grouped();
  }

  private void take(ZipFile zip, ZipEntry entry) throws Refused, IOException {
    String name = entry.getName();
    if (!isSound(name)) {
      throw new Refused(ArchiveMistake.Kind.BAD_NAME, name, 0);
    }
    if (!folded.add(name.toLowerCase(Locale.ROOT))) {
      throw new Refused(ArchiveMistake.Kind.DUPLICATE_NAME, name, 0);
    }
    if (!entry.isDirectory() && !isPassedOver(name)) {
      files.put(name, bytes(zip, entry));
    }
  }

  /** Neither absolute nor leading upwards, in the writing of any system. */
  private static boolean isSound(String name) {
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return !path.isEmpty()
        && name.length() <= LONGEST_NAME
        && path.codePoints().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c))
        && List.of(path.split("/", -1)).stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  /** What systems leave in archives, and what is no part of a pack. */
  private static boolean isPassedOver(String name) {
    return name.startsWith("__MACOSX/") || PackFiles.isPassedOver(name);
  }

  private byte[] bytes(ZipFile zip, ZipEntry entry) throws Refused, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CRC32 checksum = new CRC32();
    byte[] buffer = new byte[8192];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        unpacked += read;
        if (out.size() + read > LARGEST_ENTRY) {
          throw new Refused(ArchiveMistake.Kind.ENTRY_TOO_LARGE, entry.getName(), LARGEST_ENTRY);
        }
        if (unpacked > LARGEST_UNPACKED) {
          throw new Refused(ArchiveMistake.Kind.UNPACKS_TOO_LARGE, "", LARGEST_UNPACKED);
        }
        checksum.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    if (checksum.getValue() != entry.getCrc()) {
      throw new Refused(ArchiveMistake.Kind.UNREADABLE, entry.getName(), 0);
    }
    return out.toByteArray();
  }

  /** The files under the folder of their pack. */
  private List<PackFiles> grouped() throws Refused {
    SortedMap<String, SortedMap<String, byte[]>> packs = new TreeMap<>();
    for (String root : roots()) {
      String name = root.substring(root.lastIndexOf('/') + 1);
      if (!FOLDER.matcher(name).matches()) {
        throw new Refused(ArchiveMistake.Kind.BAD_NAME, root, 0);
      }
      if (packs.putIfAbsent(name, within(root)) != null) {
        throw new Refused(ArchiveMistake.Kind.SAME_FOLDER, root, 0);
      }
    }
    if (!files.isEmpty()) {
      String stray = files.keySet().iterator().next();
      throw new Refused(ArchiveMistake.Kind.STRAY_FILE, stray, 0);
    }
    return packs.entrySet().stream().map(p -> new PackFiles(p.getKey(), p.getValue())).toList();
  }

  /** The folders of packs, none of them within another. */
  private List<String> roots() throws Refused {
    if (files.containsKey(MARK)) {
      throw new Refused(ArchiveMistake.Kind.NO_FOLDER, MARK, 0);
    }
    List<String> marked =
        files.keySet().stream()
            .filter(name -> name.endsWith("/" + MARK))
            .map(PackArchive::parent)
            .sorted(Comparator.comparingInt(String::length))
            .toList();
    List<String> roots = new ArrayList<>();
    for (String root : marked) {
      if (roots.stream().noneMatch(outer -> root.startsWith(outer + "/"))) {
        roots.add(root);
      }
    }
    if (roots.isEmpty()) {
      throw new Refused(ArchiveMistake.Kind.NO_PACK, "", 0);
    }
    if (roots.size() > MOST_PACKS) {
      throw new Refused(ArchiveMistake.Kind.TOO_MANY_PACKS, "", MOST_PACKS);
    }
    return roots;
  }

  private static String parent(String name) {
    return name.substring(0, name.lastIndexOf('/'));
  }

  /** Takes the files of a folder out of the rest. */
  private SortedMap<String, byte[]> within(String root) {
    SortedMap<String, byte[]> pack = new TreeMap<>();
    files
        .entrySet()
        .removeIf(file -> {
          boolean belongs = file.getKey().startsWith(root + "/");
          if (belongs) {
            pack.put(file.getKey().substring(root.length() + 1), file.getValue());
          }
          return belongs;
        });
    return pack;
  }

  private static String shown(String entry) {
    String line = Mistake.oneLine(entry);
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
  }
}
