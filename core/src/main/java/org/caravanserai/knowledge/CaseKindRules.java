package org.caravanserai.knowledge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.Clock;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Field;
import org.caravanserai.knowledge.CaseKind.Need;
import org.caravanserai.knowledge.CaseKind.Room;
import org.caravanserai.knowledge.CaseKind.Stage;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Place;

/** What must hold between the parts of a kind of case, so that no case can get stuck or leak. */
final class CaseKindRules {
  private static final Set<Capacity> SIDES =
      Set.of(
          Capacity.HOME_OFFICER,
          Capacity.HOME_LEAD,
          Capacity.HOME_COORDINATOR,
          Capacity.HOST_OFFICER,
          Capacity.HOST_LEAD,
          Capacity.HOST_COORDINATOR);
  private static final Set<Capacity> CAUCUSES =
      Set.of(Capacity.CLAIMANT, Capacity.RESPONDENT, Capacity.MEDIATOR);

  private final CaseKind kind;
  private final Place whole;
  private final Map<Object, Place> places;
  private final Mistakes mistakes;

  CaseKindRules(CaseKind kind, Place whole, Map<Object, Place> places, Mistakes mistakes) {
    this.kind = kind;
    this.whole = whole;
    this.places = places;
    this.mistakes = mistakes;
  }

  void check() {
    requireNew(kind.stages(), Stage::id, "stage");
    requireNew(kind.entries(), EntryKind::id, "entry");
    requireNew(kind.clocks(), Clock::id, "clock");
    kind.entries().forEach(this::checkEntry);
    kind.clocks().forEach(this::checkClock);
    checkWays();
    checkReaders();
  }

  private <T> void requireNew(List<T> items, Function<T, String> id, String what) {
    Set<String> seen = new HashSet<>();
    for (T item : items) {
      if (!seen.add(id.apply(item))) {
        tell(
            item,
            "the " + what + " " + Mistakes.quote(id.apply(item)) + " is there twice",
            "rename one");
      }
    }
  }

  private void tell(Object at, String what, String remedy) {
    mistakes.add(places.getOrDefault(at, whole), what, remedy);
  }

  private void checkEntry(EntryKind entry) {
    requireNew(entry.body(), Field::id, "field");
    for (Effect effect : entry.does()) {
      for (Need need : effect.needs()) {
        requireField(entry, effect, need);
      }
    }
    if (isForAll(entry) && !entry.scopes().equals(List.of(Room.SHARED))) {
      tell(
          entry,
          "the entry "
              + Mistakes.quote(entry.id())
              + " moves the case or a clock, so that all must see it",
          "write `scopes: [shared]`");
    }
    if (!entry.by().containsAll(entry.onceBy())) {
      tell(entry, "`once-by` names somebody who may not write the entry", "add him to `by`");
    }
    if (entry.opens() && entry.movesTo() == null) {
      tell(entry, "the entry opens a case in no stage", "add `moves-to: …`");
    }
    if (entry.does(Effect.ESCALATES) && kind.levels().isEmpty()) {
      tell(entry, "there is no level to escalate to", "add `levels`, or leave out `escalates`");
    }
  }

  private void requireField(EntryKind entry, Effect effect, Need need) {
    boolean there =
        entry.body().stream()
            .anyMatch(f -> f.id().equals(need.field()) && f.type() == need.type() && f.needed());
    if (!there) {
      tell(
          entry,
          "`" + CaseKind.word(effect) + "` needs the field '" + need.field() + "'",
          "add `{id: " + need.field() + ", type: " + CaseKind.word(need.type()) + "}` to `body`");
    }
  }

  private boolean isForAll(EntryKind entry) {
    return entry.opens()
        || entry.movesTo() != null
        || entry.does().stream().anyMatch(effect -> !effect.maybePrivate())
        || kind.clocks().stream().anyMatch(clock -> touches(clock, entry.id()));
  }

  private static boolean touches(Clock clock, String entry) {
    return Stream.of(clock.startedBy(), clock.stoppedBy(), clock.pausedBy(), clock.resumedBy())
        .anyMatch(entries -> entries.contains(entry));
  }

