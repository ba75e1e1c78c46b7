package org.caravanserai.platform.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.casework.Json;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Holder;

/**
 * What the house writes of itself as work goes on: a planned task is opened as soon as all that it
 * waits for is over, and a case whose tasks are all over is completed.
 */
final class TaskFlow {
  private TaskFlow() {}

  /** An entry of the house. */
  record Next(String entry, Json.Obj body) {}

  /** What is to be written now, in order; nothing in kinds without tasks. */
  static List<Next> of(CaseKind kind, CaseState state) {
    CaseKind.Stage stage = kind.findStage(state.stage());
    if (stage == null || state.over() || state.tasks().isEmpty()) {
      return List.of();
    }
    if (state.tasks().values().stream().allMatch(Task::over)) {
      return entry(kind, Effect.CONCLUDES)
          .map(end -> List.of(new Next(end.id(), Json.object("outcome", outcome(end)))))
          .orElse(List.of());
    }
    List<Next> next = new ArrayList<>();
    Optional<EntryKind> opening = entry(kind, Effect.OPENS_TASK);
    if (stage.holder() == Holder.TASK_DESKS && opening.isPresent()) {
      for (Task task : state.tasks().values()) {
        if (task.openedAt() == null && !task.over() && isReady(task, state)) {
          next.add(new Next(opening.get().id(), body(task)));
        }
      }
    }
    return next;
  }

  private static Optional<EntryKind> entry(CaseKind kind, Effect effect) {
    return kind.entries().stream()
        .filter(entry -> entry.does(effect) && entry.by().contains(Capacity.HOUSE))
        .findFirst();
  }

  private static String outcome(EntryKind end) {
    return end.body().stream()
        .filter(field -> field.id().equals("outcome"))
        .flatMap(field -> field.of().stream())
        .findFirst()
        .orElse("");
  }

  /** Tasks that it waits for and that the case does not have are not waited for. */
  static boolean isReady(Task task, CaseState state) {
    return task.after().stream()
        .map(state.tasks()::get)
        .filter(Objects::nonNull)
        .allMatch(Task::over);
  }

  /** Whether there is a task, or a document of one, for the entry to be about. */
  static boolean isTimely(EntryKind entry, CaseState state) {
    if (entry.body().stream().noneMatch(field -> field.id().equals("task"))) {
      return true;
    }
    boolean pending = state.tasks().values().stream().anyMatch(task -> !task.over());
    boolean handedIn =
        state.documents().values().stream()
            .anyMatch(document -> document.status() == CaseState.DocumentStatus.RECEIVED);
    return entry.does().stream()
        .allMatch(effect ->
            switch (effect) {
              case ENDS_TASK -> state.tasks().values().stream().anyMatch(Task::open);
              case MOVES_TASK, RETURNS_TASK, DROPS_TASK, REQUESTS_DOCUMENT, RECEIVES_DOCUMENT ->
                  pending;
              case ACCEPTS_DOCUMENT, RETURNS_DOCUMENT -> handedIn;
              default -> true;
            });
  }

  private static Json.Obj body(Task task) {
    return Json.object(
        "task", task.id(),
        "desk", task.desk(),
        "side", task.side(),
        "working-days", task.workingDays(),
        "title", task.title());
  }
}
