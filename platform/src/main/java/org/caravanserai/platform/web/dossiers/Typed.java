package org.caravanserai.platform.web.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.platform.web.TypedNumber;
import org.caravanserai.questionnaire.Ask;
import org.caravanserai.questionnaire.Choices;
import org.caravanserai.questionnaire.Choices.Choice;

/** An answer as it was filled in, in the words of a profile where it can be put so. */
sealed interface Typed {
  /** The most choices that a search shows. */
  int MOST_MATCHES = 20;

  /** What a profile would hold. */
  record Texts(List<String> texts) implements Typed {}

  /** The words are no code; these codes have them in their label. Empty when none has. */
  record Matches(List<Choice> matches) implements Typed {}

  /** Nothing was filled in. */
  record Nothing() implements Typed {}

  /**
   * Reads an answer.
   *
   * @param picked codes that were picked from those shown
   * @param text what was written besides
   * @param language in which numbers are written
   */
  static Typed of(Ask ask, Choices choices, List<String> picked, String text, String language) {
    String written = text.strip();
    if (choices.all().isEmpty()) {
      if (!picked.isEmpty()) {
        return new Texts(picked.subList(0, 1));
      }
      if (choices.several()) {
        List<String> parts = parts(written);
        return parts.isEmpty() ? new Nothing() : new Texts(parts);
      }
      return written.isEmpty()
          ? new Nothing()
          : new Texts(List.of(isNumber(ask) ? TypedNumber.plain(written, language) : written));
    }
    List<String> codes = new ArrayList<>(picked);
    if (!written.isEmpty() && (choices.several() || picked.isEmpty())) {
      Optional<String> code = code(ask, choices, written);
      if (code.isPresent()) {
        codes.add(code.get());
      } else if (picked.isEmpty()) {
        return new Matches(choices.search(written, MOST_MATCHES));
      }
    }
    if (codes.isEmpty()) {
      return new Nothing();
    }
    return new Texts(choices.several() ? List.copyOf(codes) : codes.subList(0, 1));
  }

  private static Optional<String> code(Ask ask, Choices choices, String text) {
    Optional<Choice> found = choices.find(text);
    return found.isPresent()
        ? found.map(Choice::code)
        : isOpenCode(ask, text) ? Optional.of(text) : Optional.empty();
  }

  /** A code of a list that holds the upper levels alone; whether it is one is checked later. */
  private static boolean isOpenCode(Ask ask, String text) {
    return ask instanceof Ask.Fact(_, Attribute attribute)
        && attribute.hasOpenList()
        && text.matches("[0-9.]+");
  }

  private static boolean isNumber(Ask ask) {
    return switch (ask) {
      case Ask.Fact(_, Attribute attribute) ->
          List.of("integer", "decimal", "money").contains(attribute.kind());
      case Ask.Goods(var field, _) ->
          field == Ask.GoodsField.MASS_TONNES || field == Ask.GoodsField.TEU;
      default -> false;
    };
  }

  private static List<String> parts(String text) {
    return java.util.Arrays.stream(text.split("[,;，；、]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
