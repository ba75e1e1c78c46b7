package org.caravanserai.platform.web;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them. */
public final class TypedNumber {
  private static final Set<String> DECIMAL_COMMA = Set.of("ru", "uz");

  /** Spaces between digits, of any kind, and apostrophes. */
  private static final Pattern GAPS =
      Pattern.compile("(?<=[0-9])[\\s\\u00A0\\u2009\\u202F'’](?=[0-9]{3})");

  /** Commas that set thousands apart. */
  private static final Pattern THOUSANDS = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

  private TypedNumber() {}

  /**
   * A number in digits with a point, of one as people of a language write it; else the text as it
   * is.
   */
  public static String plain(@Nullable String text, String language) {
    String number = GAPS.matcher(text == null ? "" : text.strip()).replaceAll("");
    if (DECIMAL_COMMA.contains(language)) {
      return number.matches("-?[0-9]+,[0-9]+") ? number.replace(',', '.') : number;
    }
    return THOUSANDS.matcher(number).matches() ? number.replace(",", "") : number;
  }
}
