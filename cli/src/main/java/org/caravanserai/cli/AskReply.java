package org.caravanserai.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.questionnaire.Ask;
import org.caravanserai.questionnaire.Choices;
import org.caravanserai.questionnaire.Choices.Choice;

/** An answer as it was typed, in the words of a profile where it can be put so. */
sealed interface AskReply {
  /** The most matches of a search; one digit, so that no number looks like a code. */
  int MOST_MATCHES = 9;

  /** The most matches shown when an answer has several parts. */
  int MOST_SHOWN = 30;

  /** What a profile would hold. */
  record Texts(List<String> texts) implements AskReply {}

  /** The typed words are no code; these codes have them in their label. */
  record Matches(String searched, List<Choice> matches) implements AskReply {}

  /** No code and no label is like what was typed. */
  record NoMatch(String searched) implements AskReply {}

  /**
   * Reads an answer.
   *
   * @param shown the choices that stand under numbers on the screen
   */
  static AskReply of(Ask ask, Choices choices, List<Choice> shown, AskWords words, String text) {
    if (choices.all().isEmpty()) {
      return isFlag(ask)
          ? new Texts(List.of(words.flag(text)))
          : choices.several() ? new Texts(parts(text)) : new Texts(List.of(text));
    }
    if (choices.several() && words.isNone(text)) {
      return new Texts(List.of());
    }
    List<String> parts = choices.several() ? parts(text) : List.of(text);
    if (parts.isEmpty()) {
      return new NoMatch(text);
    }
    List<String> codes = new ArrayList<>();
    List<Choice> matches = new ArrayList<>();
    for (String part : parts) {
      Optional<String> code = code(ask, choices, shown, part);
      if (code.isPresent()) {
        codes.add(code.get());
      } else {
        List<Choice> found = choices.search(part, MOST_MATCHES);
        if (found.isEmpty()) {
          return new NoMatch(part);
        }
        matches.addAll(found.stream().filter(choice -> !matches.contains(choice)).toList());
      }
    }
    return matches.isEmpty()
        ? new Texts(codes)
        : new Matches(text, matches.subList(0, Math.min(MOST_SHOWN, matches.size())));
  }

  private static boolean isFlag(Ask ask) {
    return switch (ask) {
      case Ask.MoreGoods _, Ask.MoreParties _ -> true;
      case Ask.Fact(_, Attribute attribute) -> attribute.kind().equals("boolean");
      default -> false;
    };
  }

  private static Optional<String> code(Ask ask, Choices choices, List<Choice> shown, String part) {
    Optional<Choice> found = choices.find(part);
    if (found.isPresent()) {
      return found.map(Choice::code);
    }
    if (part.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(part);
      if (number >= 1 && number <= shown.size()) {
        return Optional.of(shown.get(number - 1).code());
      }
    }
    return isOpenCode(ask, part) ? Optional.of(part) : Optional.empty();
  }

  /** A code of a list that holds the upper levels alone; whether it is one is checked later. */
  private static boolean isOpenCode(Ask ask, String part) {
    return ask instanceof Ask.Fact(_, Attribute attribute)
        && attribute.hasOpenList()
        && part.matches("[0-9.]+");
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split("[,;，；、]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
