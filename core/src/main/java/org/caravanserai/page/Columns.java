package org.caravanserai.page;

import java.util.ArrayList;
import java.util.List;
import org.caravanserai.reading.Mistake;

/** Text measured in terminal columns: ideographs and full-width forms take two, marks none. */
public final class Columns {
  private Columns() {}

  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += width(text.codePointAt(i));
    }
    return width;
  }

  private static int width(int c) {
    if (c >= ' ' && c <= '~') {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /**
   * The wide and full-width blocks of Unicode Standard Annex 11, as far as our languages use them.
   */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0x303E)
        || (c >= 0x3041 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /**
   * The text in lines of at most so many columns, broken at spaces and between ideographs; an
   * address is never broken.
   */
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String piece : pieces(text)) {
      int width = width(piece.stripTrailing());
      if (used > 0 && used + width > columns) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      for (String part : cut(piece, columns)) {
        if (used > 0 && used + width(part.stripTrailing()) > columns) {
          lines.add(line.toString().stripTrailing());
          line.setLength(0);
          used = 0;
        }
        line.append(part);
        used += width(part);
      }
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** The text padded with spaces to so many columns. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** The text padded on the left. */
  public static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    String line = Mistake.oneLine(text.replace('\n', ' ').replace('\t', ' '));
    for (int i = 0, c; i < line.length(); i += Character.charCount(c)) {
      c = line.codePointAt(i);
      if (!piece.isEmpty() && breaksBefore(c, piece)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(c);
      if (c == ' ') {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /**
   * Between ideographs, and between an ideograph and a word, but neither before a closing mark nor
   * behind an opening one.
   */
  private static boolean breaksBefore(int c, CharSequence piece) {
    int last = Character.codePointBefore(piece, piece.length());
    return !isClosing(c) && !isOpening(last) && (isWide(c) || (isWide(last) && c != ' '));
  }

  private static boolean isOpening(int c) {
    return "（《「『“".indexOf(c) >= 0;
  }

  private static boolean isClosing(int c) {
    return "，。；：、）》」』！？".indexOf(c) >= 0;
  }

  private static List<String> cut(String piece, int columns) {
    if (width(piece) <= columns || piece.contains("://")) {
      return List.of(piece);
    }
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    piece
        .codePoints()
        .forEach(c -> {
          if (width(part.toString()) + width(c) > columns) {
            parts.add(part.toString());
            part.setLength(0);
          }
          part.appendCodePoint(c);
        });
    parts.add(part.toString());
    return parts;
  }
}
