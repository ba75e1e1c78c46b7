package org.caravanserai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cases as text, made of what a house says of them. */
final class CaseText {
  private CaseText() {}

  /** A line for each case, and one for each of its clocks. */
  static List<String> list(String json) {
    AnswerJson answer = AnswerJson.of(json);
    List<String> lines = new ArrayList<>();
    for (AnswerJson one : answer.field("items").items()) {
      String topic = one.text("topic");
      lines.add(
          "%s  %s%s  %s  %s"
              .formatted(
                  one.text("id"),
                  one.text("kind"),
                  topic.isEmpty() ? "" : " (" + topic + ")",
                  one.text("stage"),
                  one.field("holder").text("name")));
      one.field("clocks").items().forEach(clock -> lines.add(clock(clock)));
    }
    if (!answer.text("next").isEmpty()) {
      lines.add(Help.text("cases.more"));
    }
    return lines.isEmpty() ? List.of(Help.text("cases.none")) : lines;
  }

  /** A line for each turn, the first deadline first, and one for what the case is about. */
  static List<String> inbox(String json) {
    AnswerJson answer = AnswerJson.of(json);
    List<String> lines = new ArrayList<>();
    for (AnswerJson one : answer.field("items").items()) {
      AnswerJson file = one.field("file");
      String due = one.text("due");
      String task = one.text("task");
      lines.add(
          "%s  %s%s  %s  %s"
              .formatted(
                  file.text("id"),
                  file.text("kind"),
                  task.isEmpty() ? "" : " (" + task + ")",
                  file.text("stage"),
                  due.isEmpty() ? Help.text("cases.stands") : due(one, due)));
      if (!file.text("summary").isEmpty()) {
        lines.add("  " + file.text("summary"));
      }
    }
    if (!answer.text("next").isEmpty()) {
      lines.add(Help.text("cases.inboxMore"));
    }
    return lines.isEmpty() ? List.of(Help.text("cases.inboxNone")) : lines;
  }

  private static String due(AnswerJson turn, String due) {
    return turn.text("overdue").equals("true")
        ? Help.text("cases.late", due)
        : Help.text("cases.due", due, turn.text("remaining"));
  }

  /** One case with its clocks, its entries, and what may be written now. */
  static List<String> file(String json) {
    AnswerJson file = AnswerJson.of(json);
    AnswerJson holder = file.field("holder");
    List<String> lines = new ArrayList<>();
    lines.add(file.text("id") + "  " + file.text("title"));
    lines.add(Help.text("cases.stage", file.text("stageTitle")));
    lines.add(Help.text("cases.holder", holder.text("name"), holder.text("since")));
    file.field("clocks").items().forEach(clock -> lines.add(clock(clock)));
    for (AnswerJson entry : file.field("entries").items()) {
      lines.add(
          entry(
              entry.text("scope"),
              entry.text("number"),
              entry.text("at"),
              entry.text("title"),
              entry.text("as")));
      lines.addAll(fields(entry.field("body")));
    }
    for (AnswerJson one : file.field("writable").items()) {
      lines.add(Help.text("cases.may", one.text("kind"), one.text("scope"), one.text("title")));
    }
    return lines;
  }

  /** How many entries a scope of a case has. */
  static int count(String json, String scope) {
    String count = AnswerJson.of(json).field("counts").text(scope);
    return count.matches("[0-9]{1,9}") ? Integer.parseInt(count) : 0;
  }

  private static String clock(AnswerJson clock) {
    String sentence = clock.text("sentence");
    return "  "
        + clock.text("title")
        + ": "
        + (sentence.isEmpty() ? clock.text("standing") : sentence);
  }

  /** The line that an entry begins with. */
  static String entry(String scope, String number, String at, String title, String as) {
    return "%s %s  %s  %s (%s)".formatted(scope, number, at, title, as);
  }

  /** What an entry says, a line for each field; what the house computed is left out. */
  static List<String> fields(AnswerJson body) {
    List<String> lines = new ArrayList<>();
    for (String name : body.names()) {
      AnswerJson value = body.field(name);
      String text =
          value.items().isEmpty()
              ? value.text()
              : value.items().stream().map(AnswerJson::text).collect(Collectors.joining(", "));
      if (!text.isEmpty()) {
        lines.add("    " + name + ": " + text);
      }
    }
    return lines;
  }
}
