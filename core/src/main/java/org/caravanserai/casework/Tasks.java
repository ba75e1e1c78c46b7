package org.caravanserai.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.jspecify.annotations.Nullable;

/** The tasks of a case, by id: planned, then open, then over. */
final class Tasks {
  private final Map<String, Task> tasks = new LinkedHashMap<>();

  Map<String, Task> all() {
    return tasks;
  }

  @Nullable Task find(@Nullable String task) {
    return task == null ? null : tasks.get(task);
  }

  List<Task> open() {
    return tasks.values().stream().filter(Task::open).toList();
  }

  /**
   * Whether an entry of that kind may name the task. A fee may be recorded of a task that is over;
   * all else is about what is still to be done.
   */
  boolean mayBeAbout(EntryKind what, String task) {
    if (what.does(Effect.OPENS_TASK) || what.does(Effect.PLANS_TASK)) {
      return true;
    }
    Task known = tasks.get(task);
    return known != null && (!known.over() || what.does(Effect.RECORDS_FEE));
  }

  /** Why the effect cannot be had on a task; null when it can. */
  @Nullable Objection objection(Effect effect, Entry entry, String id, Parties parties) {
    Task known = tasks.get(id);
    return switch (effect) {
      case PLANS_TASK -> known == null ? null : new Objection.AlreadyThere("task", id);
      case OPENS_TASK ->
          known == null || (known.openedAt() == null && !known.over())
              ? null
              : new Objection.AlreadyThere("task", id);
      case ENDS_TASK ->
          known != null && known.open()
              ? foreign(known, entry, parties)
              : new Objection.NoSuch("task", id);
      default -> null;
    };
  }

  /** An enterprise ends the tasks that are its own, and no desk's. */
  private static @Nullable Objection foreign(Task task, Entry entry, Parties parties) {
    return entry.actor().as() != Capacity.ENTERPRISE || task.desk().equals(parties.enterprise())
        ? null
        : new Objection.NotBy(entry.kind(), entry.actor());
  }

  void apply(Effect effect, Entry entry) {
    Json.Obj body = entry.body();
    String id = text(body, "task");
    switch (effect) {
      case PLANS_TASK -> tasks.put(id, task(id, body, null));
      case OPENS_TASK -> tasks.put(id, task(id, body, entry.at()));
      case ENDS_TASK -> tasks.computeIfPresent(id, (_, task) -> task.ended(entry.at(), false));
      case DROPS_TASK -> tasks.computeIfPresent(id, (_, task) -> task.ended(entry.at(), true));
      case MOVES_TASK ->
          tasks.computeIfPresent(id, (_, task) -> task.at(text(body, "desk"), text(body, "side")));
      case RETURNS_TASK ->
          tasks.computeIfPresent(id, (_, task) -> task.at(task.side(), task.side()));
      default -> throw new IllegalArgumentException("No effect on tasks: " + effect);
    }
  }

  private Task task(String id, Json.Obj body, @Nullable Instant openedAt) {
    Task planned = tasks.get(id);
    Long days = body.number("working-days");
    return new Task(
        id,
        text(body, "title"),
        text(body, "desk"),
        text(body, "side"),
        days == null ? 0 : days.intValue(),
        planned == null ? body.texts("after") : planned.after(),
        openedAt,
        null,
        false);
  }

  private static String text(Json.Obj body, String key) {
    return Objects.requireNonNullElse(body.text(key), "");
  }
}
