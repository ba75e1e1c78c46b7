package org.caravanserai.platform.casework;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.CaseState.Document;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.casework.Json;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the house adds to entries about tasks and their documents: the side of a desk, the task that
 * a document is for.
 */
@Component
class TaskBodies {
  private final Routing routing;
  private final CaseKnowledge knowledge;

  TaskBodies(Routing routing, CaseKnowledge knowledge) {
    this.routing = routing;
    this.knowledge = knowledge;
  }

  /** With the side of the desk, which is a desk of the case's sides or one of them itself. */
  Bodied atDesk(CaseState state, Bodied body) {
    UUID desk = KeptCase.find(body.json().text("desk"));
    return Stream.of(state.parties().homeSide(), state.parties().hostSide())
        .filter(Objects::nonNull)
        .filter(side -> routing.isOf(UUID.fromString(side), desk))
        .findFirst()
        .map(side -> body.with("side", side))
        .orElseGet(() -> Bodied.wrong("body.desk", "cases.field.desk"));
  }

  /**
   * A document that is asked for: one that the plan names for the task, or another with its title.
   *
   * @param number what another one is called
   */
  Bodied request(CaseView view, EntryKind entry, Bodied body, String number) {
    if (!isAboutTasks(entry)) {
      return body;
    }
    String document = body.json().text("document");
    if (document != null && isNeeded(view, body.json().text("task"), document)) {
      return body;
    }
    if (body.json().text("title") == null) {
      return Bodied.wrong("body.title", "cases.field.document-title");
    }
    return document == null ? body.with("document", number) : body;
  }

  /** With the task that the document is for, where nobody has said it. */
  Bodied aboutDocument(CaseView view, EntryKind entry, Bodied body) {
    if (body.fault() != null || !isAboutTasks(entry) || body.json().text("task") != null) {
      return body;
    }
    String id = Objects.requireNonNullElse(body.json().text("document"), "");
    Document known = view.state().documents().get(id);
    return Optional.ofNullable(known)
        .map(Document::task)
        .filter(task -> isUnderWay(view.state(), task))
        .or(() ->
            view.state().tasks().values().stream()
                .filter(task -> !task.over() && isNeeded(view, task.id(), id))
                .map(Task::id)
                .findFirst())
        .map(task -> body.with("task", task))
        .orElseGet(() -> Bodied.wrong("body.document", "cases.field.document"));
  }

  private static boolean isAboutTasks(EntryKind entry) {
    return entry.body().stream().anyMatch(field -> field.id().equals("task"));
  }

  private static boolean isUnderWay(CaseState state, String id) {
    Task task = state.tasks().get(id);
    return task != null && !task.over();
  }

  private static boolean isNeeded(CaseView view, @Nullable String task, String document) {
    return view.entries().stream()
        .filter(entry -> entry.kind().equals("task-planned"))
        .map(entry -> entry.body())
        .anyMatch(body ->
            Objects.equals(body.text("task"), task) && body.texts("documents").contains(document));
  }

  /** A fee in a currency of the list, above nothing. */
  Bodied fee(Bodied body) {
    Json.Obj json = body.json();
    String currency = json.text("currency");
    if (currency == null
        || knowledge.currencies().stream().noneMatch(one -> one.code().equals(currency))) {
      return Bodied.wrong("body.currency", "cases.field.currency");
    }
    String amount = json.text("amount");
    return amount != null
            && amount.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")
            && new BigDecimal(amount).signum() > 0
        ? body
        : Bodied.wrong("body.amount", "cases.field.amount");
  }
}
