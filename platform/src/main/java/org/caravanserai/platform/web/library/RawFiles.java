package org.caravanserai.platform.web.library;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.library.Publication;
import org.caravanserai.reading.Mistake;
import org.jspecify.annotations.Nullable;

/** Files of packs, some hundred lines at a time. */
final class RawFiles {
  private static final int PAGE = 300;
  private static final int BEFORE = 20;
  private static final int LONGEST_LINE = 4_000;
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private RawFiles() {}

  /** The lines around one; the first lines when the file has no such line. */
  static EditionView.RawFile view(
      Publication publication,
      String pack,
      String path,
      byte[] bytes,
      int line,
      Messages messages) {
    String[] all = LINE_END.split(new String(bytes, StandardCharsets.UTF_8), -1);
    int first = line > all.length ? 1 : Math.max(1, line - BEFORE);
    int last = Math.min(all.length, first + PAGE - 1);
    List<String> lines = List.of(all).subList(first - 1, last);
    return new EditionView.RawFile(
        pack,
        path,
        new ItemView.Link(
            messages.get("library.edition.named", publication.number(), publication.label()),
            "/library/editions/" + publication.number()),
        lines.stream().map(RawFiles::shown).toList(),
        first,
        line > 1 ? line : 0,
        address(publication, pack, path, first > 1 ? Math.max(1, first - PAGE + BEFORE) : 0),
        address(publication, pack, path, last < all.length ? last + BEFORE + 1 : 0));
  }

  private static String shown(String line) {
    String text = Mistake.oneLine(line.replace('\t', ' '));
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
  }

  private static @Nullable String address(
      Publication publication, String pack, String path, int line) {
    return line == 0 ? null : LibraryAddress.file(publication.number(), pack, path, line);
  }
}
