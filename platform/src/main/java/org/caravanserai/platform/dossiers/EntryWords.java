package org.caravanserai.platform.dossiers;

import java.util.List;
import java.util.Locale;
import org.caravanserai.profile.Refusal;
import org.caravanserai.reading.Mistake;

/** The message that says why an entry is refused, and what would be accepted. */
public record EntryWords(String key, List<Object> parameters) {
  private static final int LONGEST_SHOWN = 100;
  private static final int SHOWN_CODES = 12;

  public EntryWords {
    parameters = List.copyOf(parameters);
  }

  private EntryWords(String reason, Object... parameters) {
    this("ask.refused." + reason, List.of(parameters));
  }

  /**
   * @param typed what was filled in
   */
  public static EntryWords of(String typed, Refusal reason) {
    return switch (reason) {
      case Refusal.Empty _ -> new EntryWords("empty");
      case Refusal.NotAllowed(int c) ->
          new EntryWords("character", String.format(Locale.ROOT, "U+%04X", c));
      case Refusal.TooLong(int most) -> new EntryWords("long", typed.length(), most);
      case Refusal.NotAFlag _ -> new EntryWords("flag", shown(typed));
      case Refusal.NotANumber _ -> new EntryWords("number", shown(typed));
      case Refusal.NotWhole _ -> new EntryWords("whole", shown(typed));
      case Refusal.TooSmall(var least, _) ->
          new EntryWords("small", shown(typed), least.toPlainString());
      case Refusal.TooLarge(var most, _) ->
          new EntryWords("large", shown(typed), most.toPlainString());
      case Refusal.NotADay _ -> new EntryWords("day", shown(typed));
      case Refusal.UnknownPlace _ -> new EntryWords("place", shown(typed));
      case Refusal.NotListed(String code, List<String> codes) ->
          new EntryWords(
              "listed",
              shown(code),
              String.join(", ", codes.subList(0, Math.min(SHOWN_CODES, codes.size()))));
      case Refusal.NotACodeOf(String code, String list, _) ->
          new EntryWords("code", shown(code), list);
      case Refusal.TooManyCodes(int most) -> new EntryWords("many", most);
      case Refusal.SamePlace _ -> new EntryWords("samePlace");
    };
  }

  private static String shown(String text) {
    String line = Mistake.oneLine(text);
    return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
