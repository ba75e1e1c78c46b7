package org.caravanserai.platform.web.casework;

import java.util.Comparator;
import java.util.Objects;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.message.Messages;
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

  CaseLine line(CaseView view, Messages messages) {
    return new CaseLine(
        view.id(),
        topic(view, messages),
        words.name(Objects.requireNonNullElse(view.state().parties().enterprise(), ""), messages),
        stage(view, messages),
        view.state().over(),
        words.holder(view.state().holder(), messages),
        view.clocks().stream()
            .filter(clock ->
                clock.standing() instanceof Standing.Running running && running.due() != null)
            .min(Comparator.comparing(clock -> ((Standing.Running) clock.standing()).due()))
            .map(clock -> clock(clock, messages))
            .orElse(null));
  }

  static String topic(CaseView view, Messages messages) {
    String topic = view.opening().body().text("topic");
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