  private void checkClock(Clock clock) {
    Stream.of(clock.startedBy(), clock.stoppedBy(), clock.pausedBy(), clock.resumedBy())
        .flatMap(List::stream)
        .filter(entry -> kind.findEntry(entry) == null)
        .forEach(entry ->
            tell(
                clock,
                "this kind of case has no entry " + Mistakes.quote(entry),
                "name one of its own, or add it"));
    if (clock.startedBy().isEmpty()) {
      tell(clock, "the clock is never started", "add `started-by: [entry, …]`");
    }
    if (clock.stoppedBy().isEmpty()) {
      tell(clock, "the clock is never stopped", "add `stopped-by: [entry, …]`");
    }
    if (clock.pausedBy().isEmpty() != clock.resumedBy().isEmpty()) {
      tell(
          clock,
          "the clock is paused and never resumed, or the other way round",
          "give both `paused-by` and `resumed-by`, or neither");
    }
    if (!subjects(clock.resumedBy()).containsAll(subjects(clock.pausedBy()))) {
      tell(
          clock,
          "a pause is about something that no entry which resumes the clock is about",
          "name under `resumed-by` an entry about the same, such as the answer to a question");
    }
    if (clock.perTask()) {
      requireAboutTasks(clock);
    }
    if (clock.escalates() && kind.entries().stream().noneMatch(CaseKindRules::isHouseEscalation)) {
      tell(
          clock,
          "the house may write no entry that escalates",
          "add one with `does: [escalates]`, `house` under `by` and `why` in its body");
    }
  }

  private static boolean isHouseEscalation(EntryKind entry) {
    return entry.does(Effect.ESCALATES)
        && entry.by().contains(Capacity.HOUSE)
        && entry.body().stream().anyMatch(CaseKindRules::isWhy)
        && entry.body().stream().allMatch(field -> isWhy(field) || !field.needed());
  }

  private static boolean isWhy(Field field) {
    return field.id().equals("why") && field.type() == CaseKind.FieldType.TEXT;
  }

  /** What entries are about; empty for the case as a whole. */
  private Set<String> subjects(List<String> entries) {
    return entries.stream()
        .map(kind::findEntry)
        .filter(Objects::nonNull)
        .map(entry -> Objects.requireNonNullElse(entry.subject(), ""))
        .collect(Collectors.toSet());
  }

  private void requireAboutTasks(Clock clock) {
    Stream.concat(clock.startedBy().stream(), clock.stoppedBy().stream())
        .map(kind::findEntry)
        .filter(Objects::nonNull)
        .filter(entry -> entry.body().stream().noneMatch(f -> f.id().equals("task")))
        .forEach(entry ->
            tell(
                clock,
                "the entry " + Mistakes.quote(entry.id()) + " names no task",
                "add `{id: task, type: id}` to its `body`"));
  }

  /** Every stage can be reached, and from every stage an end can be. */
  private void checkWays() {
    if (kind.entries().stream().noneMatch(EntryKind::opens)) {
      mistakes.add(whole, "no entry opens a case", "give one `opens: true`");
      return;
    }
    Set<String> reached =
        spread(
            kind.entries().stream()
                .filter(EntryKind::opens)
                .map(EntryKind::movesTo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()),
            true);
    Set<String> ends =
        spread(
            kind.stages().stream().filter(Stage::last).map(Stage::id).collect(Collectors.toSet()),
            false);
    for (Stage stage : kind.stages()) {
      if (!reached.contains(stage.id())) {
        tell(
            stage,
            "no way leads to the stage " + Mistakes.quote(stage.id()),
            "let an entry of a stage that can be reached move to it");
      }
      if (!ends.contains(stage.id())) {
        tell(
            stage,
            "no way leads from the stage " + Mistakes.quote(stage.id()) + " to an end",
            "let an entry lead on from it, or write `last: true`");
      }
    }
  }

  private Set<String> spread(Set<String> from, boolean forwards) {
    Set<String> known = new HashSet<>(from);
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String stage = open.remove();
      kind.entries().stream()
          .filter(entry -> entry.movesTo() != null && !entry.opens())
          .flatMap(entry -> next(entry, stage, forwards))
          .filter(known::add)
          .forEach(open::add);
    }
    return known;
  }

  private static Stream<String> next(EntryKind entry, String stage, boolean forwards) {
    String to = Objects.requireNonNull(entry.movesTo());
    if (forwards) {
      return entry.stages().contains(stage) ? Stream.of(to) : Stream.empty();
    }
    return to.equals(stage) ? entry.stages().stream() : Stream.empty();
  }

  private void checkReaders() {
    if (!SIDES.containsAll(kind.readers().side())) {
      mistakes.add(
          whole,
          "somebody who belongs to no side is to read what a side keeps to itself",
          "name officers, leads and coordinators under `side` alone");
    }
    if (!CAUCUSES.containsAll(kind.readers().caucus())) {
      mistakes.add(
          whole,
          "somebody who is no party is to read a caucus",
          "name claimant, respondent and mediator under `caucus` alone");
    }
  }
}
