package org.caravanserai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * The file of a profile that is read once and saved many times. It is never overwritten when it is
 * not as this run left it, and an original that somebody else wrote is kept beside it.
 */
final class ProfileFile {
  /** The first line of a file that this class wrote. */
  static final String MARK = "# serai ask\n";

  private static final int MOST_COPIES = 100;

  private final Path path;
  private @Nullable String onDisk;

  ProfileFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** Refuses a file that cannot be written, before anything is asked. */
  void requireWritable() {
    if (!WholeFile.isPossible(path)) {
      throw InputRefused.of(Help.text("ask.file.wrong", path));
    }
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
      throw InputRefused.of(Help.text("ask.file.json", path));
    }
    Path folder = path.toAbsolutePath().getParent();
    if ((folder != null && !Files.isWritable(folder)) || (exists() && !Files.isWritable(path))) {
      throw InputRefused.of(Help.text("ask.file.forbidden", path));
    }
  }

  /** The profile in the file; refuses with every mistake. */
  Profile read(Knowledge knowledge) {
    String text = text();
    onDisk = text;
    return switch (ProfileReader.read(path.toString(), text, knowledge)) {
      case ProfileResult.Accepted(Profile profile) -> profile;
      case ProfileResult.Refused(var mistakes) -> throw InputRefused.of(mistakes, 0);
    };
  }

  /** Takes note of what is in the file, so that it may be overwritten. */
  void takeOver() {
    onDisk = text();
  }

  private String text() {
    Mistakes mistakes = new Mistakes();
    String text = TextFile.text(path, path.toString(), ProfileReader.LARGEST_FILE, mistakes);
    if (text == null) {
      throw InputRefused.of(mistakes.sorted(), 0);
    }
    return text;
  }

  /**
   * Saves a text that begins with the mark.
   *
   * @return the copy that was made of a file that somebody else had written; null when none was
   */
  @Nullable Path save(String text) {
    if (text.equals(onDisk)) {
      return null;
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > ProfileReader.LARGEST_FILE) {
      throw InputRefused.of(Help.text("ask.file.large", path, ProfileReader.LARGEST_FILE));
    }
    if (exists() ? !text().equals(onDisk) : onDisk != null) {
      throw InputRefused.of(Help.text("ask.file.changed", path));
    }
    try {
      Path copy = onDisk == null || onDisk.startsWith(MARK) ? null : keep(onDisk);
      WholeFile.write(path, text);
      onDisk = text;
      return copy;
    } catch (IOException e) {
      throw InputRefused.of(Help.text("ask.file.failed", path, String.valueOf(e.getMessage())));
    }
  }

  private Path keep(String original) throws IOException {
    for (int number = 1; number <= MOST_COPIES; number++) {
      Path copy = path.resolveSibling(path.getFileName() + ".orig" + (number == 1 ? "" : number));
      if (!Files.exists(copy)) {
        WholeFile.write(copy, original);
        return copy;
      }
    }
    throw InputRefused.of(Help.text("ask.file.copies", path));
  }
}
