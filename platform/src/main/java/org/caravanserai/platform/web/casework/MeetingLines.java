package org.caravanserai.platform.web.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.Brought;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.Meeting;
import org.caravanserai.platform.casework.Minutes;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.web.identity.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the pages of the joint committees. */
@Component
class MeetingLines {
  private final CaseWords words;
  private final CaseLines lines;
  private final Sides sides;

  MeetingLines(CaseWords words, CaseLines lines, Sides sides) {
    this.words = words;
    this.lines = lines;
    this.sides = sides;
  }

  MeetingPage.Overview overview(Meeting.Overview overview, Messages messages) {
    return new MeetingPage.Overview(
        overview.meetings().stream().map(one -> line(one, messages)).toList(),
        overview.waiting().stream().map(one -> waiting(one, messages)).toList(),
        overview.sides().stream().map(side -> choice(side, messages)).toList(),
        sides.list().stream()
            .map(Side::id)
            .filter(side -> overview.sides().size() > 1 || !overview.sides().contains(side))
            .map(side -> choice(side, messages))
            .toList());
  }

  private CasePage.Choice choice(UUID side, Messages messages) {
    return new CasePage.Choice(side.toString(), name(side, messages));
  }

  private MeetingPage.Line line(Meeting.Line line, Messages messages) {
    return new MeetingPage.Line(
        line.id(),
        messages.dash(
            messages.day(line.day()),
            messages.list(List.of(name(line.side(), messages), name(line.other(), messages)))),
        line.closedAt() == null
            ? messages.get("committee.open")
            : messages.get("committee.closed.with", line.cases(), line.decided()));
  }

  private String waiting(Meeting.Waiting waiting, Messages messages) {
    UUID other = waiting.other();
    String since = Moment.of(waiting.since(), messages);
    return other == null
        ? messages.get(
            "committee.waiting.alone", name(waiting.side(), messages), waiting.cases(), since)
        : messages.get(
            "committee.waiting",
            messages.list(List.of(name(waiting.side(), messages), name(other, messages))),
            waiting.cases(),
            since);
  }

  MeetingPage page(Meeting meeting, Messages messages) {
    boolean closed = meeting.closedAt() != null;
    UUID speaksFor = meeting.speaksFor();
    String now = meeting.minutes().sha256();
    return new MeetingPage(
        meeting.id(),
        messages.dash(
            messages.day(meeting.day()),
            messages.list(
                List.of(name(meeting.side(), messages), name(meeting.other(), messages)))),
        messages.get(closed ? "committee.closed" : "committee.open"),
        messages.get(
            "committee.called.by",
            words.person(meeting.calledBy().toString(), messages),
            name(meeting.side(), messages),
            Moment.of(meeting.calledAt(), messages)),
        closed,
        meeting.agenda().stream().map(item -> item(item, messages)).toList(),
        links(meeting.minutes(), messages),
        now,
        meeting.confirmations().stream()
            .map(one ->
                messages.get(
                    one.sha256().equals(now) ? "committee.confirmed" : "committee.confirmed.before",
                    words.person(one.person().toString(), messages),
                    name(one.side(), messages),
                    Moment.of(one.at(), messages)))
            .toList(),
        !closed && meeting.confirmations().stream().anyMatch(one -> !one.sha256().equals(now)),
        speaksFor == null || meeting.isConfirmedBy(speaksFor) ? null : name(speaksFor, messages));
  }

  private MeetingPage.ItemLine item(Meeting.Item item, Messages messages) {
    Brought brought = item.brought();
    String topic = brought.topic();
    String enterprise = words.name(brought.enterprise(), messages);
    return new MeetingPage.ItemLine(
        brought.id(),
        item.position()
            + ". "
            + (topic == null
                ? enterprise
                : messages.dash(messages.get("identity.topic." + topic), enterprise)),
        brought.kind().title().in(messages.language()),
        brought.text(),
        brought.raised().stream()
            .map(raised ->
                messages.get(
                    "committee.raised",
                    raised.level().title().in(messages.language()),
                    Moment.of(raised.at(), messages)))
            .toList(),
        brought.clocks().stream().map(clock -> lines.clock(clock, messages)).toList(),
        brought.last().stream().map(entry -> quote(entry, brought, messages)).toList(),
        decision(item.decision(), messages),
        item.decidable(),
        item.view().count(Scope.shared()));
  }

  private MeetingPage.Quote quote(Entry entry, Brought brought, Messages messages) {
    return new MeetingPage.Quote(
        messages.get(
            "committee.last",
            Objects.requireNonNull(brought.kind().findEntry(entry.kind()))
                .title()
                .in(messages.language()),
            words.author(entry.actor(), messages),
            Moment.of(entry.at(), messages)),
        Brought.said(entry));
  }

  private MeetingPage.@Nullable Quote decision(@Nullable Entry entry, Messages messages) {
    return entry == null
        ? null
        : new MeetingPage.Quote(
            messages.get(
                "committee.decided",
                words.author(entry.actor(), messages),
                Moment.of(entry.at(), messages)),
            Brought.said(entry));
  }

  /** The minutes in a language, or else in the first that they are in. */
  MeetingPage.Print print(Meeting meeting, String language, Messages messages) {
    Minutes.Text text =
        meeting.minutes().texts().stream()
            .filter(one -> one.language().equals(language))
            .findFirst()
            .orElseGet(() -> meeting.minutes().texts().getFirst());
    return new MeetingPage.Print(
        meeting.id(),
        text.language(),
        Arrays.stream(text.text().split("\n\n", -1))
            .map(part -> part.split("\n", 2))
            .map(part -> new MeetingPage.Quote(part[0], part.length == 1 ? "" : part[1]))
            .toList(),
        links(meeting.minutes(), messages),
        meeting.minutes().sha256());
  }

  private static List<MeetingPage.MinutesLink> links(Minutes minutes, Messages messages) {
    return minutes.texts().stream()
        .map(one ->
            new MeetingPage.MinutesLink(one.language(), messages.languageName(one.language())))
        .toList();
  }

  private String name(UUID side, Messages messages) {
    return words.name(side.toString(), messages);
  }
}
