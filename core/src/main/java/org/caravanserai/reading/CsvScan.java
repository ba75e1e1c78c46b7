package org.caravanserai.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a CSV text before it is parsed, for what a lenient parser would pass over: a quote
 * that is never closed (it would swallow the rest of the table), text after a closing quote,
 * control characters.
 */
final class CsvScan {
  private final String file;
  private final String text;
  private int line = 1;
  private int field = 1;
  private boolean atFieldStart = true;
  private boolean closed;
  private @Nullable Place opened;

  private CsvScan(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Reports the first such thing; whether there is none. */
  static boolean passes(String file, String text, Mistakes mistakes) {
    Mistake found = new CsvScan(file, text).first();
    if (found != null) {
      mistakes.add(found.place(), found.what(), found.remedy());
    }
    return found == null;
  }

  private @Nullable Mistake first() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
        String what = String.format(Locale.ROOT, "the character U+%04X is not allowed", (int) c);
        return new Mistake(here(), what, "remove it");
      }
      boolean doubled = opened != null && c == '"' && i + 1 < text.length() && isQuote(i + 1);
      if (doubled) {
        i++;
      } else if (!step(c, c == '\n' || (c == '\r' && !isLineFeed(i + 1)))) {
        return new Mistake(here(), "text follows a closing quote", "double quotes inside a field");
      }
    }
    return opened == null
        ? null
        : new Mistake(opened, "the quote is not closed", "close it, or double it inside a field");
  }

  /** Moves over one character; false when it follows a closing quote and ends no field. */
  private boolean step(char c, boolean endsLine) {
    if (endsLine) {
      line++;
    }
    if (opened != null) {
      closed = c == '"';
      opened = closed ? null : opened;
      return true;
    }
    if (endsLine || c == ',') {
      field = endsLine ? 1 : field + 1;
      atFieldStart = true;
      closed = false;
      return true;
    }
    if (c == '"' && atFieldStart) {
      opened = here();
    }
    atFieldStart = false;
    return !closed || c == '\r';
  }

  private boolean isQuote(int index) {
    return text.charAt(index) == '"';
  }

  private boolean isLineFeed(int index) {
    return index < text.length() && text.charAt(index) == '\n';
  }

  private Place here() {
    return new Place(file, line, field);
  }
}
