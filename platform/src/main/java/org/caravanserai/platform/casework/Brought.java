package org.caravanserai.platform.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.CaseCalendars;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.Clocks;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What a committee is told of a case. It rests on the shared scope alone, so that both sides are
 * told the same.
 *
 * @param raised how it was raised to the committee, level by level
 * @param clocks those that were started
 * @param last what each desk wrote last: that of the home side, then that of the host
 */
public record Brought(
    UUID id,
    CaseKind kind,
    CaseState state,
    Entry opening,
    List<Raised> raised,
    List<ClockReading> clocks,
    List<Entry> last) {
  private static final Set<Capacity> HOME = Set.of(Capacity.HOME_OFFICER, Capacity.HOME_LEAD);
  private static final Set<Capacity> HOST = Set.of(Capacity.HOST_OFFICER, Capacity.HOST_LEAD);

  public Brought {
    raised = List.copyOf(raised);
    clocks = List.copyOf(clocks);
    last = List.copyOf(last);
  }

  /** That the case came to a level of escalation. */
  public record Raised(CaseKind.Level level, Instant at) {}

  /**
   * The case as it stood at a moment.
   *
   * @param log with the entry that opened it, in order
   */
  static Brought of(
      UUID id, CaseKind kind, List<Entry> log, CaseCalendars calendars, Instant moment) {
    List<Entry> shared =
        log.stream()
            .filter(entry -> entry.scope() instanceof Scope.Shared && !entry.at().isAfter(moment))
            .toList();
    return new Brought(
        id,
        kind,
        CaseState.of(kind, shared),
        log.getFirst(),
        raised(kind, shared),
        Clocks.read(kind, shared, calendars, moment).stream()
            .filter(clock -> !(clock.standing() instanceof ClockReading.Standing.NotStarted))
            .toList(),
        Stream.of(last(shared, HOME), last(shared, HOST)).filter(Objects::nonNull).toList());
  }

  private static List<Raised> raised(CaseKind kind, List<Entry> shared) {
    List<Raised> raised = new ArrayList<>();
    for (Entry entry : shared) {
      CaseKind.EntryKind what = kind.findEntry(entry.kind());
      if (what != null && what.does(Effect.REOPENS)) {
        raised.clear();
      }
      if (what != null && what.does(Effect.ESCALATES) && raised.size() < kind.levels().size()) {
        raised.add(new Raised(kind.levels().get(raised.size()), entry.at()));
      }
    }
    return raised;
  }

  private static @Nullable Entry last(List<Entry> shared, Set<Capacity> of) {
    return shared.reversed().stream()
        .filter(entry -> of.contains(entry.actor().as()))
        .findFirst()
        .orElse(null);
  }

  /** What it is about; null of a case without a topic. */
  public @Nullable String topic() {
    return opening.body().text("topic");
  }

  /** Whose case it is. */
  public String enterprise() {
    return Objects.requireNonNullElse(state.parties().enterprise(), "");
  }

  /** What it was opened with; empty where there was nothing to say. */
  public String text() {
    return Objects.requireNonNullElse(opening.body().text("text"), "");
  }

  /** What somebody wrote in an entry; empty where there is nothing to read. */
  public static String said(Entry entry) {
    return Stream.of("text", "why", "reason")
        .map(entry.body()::text)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
