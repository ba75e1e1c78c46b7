package org.caravanserai.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackLoader;

/**
 * The pages of the manual. Parts of a page that the code knows better stand between {@code <!--
 * generated: NAME -->} and {@code <!-- end of NAME -->}; a test holds them to the code, or writes
 * them with {@code -Dserai.docs.write=true}.
 */
public final class Manual {
  private static final boolean WRITES = Boolean.getBoolean("serai.docs.write");

  private Manual() {}

  private static final class Holder {
    private static final Knowledge KNOWLEDGE = load();
  }

  /** The folder of the product. */
  public static Path root() {
    return Path.of(System.getProperty("repository.root", "..")).toAbsolutePath().normalize();
  }

  /** The shipped packs. */
  public static Knowledge knowledge() {
    return Holder.KNOWLEDGE;
  }

  /** The text of a page, named by its path in the repository. */
  public static String page(String name) {
    return read(root().resolve(name));
  }

  /** All Markdown pages of the repository. */
  public static List<Path> pages() {
    try (Stream<Path> files = Files.walk(root())) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !root().relativize(file).toString().matches("(.*/)?(target|\\..*)/.*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds the generated parts of a page to these, each by its name. */
  public static void hold(String name, Map<String, String> parts) {
    String written = page(name);
    String expected = written;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      expected = replace(name, expected, part.getKey(), part.getValue());
    }
    if (WRITES) {
      write(root().resolve(name), expected);
      return;
    }
    assertThat(written)
        .as("%s is out of date; run ./build -q test -Dserai.docs.write=true", name)
        .isEqualTo(expected);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String replace(String page, String text, String part, String content) {
    String begin = "<!-- generated: " + part + " -->\n";
    String end = "<!-- end of " + part + " -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    assertThat(from >= 0 && to > from).as("%s has a part '%s'", page, part).isTrue();
    return text.substring(0, from + begin.length()) + content + text.substring(to);
  }

  /** The fenced code blocks of a page, in order, of one language; an empty one for none. */
  public static List<String> blocks(String page, String language) {
    return Pattern.compile("(?ms)^ *```" + language + "\\n(.*?)^ *```")
        .matcher(page)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static Knowledge load() {
    try (Stream<Path> folders = Files.list(root().resolve("packs"))) {
      List<Path> packs =
          folders.filter(f -> Files.exists(f.resolve("pack.yaml"))).sorted().toList();
      return switch (PackLoader.load(packs)) {
        case LoadResult.Loaded(Knowledge knowledge) -> knowledge;
        case LoadResult.Refused(var mistakes, _) -> throw new AssertionError(mistakes);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
