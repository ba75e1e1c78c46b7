package org.caravanserai.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Source;
import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;

/** A text page under construction: wrapped to a width, coloured only when asked. */
public final class Page {
  /** The narrowest page. */
  static final int NARROWEST = 40;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Ways of setting a line apart. */
  public enum Style {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    GOOD("32"),
    WARNING("33"),
    BAD("31");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  private final int width;
  private final boolean colour;
  private final Messages messages;
  private final CitationList citations = new CitationList();
  private final StringBuilder out = new StringBuilder();
  private final Set<Text> untranslated = new HashSet<>();
  private int untranslatedAt = -1;

  public Page(int width, boolean colour, Messages messages) {
    this.width = Math.max(NARROWEST, width);
    this.colour = colour;
    this.messages = messages;
  }

  /** A message in the page's language. */
  public String say(String key, Object... parameters) {
    return messages.get(key, parameters);
  }

  /** The messages of the page's language. */
  public Messages messages() {
    return messages;
  }

  /**
   * A text of the packs in the page's language; else in English, marked with the language it is in,
   * and counted for {@link #untranslatedHere}.
   */
  public String in(Text text) {
    String words = SPACES.matcher(text.in(messages.language())).replaceAll(" ").strip();
    String served = text.languageIn(messages.language());
    if (served.equals(messages.language())) {
      return words;
    }
    untranslated.add(text);
    return words + " [" + served + "]";
  }

  /** Says at this place, once the page is written, how many of its texts are not translated. */
  public void untranslatedHere() {
    untranslatedAt = out.length();
  }

  /** A number in the page's language. */
  public String number(BigDecimal number) {
    return messages.number(number);
  }

  /** The numbered marks of some citations, after a space; empty when there are none. */
  public String cite(List<Citation> sources) {
    String marks = citations.marks(sources);
    return marks.isEmpty() ? "" : " " + marks;
  }

  public CitationList citations() {
    return citations;
  }

  /** The section of all sources cited so far, with their addresses; nothing when there are none. */
  public void sources(Knowledge knowledge) {
    if (citations.numbered().isEmpty()) {
      return;
    }
    heading(say("sources.heading"));
    citations
        .numbered()
        .forEach((id, number) -> {
          Source source = knowledge.getSource(id);
          String mark = "[" + number + "]";
          item(
              Style.PLAIN, 0, mark, say("sources.plain", in(source.title()), citations.readOn(id)));
          if (source.url() != null) {
            line(mark.length() + 1, source.url().toString());
          }
        });
  }

  public void title(String text) {
    styled(Style.BOLD, 0, text);
    out.append("=".repeat(Math.min(width, Columns.width(text)))).append('\n');
  }

  public void heading(String text) {
    out.append('\n');
    styled(Style.BOLD, 0, text);
    out.append("-".repeat(Math.min(width, Columns.width(text)))).append('\n');
  }

  public void subheading(String text) {
    out.append('\n');
    styled(Style.BOLD, 0, text);
  }

  public void line(int indent, String text) {
    styled(Style.PLAIN, indent, text);
  }

  public void styled(Style style, int indent, String text) {
    for (String line : Columns.wrap(text, width - indent)) {
      out.append(" ".repeat(line.isEmpty() ? 0 : indent)).append(paint(style, line)).append('\n');
    }
  }

  /** An item with a hanging mark. */
  public void item(Style style, int indent, String mark, String text) {
    int hang = Columns.width(mark) + 1;
    List<String> lines = Columns.wrap(text, width - indent - hang);
    for (int i = 0; i < lines.size(); i++) {
      String head = i == 0 ? paint(style, mark) + " " : " ".repeat(hang);
      out.append(" ".repeat(indent)).append(head).append(lines.get(i)).append('\n');
    }
  }

  public void blank() {
    out.append('\n');
  }

  /**
   * A table whose last column takes the room that is left and wraps; on a page too narrow for that
   * it stands below the others.
   *
   * @param header one cell a column; a leading {@code >} sets the column to the right
   */
  public void table(List<String> header, List<List<String>> rows) {
    int[] widths = new int[header.size()];
    List<String> names = new ArrayList<>();
    boolean[] right = new boolean[header.size()];
    for (int i = 0; i < header.size(); i++) {
      right[i] = header.get(i).startsWith(">");
      names.add(right[i] ? header.get(i).substring(1) : header.get(i));
      widths[i] = Columns.width(names.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
      }
    }
    row(names, widths, right, Style.DIM);
    rows.forEach(row -> row(row, widths, right, Style.PLAIN));
  }

  private void row(List<String> cells, int[] widths, boolean[] right, Style style) {
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < cells.size() - 1; i++) {
      head.append(
              right[i]
                  ? Columns.padLeft(cells.get(i), widths[i])
                  : Columns.pad(cells.get(i), widths[i]))
          .append("  ");
    }
    int used = Columns.width(head.toString());
    if (width - used < NARROWEST / 2) {
      styled(style, 0, String.join("  ", cells.subList(0, cells.size() - 1)));
      styled(style, 2, cells.getLast());
      return;
    }
    List<String> last = Columns.wrap(cells.getLast(), width - used);
    out.append(paint(style, (head + last.getFirst()).stripTrailing())).append('\n');
    for (String line : last.subList(1, last.size())) {
      out.append(" ".repeat(used)).append(paint(style, line)).append('\n');
    }
  }

  private String paint(Style style, String text) {
    return colour && style != Style.PLAIN && !text.isEmpty()
        ? "\u001B[" + style.code + "m" + text + "\u001B[0m"
        : text;
  }

  @Override
  public String toString() {
    if (untranslated.isEmpty() || untranslatedAt < 0) {
      return out.toString();
    }
    Page note = new Page(width, colour, messages);
    note.styled(Style.WARNING, 0, say("page.untranslated", untranslated.size()));
    return new StringBuilder(out).insert(untranslatedAt, note.out).toString();
  }
}
