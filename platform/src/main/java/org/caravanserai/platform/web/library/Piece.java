package org.caravanserai.platform.web.library;

import org.caravanserai.knowledge.Text;
import org.jspecify.annotations.Nullable;

/**
 * A run of text on a page.
 *
 * @param language of the text; null when it is that of the page
 * @param href where it leads; null when it is no link
 */
public record Piece(String text, @Nullable String language, @Nullable String href, Tone tone) {
  /** How a run is set apart. */
  public enum Tone {
    NONE,
    QUIET,
    WARN,
    CODE;

    /** The name of its style; null when it needs none. */
    public @Nullable String style() {
      return switch (this) {
        case NONE -> null;
        case QUIET -> "quiet";
        case WARN -> "caution";
        case CODE -> "code";
      };
    }
  }

  static Piece of(String text) {
    return new Piece(text, null, null, Tone.NONE);
  }

  /** A text of the packs, which may not be there in the reader's language. */
  static Piece of(Text text, String language) {
    String written = text.languageIn(language);
    return new Piece(text.in(language), written.equals(language) ? null : written, null, Tone.NONE);
  }

  Piece to(String address) {
    return new Piece(text, language, address, tone);
  }

  Piece in(Tone other) {
    return new Piece(text, language, href, other);
  }

  /** Whether the link leads out of the house. */
  public boolean leadsOut() {
    return href != null && !href.startsWith("/");
  }
}
