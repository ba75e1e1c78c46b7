package org.caravanserai.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Place;
import org.caravanserai.reading.TextFile;
import org.caravanserai.reading.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * The files of one pack, read once: at most {@value #MOST_FILES} files of {@value #LARGEST_FILE}
 * bytes each. Names that no pack has are mistakes; Markdown files are passed over.
 */
final class PackFolder {
  static final int LARGEST_FILE = 16 << 20;
  static final int MOST_FILES = 2_000;
  private static final int DEEPEST_FOLDER = 3;

  private final String shownAs;
  private final Mistakes mistakes;
  private final Map<String, byte[]> files;

  private PackFolder(String shownAs, Mistakes mistakes, Map<String, byte[]> files) {
    this.shownAs = shownAs;
    this.mistakes = mistakes;
    this.files = files;
  }

  static PackFolder read(Path folder, Mistakes mistakes) {
    String shownAs = folder.toString();
    Map<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      mistakes.add(Place.of(shownAs), "this is not a folder", "name the folder of a pack");
      return new PackFolder(shownAs, mistakes, files);
    }
    try (Stream<Path> walk = Files.walk(folder, DEEPEST_FOLDER)) {
      for (Path path : walk.filter(Files::isRegularFile).limit(MOST_FILES + 1L).sorted().toList()) {
        readFile(folder, path, files, mistakes);
      }
    } catch (IOException e) {
      mistakes.add(Place.of(shownAs), "the folder cannot be read", "check its permissions");
    }
    if (files.size() > MOST_FILES) {
      mistakes.add(
          Place.of(shownAs), "the folder has more than " + MOST_FILES + " files", "split the pack");
    }
    return new PackFolder(shownAs, mistakes, files);
  }

  private static void readFile(
      Path folder, Path path, Map<String, byte[]> files, Mistakes mistakes) {
    String name = folder.relativize(path).toString().replace('\\', '/');
    if (name.endsWith(".md")) {
      return;
    }
    if (!isPackFile(name)) {
      mistakes.add(
          Place.of(path.toString()),
          "a pack has no such file",
          "see docs/reference/pack-format.md for the names of files");
      return;
    }
    byte[] bytes = TextFile.bytes(path, path.toString(), LARGEST_FILE, mistakes);
    if (bytes != null) {
      files.put(name, bytes);
    }
  }

  private static boolean isPackFile(String name) {
    return name.matches(
        "(pack|sources|attributes|authorities|documents|reference|assumptions)\\.yaml"
            + "|(policies|procedures|risks|calendars)/[a-z0-9.-]+\\.yaml"
            + "|corridor/(places|links|crossings|services|costs|emissions|border-times"
            + "|opening-hours|documents|conventions)\\.csv"
            + "|codes/[a-z0-9-]+\\.csv|indicators\\.csv");
  }

  String shownAs() {
    return shownAs;
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

  /** How a file is called in mistakes. */
  String shown(String name) {
    return shownAs + "/" + name;
  }

  /** The text of a file, or null when the pack has none or it is not UTF-8. */
  @Nullable String text(String name) {
    byte[] bytes = files.get(name);
    return bytes == null ? null : TextFile.decode(bytes, shown(name), mistakes);
  }

  /** The YAML of a file, or null when the pack has none or it is not YAML. */
  @Nullable Node yaml(String name) {
    String text = text(name);
    return text == null ? null : YamlReader.read(shown(name), text, mistakes);
  }

  /** The items under a key in one file, or in all YAML files of a folder. */
  List<Node> items(List<String> names, String key) {
    List<Node> items = new ArrayList<>();
    for (String name : names) {
      Node root = yaml(name);
      if (root != null) {
        var fields = org.caravanserai.reading.Fields.of(root, mistakes);
        fields.node(key);
        items.addAll(fields.list(key));
        fields.done();
      }
    }
    return items;
  }
}
