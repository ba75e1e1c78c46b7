package org.caravanserai.platform.web.casework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.Issue;
import org.caravanserai.platform.web.identity.Moment;

/**
 * A cause that repeats as the page shows it, in the reader's language.
 *
 * @param tone of the stylesheet
 * @param cases the newest
 */
public record IssueLine(
    UUID side,
    String topic,
    String cause,
    String title,
    String sideName,
    String standing,
    String tone,
    String count,
    List<CaseOf> cases,
    List<Written> notes,
    boolean writable) {

  /** A case that has the cause. */
  public record CaseOf(UUID id, String name, String summary) {}

  /** What a coordinator wrote. */
  public record Written(String standing, String text, String by) {}

  static IssueLine of(Issue issue, CaseWords words, Messages messages) {
    return new IssueLine(
        issue.key().side(),
        issue.key().topic(),
        issue.key().cause(),
        messages.dash(
            messages.get("identity.topic." + issue.key().topic()),
            messages.get("cases.choice." + issue.key().cause())),
        words.name(issue.key().side().toString(), messages),
        name(issue.standing(), messages),
        switch (issue.standing()) {
          case OPEN -> "bad";
          case ACKNOWLEDGED -> "warn";
          case RESOLVED -> "good";
        },
        messages.get("issues.count", messages.number(BigDecimal.valueOf(issue.count()))),
        issue.cases().stream()
            .map(one ->
                new CaseOf(
                    one.id(),
                    messages.dash(
                        words.name(one.organisation().toString(), messages),
                        Moment.of(one.endedAt(), messages)),
                    one.summary()))
            .toList(),
        issue.notes().stream()
            .map(note ->
                new Written(
                    name(note.standing(), messages),
                    note.text(),
                    messages.brackets(
                        words.person(note.person().toString(), messages),
                        Moment.of(note.at(), messages))))
            .toList(),
        issue.writable());
  }

  private static String name(Issue.Standing standing, Messages messages) {
    return messages.get("issues.standing." + standing.name().toLowerCase(Locale.ROOT));
  }
}
