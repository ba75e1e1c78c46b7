package org.caravanserai.platform.listing;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What may not stand in text that everybody reads: how to reach somebody. Codes, standards, amounts
 * and days are let through, so some contacts are, too; the side's review catches those. No pattern
 * repeats without a bound.
 */
final class PublicText {
  private static final Pattern MAIL =
      Pattern.compile("[\\p{L}\\p{N}_%+-]@[\\p{L}\\p{N}-]{1,63}\\.\\p{L}");
  private static final Pattern WEB =
      Pattern.compile("https?://|\\bwww\\.|\\bt\\.me/|\\bwa\\.me/", Pattern.CASE_INSENSITIVE);

  /** In small letters: a sentence that begins right after a full stop is no domain. */
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}]\\.(?:com|COM|cn|uz|kz|ru|tj|net|org)|\\p{L}\\.(?:kg|tm))"
              + "(?![\\p{L}\\p{N}])");

  private static final Pattern PHONE =
      Pattern.compile(
          "\\+[0-9][0-9 ()-]{7,20}[0-9]"
              + "|(?<![0-9A-Z])(?:"
              + String.join("|", List.of(chineseMobile(), uzbek(), areaCode(), inPairs()))
              + ")(?![0-9])");

  private PublicText() {}

  /** Eleven digits; round ones are an amount. */
  private static String chineseMobile() {
    return "1[3-9][0-9][ -]?[0-9]{4}[ -]?(?!0000)[0-9]{4}";
  }

  private static String uzbek() {
    return "998[ -]?\\(?[0-9]{2}\\)?[ -]?[0-9]{3}[ -]?[0-9]{2}[ -]?(?!00)[0-9]{2}";
  }

  /** As in 8 (495) 123. */
  private static String areaCode() {
    return "8[ -]?\\([0-9]{3,5}\\)[ -]?[0-9][0-9 -]{3,10}";
  }

  /** As in 7 701 123 45 67, which no amount is written like. */
  private static String inPairs() {
    return "[78][ -]?[0-9]{3}[ -]?[0-9]{3}[ -][0-9]{2}[ -][0-9]{2}";
  }

  static boolean tellsContact(String text) {
    return MAIL.matcher(text).find()
        || WEB.matcher(text).find()
        || DOMAIN.matcher(text).find()
        || PHONE.matcher(text).find();
  }
}
