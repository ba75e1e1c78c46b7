package org.caravanserai.platform.web.listing;

/**
 * A choice of a field.
 *
 * @param lang of the text
 */
public record Option(String value, String text, String lang, boolean chosen) {
  /** The same, chosen. */
  Option choose() {
    return new Option(value, text, lang, true);
  }
}
