package org.caravanserai.platform.casework;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.casework.Entry;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the minutes of a meeting. They change only with what the meeting does: of a case that was
 * decided they say how it stood before the decision, of another how it stood when it came to the
 * agenda.
 */
@Component
class MinuteTaker {
  private static final int LONGEST_QUOTE = 1_000;
  private static final String QUOTE = "> ";

  private final CaseStore store;
  private final CaseKnowledge knowledge;
  private final CaseWords words;
  private final Sides sides;

  MinuteTaker(CaseStore store, CaseKnowledge knowledge, CaseWords words, Sides sides) {
    this.store = store;
    this.knowledge = knowledge;
    this.words = words;
    this.sides = sides;
  }

  /** A case of the agenda with what was decided. */
  private record Matter(int number, Brought brought, @Nullable Entry decision) {}

  /** The minutes in the first language of each side. */
  Minutes take(MeetingStore.Kept meeting, List<MeetingStore.Item> agenda) {
    List<Matter> matters = agenda.stream().map(this::matter).toList();
    return new Minutes(
        Stream.of(meeting.side(), meeting.other())
            .map(sides::find)
            .flatMap(Optional::stream)
            .map(Side::languages)
            .map(List::getFirst)
            .distinct()
            .map(language ->
                new Minutes.Text(language, text(meeting, matters, Wording.in(language))))
            .toList());
  }

  private Matter matter(MeetingStore.Item item) {
    KeptCase file = store.find(item.caseId()).orElseThrow();
    List<Entry> log = store.log(item.caseId());
    int decided =
        IntStream.range(0, log.size())
            .filter(place -> log.get(place).id().equals(item.entry()))
            .findFirst()
            .orElse(-1);
    Entry decision = decided < 0 ? null : log.get(decided);
    return new Matter(
        item.position(),
        Brought.of(
            item.caseId(),
            knowledge.kind(file),
            decided < 0 ? log : log.subList(0, decided),
            knowledge.calendars(),
            decision == null ? item.joinedAt() : decision.at()),
        decision);
  }

  private String text(MeetingStore.Kept meeting, List<Matter> matters, Messages messages) {
    List<String> parts = new ArrayList<>();
    parts.add(
        String.join(
            "\n",
            messages.get("committee.minutes.title"),
            line("committee.day", messages.day(meeting.day()), messages),
            line(
                "committee.sides",
                messages.list(
                    List.of(name(meeting.side(), messages), name(meeting.other(), messages))),
                messages),
            line(
                "committee.called",
                messages.brackets(
                    words.person(meeting.calledBy().toString(), messages),
                    name(meeting.side(), messages)),
                messages)));
    if (matters.isEmpty()) {
      parts.add(messages.get("committee.agenda.none"));
    }
    matters.forEach(matter -> parts.add(part(matter, messages)));
    if (matters.stream().anyMatch(matter -> matter.decision() == null)) {
      parts.add(messages.get("committee.left.what"));
    }
    return String.join("\n\n", parts);
  }

  private String part(Matter matter, Messages messages) {
    Brought brought = matter.brought();
    List<String> lines = new ArrayList<>();
    lines.add(matter.number() + ". " + title(brought, messages));
    lines.add(line("committee.kind", brought.kind().title().in(messages.language()), messages));
    lines.add(line("committee.case", brought.id().toString(), messages));
    lines.add(line("committee.opened", moment(brought.opening().at(), messages), messages));
    if (!brought.text().isEmpty()) {
      lines.add(quoted(brought.text(), messages));
    }
    for (Brought.Raised raised : brought.raised()) {
      lines.add(
          messages.get(
              "committee.raised",
              raised.level().title().in(messages.language()),
              moment(raised.at(), messages)));
    }
    brought.clocks().stream().flatMap(clock -> clock(clock, messages).stream()).forEach(lines::add);
    brought.last().forEach(entry -> lines.add(last(entry, brought, messages)));
    Entry decision = matter.decision();
    if (decision == null) {
      lines.add(messages.get("committee.left"));
    } else {
      lines.add(
          messages.get(
              "committee.decided",
              words.author(decision.actor(), messages),
              moment(decision.at(), messages)));
      lines.add(quote(Brought.said(decision)));
    }
    return String.join("\n", lines);
  }

  private String title(Brought brought, Messages messages) {
    String topic = brought.topic();
    String enterprise = words.name(brought.enterprise(), messages);
    return topic == null
        ? enterprise
        : messages.dash(messages.get("identity.topic." + topic), enterprise);
  }

  private String last(Entry entry, Brought brought, Messages messages) {
    String title =
        Objects.requireNonNull(brought.kind().findEntry(entry.kind()))
            .title()
            .in(messages.language());
    String head =
        messages.get(
            "committee.last",
            title,
            words.author(entry.actor(), messages),
            moment(entry.at(), messages));
    String text = Brought.said(entry);
    return text.isEmpty() ? head : head + "\n" + quoted(text, messages);
  }

  /** Nothing of a clock that was met in time. */
  private static Optional<String> clock(ClockReading clock, Messages messages) {
    String said =
        switch (clock.standing()) {
          case Standing.Running running when running.due() != null ->
              running.breachedAt() == null
                  ? messages.get("committee.clock.due", moment(running.due(), messages))
                  : messages.get(
                      "committee.clock.late",
                      moment(running.due(), messages),
                      running.remaining().rounded().abs());
          case Standing.Stopped stopped when !stopped.inTime() && stopped.due() != null ->
              messages.get(
                  "committee.clock.late",
                  moment(stopped.due(), messages),
                  stopped.late().rounded());
          case Standing.Paused paused ->
              messages.get("committee.clock.paused", moment(paused.since(), messages));
          case Standing.Running _, Standing.Stopped _, Standing.NotStarted _ -> "";
        };
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(messages.colon(clock.clock().title().in(messages.language()), said));
  }

  private static String quoted(String text, Messages messages) {
    return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
        ? quote(text)
        : quote(
            messages.get(
                "committee.shortened",
                text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE))));
  }

  /** No line is empty, so that parts stay apart. */
  private static String quote(String text) {
    return text.lines().map(line -> QUOTE + line).collect(Collectors.joining("\n"));
  }

  private String name(UUID side, Messages messages) {
    return words.name(side.toString(), messages);
  }

  private static String line(String key, String text, Messages messages) {
    return messages.colon(messages.get(key), text);
  }

  private static String moment(Instant instant, Messages messages) {
    LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return messages.get(
        "identity.moment",
        messages.day(time.toLocalDate()),
        time.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
  }
}
