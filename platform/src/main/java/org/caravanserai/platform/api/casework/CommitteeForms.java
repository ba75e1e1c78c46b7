package org.caravanserai.platform.api.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.platform.casework.Brought;
import org.caravanserai.platform.casework.Meeting;
import org.jspecify.annotations.Nullable;

/** Meetings of joint committees as the API shows them. */
final class CommitteeForms {
  private CommitteeForms() {}

  /**
   * Meetings.
   *
   * @param sides those for which you may call one
   */
  record MeetingList(List<MeetingLine> items, List<WaitingCases> waiting, List<UUID> sides) {}

  /** A meeting in a list. */
  record MeetingLine(
      UUID id,
      LocalDate day,
      UUID side,
      UUID other,
      @Nullable Instant closedAt,
      int cases,
      int decided) {}

  /**
   * Cases before the committee of two sides.
   *
   * @param other absent where no other side takes part yet
   * @param since when the oldest came
   */
  record WaitingCases(UUID side, @Nullable UUID other, int cases, Instant since) {}

  /**
   * A meeting.
   *
   * @param closedAt when both sides had confirmed the same minutes; absent before
   * @param sha256 of the texts of {@code minutes}, each with a line feed behind it and with an
   *     empty line between them, in UTF-8
   */
  record MeetingAnswer(
      UUID id,
      LocalDate day,
      UUID side,
      UUID other,
      UUID calledBy,
      Instant calledAt,
      @Nullable Instant closedAt,
      List<AgendaItem> agenda,
      List<MinutesText> minutes,
      String sha256,
      List<MinutesConfirmation> confirmations) {}

  /** The minutes in one language. */
  record MinutesText(String language, String text) {}

  /**
   * That a side confirmed minutes.
   *
   * @param stands whether they are the minutes as they are now
   */
  record MinutesConfirmation(UUID side, UUID person, String sha256, Instant at, boolean stands) {}

  /**
   * A case on the agenda, as it stands now.
   *
   * @param raised how it was raised to the committee, level by level
   * @param last what each desk wrote last
   * @param against what a decision is written against
   * @param decidable whether you may write the decision now
   * @param decision absent while nothing is decided
   */
  record AgendaItem(
      int position,
      UUID caseId,
      String kind,
      @Nullable String topic,
      String organisation,
      String summary,
      @Nullable String stage,
      List<RaisedTo> raised,
      List<AgendaClock> clocks,
      List<AgendaEntry> last,
      int against,
      boolean decidable,
      @Nullable AgendaEntry decision) {}

  /** That a case was raised to a level. */
  record RaisedTo(String level, Instant at) {}

  /**
   * A clock of a case.
   *
   * @param late by how many working days; absent when it is in time
   */
  record AgendaClock(
      String key, String standing, @Nullable Instant due, @Nullable BigDecimal late) {}

  /** What was written in a case. */
  record AgendaEntry(UUID id, String kind, String author, String as, Instant at, String text) {}

  static MeetingList list(Meeting.Overview overview) {
    return new MeetingList(
        overview.meetings().stream()
            .map(one ->
                new MeetingLine(
                    one.id(),
                    one.day(),
                    one.side(),
                    one.other(),
                    one.closedAt(),
                    one.cases(),
                    one.decided()))
            .toList(),
        overview.waiting().stream()
            .map(one -> new WaitingCases(one.side(), one.other(), one.cases(), one.since()))
            .toList(),
        overview.sides());
  }

  static MeetingAnswer answer(Meeting meeting) {
    String sha256 = meeting.minutes().sha256();
    return new MeetingAnswer(
        meeting.id(),
        meeting.day(),
        meeting.side(),
        meeting.other(),
        meeting.calledBy(),
        meeting.calledAt(),
        meeting.closedAt(),
        meeting.agenda().stream().map(CommitteeForms::item).toList(),
        meeting.minutes().texts().stream()
            .map(one -> new MinutesText(one.language(), one.text()))
            .toList(),
        sha256,
        meeting.confirmations().stream()
            .map(one ->
                new MinutesConfirmation(
                    one.side(), one.person(), one.sha256(), one.at(), one.sha256().equals(sha256)))
            .toList());
  }

  private static AgendaItem item(Meeting.Item item) {
    Brought brought = item.brought();
    Entry decision = item.decision();
    return new AgendaItem(
        item.position(),
        brought.id(),
        brought.kind().id(),
        brought.topic(),
        brought.enterprise(),
        brought.text(),
        brought.state().stage(),
        brought.raised().stream()
            .map(raised -> new RaisedTo(raised.level().id(), raised.at()))
            .toList(),
        brought.clocks().stream().map(CommitteeForms::clock).toList(),
        brought.last().stream().map(CommitteeForms::entry).toList(),
        item.view().count(Scope.shared()),
        item.decidable(),
        decision == null ? null : entry(decision));
  }

  private static AgendaClock clock(ClockReading clock) {
    return switch (clock.standing()) {
      case Standing.NotStarted _ -> new AgendaClock(clock.key(), "not-started", null, null);
      case Standing.Running running ->
          new AgendaClock(
              clock.key(),
              "running",
              running.due(),
              running.breachedAt() == null ? null : running.remaining().rounded().abs());
      case Standing.Paused _ -> new AgendaClock(clock.key(), "paused", null, null);
      case Standing.Stopped stopped ->
          new AgendaClock(
              clock.key(),
              "stopped",
              stopped.due(),
              stopped.inTime() ? null : stopped.late().rounded());
    };
  }

  private static AgendaEntry entry(Entry entry) {
    return new AgendaEntry(
        entry.id(),
        entry.kind(),
        entry.actor().person(),
        CaseKind.word(entry.actor().as()),
        entry.at(),
        Brought.said(entry));
  }
}
