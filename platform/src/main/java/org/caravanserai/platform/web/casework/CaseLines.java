package org.caravanserai.platform.web.casework;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.casework.Parties;
import org.caravanserai.casework.Scope;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseBrief;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.web.identity.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the list and the page of a case say alike. */
@Component
class CaseLines {
  private final CaseWords words;

  CaseLines(CaseWords words) {
    this.words = words;
  }

  CaseLine line(CaseBrief brief, Messages messages) {
    return line(brief, brief.first(), messages);
  }

  /** A case beside one of its clocks. */
  CaseLine line(CaseBrief brief, Optional<CaseBrief.StartedClock> beside, Messages messages) {
    String language = messages.language();
    UUID officer = brief.officer();
    return new CaseLine(
        brief.id(),
        title(brief, messages),
        "/cases/" + brief.id(),
        brief.summary(),
        Objects.requireNonNull(brief.kind().findStage(brief.stage())).title().in(language),
        brief.over(),
        words.holder(brief.holder(), messages),
        brief.over() || brief.since() == null ? null : Moment.of(brief.since(), messages),
        officer == null ? null : words.person(officer.toString(), messages),
        brief.kind().levels().stream()
            .filter(level -> level.id().equals(brief.level()))
            .findFirst()
            .map(level -> level.title().in(language))
            .orElse(null),
        beside
            .filter(clock -> clock.due() != null)
            .map(clock -> clock(clock, messages))
            .orElse(null));
  }

  /** The enterprise, or the parties of a dispute; empty when the reader may not know. */
  String whose(CaseView view, Messages messages) {
    Parties parties = view.state().parties();
    return String.join(
        " – ",
        Stream.of(parties.enterprise(), parties.claimant(), parties.respondent())
            .filter(Objects::nonNull)
            .map(id -> words.name(String.valueOf(id), messages))
            .toList());
  }

  /** Who reads what is written in a scope. */
  String readers(Scope scope, Messages messages) {
    return switch (scope) {
      case Scope.Shared _ -> messages.get("cases.scope.shared");
      case Scope.Side(String side) -> messages.get("cases.scope.side", words.name(side, messages));
      case Scope.Caucus(String party) ->
          messages.get("cases.scope.caucus." + party.replaceFirst("\\..*", ""));
    };
  }

  /** What it is about and whose it is; of a case that is there for the reader, its kind alone. */
  private String title(CaseBrief brief, Messages messages) {
    String about =
        brief.topic() == null
            ? brief.kind().title().in(messages.language())
            : messages.get("identity.topic." + brief.topic());
    return brief.organisation() == null
        ? about
        : messages.dash(about, words.name(brief.organisation().toString(), messages));
  }

  CasePage.ClockLine clock(CaseBrief.StartedClock clock, Messages messages) {
    BigDecimal left = Objects.requireNonNullElse(clock.remaining(), BigDecimal.ZERO);
    return new CasePage.ClockLine(
        clock.clock().title().in(messages.language()),
        messages.get(
            clock.overdue() ? "cases.clock.overdue" : "cases.clock.due",
            Moment.of(Objects.requireNonNull(clock.due()), messages),
            left.abs()),
        clock.overdue() ? "bad" : "");
  }

  static String topic(CaseView view, Messages messages) {
    String topic = view.opening("topic");
    return topic == null
        ? view.kind().title().in(messages.language())
        : messages.get("identity.topic." + topic);
  }

  static String stage(CaseView view, Messages messages) {
    return Objects.requireNonNull(view.kind().findStage(view.state().stage()))
        .title()
        .in(messages.language());
  }

  /** Since when it is held by whom it is held; null once it is over. */
  static @Nullable String since(CaseState state, Messages messages) {
    return state.over() || state.heldSince() == null
        ? null
        : Moment.of(state.heldSince(), messages);
  }

  CasePage.ClockLine clock(ClockReading reading, Messages messages) {
    String title = reading.clock().title().in(messages.language());
    return switch (reading.standing()) {
      case Standing.NotStarted _ ->
          new CasePage.ClockLine(title, messages.get("cases.clock.not-started"), "");
      case Standing.Running running ->
          new CasePage.ClockLine(
              title,
              words
                  .deadline(reading, messages)
                  .orElseGet(() -> messages.get("cases.clock.endless")),
              running.breachedAt() != null ? "bad" : "");
      case Standing.Paused paused ->
          new CasePage.ClockLine(
              title,
              messages.get(
                  "cases.clock.paused",
                  Moment.of(paused.since(), messages),
                  paused.remaining().rounded()),
              "");
      case Standing.Stopped stopped ->
          stopped.inTime()
              ? new CasePage.ClockLine(
                  title,
                  messages.get("cases.clock.in-time", Moment.of(stopped.at(), messages)),
                  "good")
              : new CasePage.ClockLine(
                  title,
                  messages.get(
                      "cases.clock.late",
                      Moment.of(stopped.at(), messages),
                      stopped.late().rounded()),
                  "bad");
    };
  }
}
