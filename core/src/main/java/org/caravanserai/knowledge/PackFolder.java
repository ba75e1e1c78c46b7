package org.caravanserai.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Place;
import org.caravanserai.reading.TextFile;
import org.caravanserai.reading.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * The files of one pack, read once: at most {@value #MOST_FILES} files of {@value #LARGEST_FILE}
 * bytes each, {@value #LARGEST_PACK} bytes in all. Names that no pack has are mistakes; Markdown
 * files and names that begin with a dot are passed over.
 */
final class PackFolder {
  static final int LARGEST_FILE = 16 << 20;
  static final int LARGEST_PACK = 64 << 20;
  static final int MOST_FILES = 2_000;
  private static final int DEEPEST_FILE = 2;
  private static final String NAMES = "see docs/reference/pack-format.md for the names of files";

  private static final Pattern PACK_FILE =
      Pattern.compile(
          "(pack|sources|attributes|authorities|documents|reference|assumptions)\\.yaml"
              + "|(policies|procedures|risks|calendars|cases|treaties)/[a-z0-9.-]+\\.yaml"
              + "|corridor/(places|links|crossings|services|costs|emissions|border-times"
              + "|opening-hours|documents|conventions)\\.csv"
              + "|codes/[a-z0-9-]+\\.csv|indicators\\.csv|map/[a-z0-9-]+\\.geojson");

  private final Path folder;
  private final Shelves shelves;
  private final Mistakes mistakes;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private long bytesRead;

  private PackFolder(Path folder, Shelves shelves) {
    this.folder = folder;
    this.shelves = shelves;
    this.mistakes = shelves.mistakes;
  }

  /** The files of a folder, or null and a mistake when it is none that can be read. */
  static @Nullable PackFolder read(Path folder, Shelves shelves) {
    if (!Files.isDirectory(folder)) {
      shelves.mistakes.add(
          Place.of(folder.toString()), "this is not a folder", "name the folder of a pack");
      return null;
    }
    PackFolder pack = new PackFolder(folder, shelves);
    return pack.readFiles() ? pack : null;
  }

  /** A pack whose files were read elsewhere, or null and a mistake when it is too large. */
  static @Nullable PackFolder of(PackFiles read, Shelves shelves) {
    PackFolder pack = new PackFolder(Path.of(read.name()), shelves);
    if (read.files().keySet().stream().filter(n -> !PackFiles.isPassedOver(n)).count()
        > MOST_FILES) {
      pack.tellTooMany();
      return null;
    }
    read.files()
        .forEach((name, bytes) -> {
          if (!PackFiles.isPassedOver(name)) {
            pack.take(name, bytes);
          }
        });
    return pack.isBounded() ? pack : null;
  }

  /** What the pack holds. */
  PackFiles files() {
    return new PackFiles(shownAs(), files);
  }

  private boolean readFiles() {
    try (Stream<Path> walk = Files.walk(folder, DEEPEST_FILE, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> paths = walk.filter(this::isOfInterest).limit(MOST_FILES + 1L).sorted().toList();
      if (paths.size() > MOST_FILES) {
        tellTooMany();
        return false;
      }
      paths.forEach(this::readFile);
    } catch (IOException | UncheckedIOException e) {
      mistake("the folder cannot be read", "check its permissions and links");
      return false;
    }
    return isBounded();
  }

  private void tellTooMany() {
    mistake("the folder has more than " + MOST_FILES + " files", "split the pack");
  }

  private boolean isBounded() {
    if (bytesRead > LARGEST_PACK) {
      mistake("the pack is larger than " + LARGEST_PACK + " bytes", "split it");
      return false;
    }
    return true;
  }

  private void mistake(String what, String remedy) {
    mistakes.add(Place.of(shownAs()), what, remedy);
  }

  /** Whether this is a file, or a folder so deep that nothing in it would be read. */
  private boolean isOfInterest(Path path) {
    String name = name(path);
    return !PackFiles.isPassedOver(name) && (name.contains("/") || !Files.isDirectory(path));
  }

  private String name(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private void readFile(Path path) {
    String name = name(path);
    String shown = shown(name);
    if (Files.isDirectory(path)) {
      mistakes.add(Place.of(shown), "a pack has no folder within a folder", "move its files up");
    } else if (!PACK_FILE.matcher(name).matches()) {
      tellUnknown(shown);
    } else if (Files.exists(path) && !Files.isRegularFile(path)) {
      mistakes.add(Place.of(shown), "this is a device or a pipe", "put a file in its place");
    } else if (bytesRead <= LARGEST_PACK) {
      byte[] bytes = TextFile.bytes(path, shown, LARGEST_FILE, mistakes);
      if (bytes != null) {
        bytesRead += bytes.length;
        files.put(name, bytes);
      }
    }
  }

  /** Takes a file that was read elsewhere, under the rules for those of a folder. */
  private void take(String name, byte[] bytes) {
    if (!PACK_FILE.matcher(name).matches()) {
      tellUnknown(shown(name));
    } else if (bytes.length > LARGEST_FILE) {
      TextFile.tellTooLarge(shown(name), LARGEST_FILE, mistakes);
    } else {
      bytesRead += bytes.length;
      files.put(name, bytes);
    }
  }

  private void tellUnknown(String shown) {
    mistakes.add(Place.of(shown), "a pack has no such file", NAMES);
  }

  /** How the pack is called in mistakes. */
  String shownAs() {
    return folder.toString();
  }

  /** How a file is called in mistakes. */
  String shown(String name) {
    return folder.resolve(name).toString();
  }

  /** Whether the pack has a file of that name. */
  boolean has(String name) {
    return files.containsKey(name);
  }

  /** Adds the names and bytes of all files, in the order of names. */
  void digestInto(MessageDigest digest) {
    files.forEach((name, bytes) -> {
      byte[] path = name.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(8).putInt(path.length).putInt(bytes.length).array());
      digest.update(path);
      digest.update(bytes);
    });
  }

  /** The names of the files in a folder of the pack that end so, in order. */
  List<String> names(String folder, String ending) {
    return files.keySet().stream()
        .filter(name -> name.startsWith(folder + "/") && name.endsWith(ending))
        .toList();
  }

  /** The text of a file, or null when the pack has none or it is not UTF-8. */
  @Nullable String text(String name) {
    byte[] bytes = files.get(name);
    return bytes == null ? null : TextFile.decode(bytes, shown(name), mistakes);
  }

  /** The YAML of a file, or null when the pack has none or it is not YAML. */
  @Nullable Node yaml(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    shelves.texts.put(shown(name), text);
    return YamlReader.read(shown(name), text, mistakes);
  }

  /** The items under a key in some files. */
  List<Node> items(List<String> names, String key) {
    List<Node> items = new ArrayList<>();
    for (String name : names) {
      Node root = yaml(name);
      if (root != null) {
        Fields fields = Fields.of(root, mistakes);
        fields.node(key);
        items.addAll(fields.list(key));
        fields.done();
      }
    }
    return items;
  }
}
