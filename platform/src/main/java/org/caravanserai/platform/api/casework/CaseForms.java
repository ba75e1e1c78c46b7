package org.caravanserai.platform.api.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Chains;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Holding;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Scope;
import org.caravanserai.casework.WorkingDays;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseBrief;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.Cited;
import org.jspecify.annotations.Nullable;

/** Cases as the API shows them. */
final class CaseForms {
  private CaseForms() {}

  /**
   * A case in a list.
   *
   * @param outline whether the asker may see no more than that the case is there, its stage and its
   *     clocks
   * @param topic absent of a case without one, such as a dispute
   * @param organisation whose case it is: the enterprise, or the claimant of a dispute
   * @param summary the beginning of what it was opened with
   * @param officer the person to whom it is assigned
   * @param level of escalation; absent when it was never escalated
   * @param due the first deadline of a running clock
   * @param remaining working days until then, with two decimals; negative once it has passed
   * @param clocks those that were started, without their sentences
   */
  record CaseLine(
      UUID id,
      String kind,
      boolean outline,
      @Nullable String topic,
      String stage,
      boolean over,
      @Nullable UUID organisation,
      String summary,
      Holder holder,
      @Nullable UUID officer,
      @Nullable String level,
      @Nullable Instant due,
      @Nullable BigDecimal remaining,
      List<CaseClock> clocks) {}

  /**
   * A case as the asker may see it.
   *
   * @param level of escalation; absent when it was never escalated
   * @param counts how many entries each scope has: what a new entry is written against
   * @param writable what the asker may write now
   */
  record CaseAnswer(
      UUID id,
      String kind,
      String title,
      String stage,
      String stageTitle,
      boolean over,
      Holder holder,
      @Nullable String officer,
      @Nullable String level,
      @Nullable String outcome,
      @Nullable String cause,
      List<CaseClock> clocks,
      List<CaseEntry> entries,
      Map<String, Integer> counts,
      List<Writable> writable) {}

  /**
   * Who holds the ball.
   *
   * @param who such as {@code home-desk}
   * @param ids the desk, the enterprise; none for coordinators
   */
  record Holder(
      String who, List<String> ids, List<String> sides, String name, @Nullable Instant since) {}

  /**
   * A clock of a case.
   *
   * @param standing {@code not-started}, {@code running}, {@code paused}, {@code stopped}
   * @param remaining working days, with two decimals; negative once the deadline has passed
   * @param due the deadline, where there is one
   * @param inTime of a clock that was stopped
   * @param sentence why the deadline is when it is
   */
  record CaseClock(
      String key,
      String title,
      String standing,
      @Nullable BigDecimal remaining,
      @Nullable Instant due,
      @Nullable Boolean inTime,
      @Nullable String sentence) {}

  /**
   * An entry.
   *
   * @param number of its scope, from 1
   * @param author the id of a person, or {@code house}
   * @param cites the items of the knowledge that {@code body.cites} names
   */
  record CaseEntry(
      UUID id,
      String scope,
      int number,
      Instant at,
      String author,
      String as,
      String kind,
      String title,
      Map<String, Object> body,
      List<CitedItem> cites,
      String hash) {}

  /**
   * An item of the knowledge that an entry cites.
   *
   * @param kind such as {@code policy}; absent when the knowledge in force has no such item any
   *     longer
   */
  record CitedItem(@Nullable String kind, String id, String title) {}

  /** A kind of entry that may be written now, and where. */
  record Writable(String kind, String scope, String title) {}

  /**
   * The entries of one scope as texts, each the canonical JSON that its hash is of.
   *
   * @param whole whether each is as it was written
   */
  record Chain(UUID id, String scope, boolean whole, List<String> entries) {}

  /** A file that was handed in. */
  record HandedIn(String sha256) {}

  static CaseLine line(CaseBrief brief, CaseWords words, Messages messages) {
    Optional<CaseBrief.StartedClock> first = brief.first();
    return new CaseLine(
        brief.id(),
        brief.kind().id(),
        brief.outline(),
        brief.topic(),
        brief.stage(),
        brief.over(),
        brief.organisation(),
        brief.summary(),
        holder(brief.holder(), brief.since(), words, messages),
        brief.officer(),
        brief.level(),
        first.map(CaseBrief.StartedClock::due).orElse(null),
        first.map(CaseBrief.StartedClock::remaining).orElse(null),
        brief.clocks().stream()
            .map(clock ->
                new CaseClock(
                    clock.key(),
                    clock.clock().title().in(messages.language()),
                    clock.standing(),
                    clock.remaining(),
                    clock.due(),
                    clock.inTime(),
                    null))
            .toList());
  }

