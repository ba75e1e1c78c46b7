package org.caravanserai.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.caravanserai.message.Messages;
import org.jspecify.annotations.Nullable;

/** What a line typed into the questionnaire means, in one language. */
final class AskWords {
  /** Marks a line as an answer, should it look like a command. */
  private static final String LITERAL = "\\";

  private final Messages messages;

  private AskWords(Messages messages) {
    this.messages = messages;
  }

  static AskWords of(Messages messages) {
    return new AskWords(messages);
  }

  /** What was typed. */
  sealed interface Said {
    record Answer(String text) implements Said {}

    record Skip() implements Said {}

    record Unknown() implements Said {}

    record Back(int steps) implements Said {}

    record Why() implements Said {}

    record ListAll() implements Said {}

    record Revise(String name) implements Said {}

    record Help() implements Said {}

    record Quit() implements Said {}
  }

  Said said(String line) {
    if (line.isEmpty()) {
      return new Said.Skip();
    }
    if (line.startsWith(LITERAL)) {
      return new Said.Answer(line.substring(1).strip());
    }
    if (line.startsWith("=")) {
      return new Said.Revise(line.substring(1).strip());
    }
    if (line.chars().allMatch(c -> c == '<')) {
      return new Said.Back(line.length());
    }
    return switch (line) {
      case "?" -> new Said.Why();
      case "-" -> new Said.Unknown();
      case "!" -> new Said.ListAll();
      default -> word(line);
    };
  }

  private Said word(String line) {
    if (line.equals("q") || is(line, "ask.words.quit")) {
      return new Said.Quit();
    }
    if (is(line, "ask.words.why")) {
      return new Said.Why();
    }
    if (is(line, "ask.words.unknown")) {
      return new Said.Unknown();
    }
    if (is(line, "ask.words.back")) {
      return new Said.Back(1);
    }
    if (is(line, "ask.words.list")) {
      return new Said.ListAll();
    }
    return is(line, "ask.words.help") ? new Said.Help() : new Said.Answer(line);
  }

  /** {@code true} or {@code false} for the words of a language for it, else the text. */
  String flag(String text) {
    if (is(text, "ask.words.yes")) {
      return "true";
    }
    return is(text, "ask.words.no") ? "false" : text;
  }

  boolean isNone(String text) {
    return text.equals("0") || is(text, "ask.words.none");
  }

  boolean isYes(Lines.@Nullable Line line) {
    return line != null && flag(line.text()).equals("true");
  }

  private boolean is(String text, String key) {
    List<String> words = Arrays.asList(messages.get(key).split(",\\s*"));
    return words.contains(text.toLowerCase(Locale.ROOT));
  }
}