  static CaseAnswer answer(CaseView view, CaseWords words, Messages messages) {
    CaseState state = view.state();
    String language = messages.language();
    CaseKind.Stage stage = Objects.requireNonNull(view.kind().findStage(state.stage()));
    Map<String, Integer> counts = new LinkedHashMap<>();
    view.entries().forEach(entry -> counts.merge(entry.scope().text(), 1, Integer::sum));
    return new CaseAnswer(
        view.id(),
        view.kind().id(),
        view.kind().title().in(language),
        stage.id(),
        stage.title().in(language),
        state.over(),
        holder(state.holder(), state.heldSince(), words, messages),
        state.officer(),
        state.level(),
        state.outcome(),
        state.cause(),
        clocks(view, words, messages),
        view.entries().stream().map(one -> entry(one, view.kind(), words, messages)).toList(),
        counts,
        view.writable().stream()
            .map(one ->
                new Writable(one.kind().id(), one.scope().text(), one.kind().title().in(language)))
            .toList());
  }

  private static Holder holder(
      Holding holder, @Nullable Instant since, CaseWords words, Messages messages) {
    return new Holder(
        CaseKind.word(holder.who()),
        holder.ids(),
        holder.sides(),
        words.holder(holder, messages),
        since);
  }

  private static List<CaseClock> clocks(CaseView view, CaseWords words, Messages messages) {
    return view.clocks().stream().map(reading -> clock(reading, words, messages)).toList();
  }

  private static CaseClock clock(ClockReading reading, CaseWords words, Messages messages) {
    String title = reading.clock().title().in(messages.language());
    return switch (reading.standing()) {
      case Standing.NotStarted _ ->
          new CaseClock(reading.key(), title, "not-started", null, null, null, null);
      case Standing.Running running ->
          new CaseClock(
              reading.key(),
              title,
              "running",
              days(running.remaining()),
              running.due(),
              null,
              words.deadline(reading, messages).orElse(null));
      case Standing.Paused paused ->
          new CaseClock(reading.key(), title, "paused", days(paused.remaining()), null, null, null);
      case Standing.Stopped stopped ->
          new CaseClock(
              reading.key(), title, "stopped", null, stopped.due(), stopped.inTime(), null);
    };
  }

  private static BigDecimal days(WorkingDays days) {
    return days.rounded();
  }

  private static CaseEntry entry(Entry entry, CaseKind kind, CaseWords words, Messages messages) {
    CaseKind.EntryKind what = kind.findEntry(entry.kind());
    return new CaseEntry(
        entry.id(),
        entry.scope().text(),
        entry.scopePosition(),
        entry.at(),
        entry.actor().person(),
        CaseKind.word(entry.actor().as()),
        entry.kind(),
        what == null ? entry.kind() : what.title().in(messages.language()),
        plain(entry.body()),
        words.cited(entry, messages).stream().map(CaseForms::cited).toList(),
        entry.hash());
  }

  private static CitedItem cited(Cited cited) {
    return new CitedItem(
        cited.subject() == null ? null : cited.subject().kind().name().toLowerCase(Locale.ROOT),
        cited.id(),
        cited.title());
  }

  static Chain chain(UUID id, Scope scope, List<String> texts) {
    return new Chain(
        id, scope.text(), Chains.verifyTexts(texts) instanceof Chains.Verdict.Whole, texts);
  }

  private static Map<String, Object> plain(Json.Obj body) {
    Map<String, Object> plain = new LinkedHashMap<>();
    body.entries().forEach((key, value) -> plain.put(key, value(value)));
    return plain;
  }

  private static Object value(Json value) {
    return switch (value) {
      case Json.Str(String text) -> text;
      case Json.Int(long number) -> number;
      case Json.Bool(boolean flag) -> flag;
      case Json.Null() -> Map.of();
      case Json.Arr(List<Json> items) -> items.stream().map(CaseForms::value).toList();
      case Json.Obj object -> plain(object);
    };
  }
}
