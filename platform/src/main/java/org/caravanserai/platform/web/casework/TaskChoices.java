package org.caravanserai.platform.web.casework;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.CaseState.DocumentStatus;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Field;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.Implementations;
import org.caravanserai.platform.casework.PlanWords;
import org.caravanserai.platform.identity.Sides;
import org.springframework.stereotype.Component;

/** What can be chosen in the forms about tasks: of tasks, documents and desks those that fit. */
@Component
class TaskChoices {
  private static final Set<String> FILLED_IN = Set.of("side", "content");
  private static final Set<String> KNOWN = Set.of("task", "document", "desk", "currency");

  private final Implementations implementations;
  private final PlanWords planWords;
  private final CaseWords words;
  private final Sides sides;

  TaskChoices(Implementations implementations, PlanWords planWords, CaseWords words, Sides sides) {
    this.implementations = implementations;
    this.planWords = planWords;
    this.words = words;
    this.sides = sides;
  }

  static boolean isAboutTask(EntryKind kind) {
    return kind.body().stream().anyMatch(field -> field.id().equals("task"));
  }

  /** Whether the form asks for the field; a document says which task it is for. */
  static boolean isAsked(EntryKind kind, Field field) {
    boolean derived =
        kind.does(Effect.OPENS_TASK)
            || kind.does(Effect.RECEIVES_DOCUMENT)
            || kind.does(Effect.ACCEPTS_DOCUMENT)
            || kind.does(Effect.RETURNS_DOCUMENT);
    return !FILLED_IN.contains(field.id()) && !(field.id().equals("task") && derived);
  }

  /** A document that is asked for may be one that the plan does not name. */
  static boolean isNeeded(EntryKind kind, Field field) {
    return !(kind.does(Effect.REQUESTS_DOCUMENT) && field.id().equals("document"));
  }

  static boolean knows(Field field) {
    return KNOWN.contains(field.id());
  }

  List<CasePage.Choice> of(CaseView view, EntryKind kind, Field field, Messages messages) {
    return switch (field.id()) {
      case "task" -> tasks(view, kind, messages);
      case "document" -> documents(view, kind, messages);
      case "desk" -> desks(view.state(), messages);
      default ->
          planWords.currencies().stream()
              .map(one ->
                  new CasePage.Choice(
                      one.code(), messages.dash(one.code(), one.label().in(messages.language()))))
              .toList();
    };
  }

  private List<CasePage.Choice> tasks(CaseView view, EntryKind kind, Messages messages) {
    Predicate<Task> fits =
        kind.does(Effect.RECORDS_FEE)
            ? _ -> true
            : kind.does(Effect.ENDS_TASK) ? Task::open : task -> !task.over();
    return view.state().tasks().values().stream()
        .filter(fits)
        .map(task -> new CasePage.Choice(task.id(), planWords.task(task, messages)))
        .toList();
  }

  private List<CasePage.Choice> documents(CaseView view, EntryKind kind, Messages messages) {
    CaseState state = view.state();
    Stream<String> ids =
        kind.does(Effect.ACCEPTS_DOCUMENT) || kind.does(Effect.RETURNS_DOCUMENT)
            ? there(state, DocumentStatus.RECEIVED)
            : kind.does(Effect.RECEIVES_DOCUMENT)
                ? Stream.concat(
                    Stream.concat(
                        there(state, DocumentStatus.REQUESTED),
                        there(state, DocumentStatus.RETURNED)),
                    missing(view).stream())
                : missing(view).stream();
    return ids.distinct()
        .map(id -> new CasePage.Choice(id, planWords.document(view, id, messages)))
        .toList();
  }

  private static Stream<String> there(CaseState state, DocumentStatus status) {
    return state.documents().values().stream()
        .filter(document -> document.status() == status)
        .map(CaseState.Document::id);
  }

  /** Needed for tasks that are not over, and neither asked for nor handed in. */
  private List<String> missing(CaseView view) {
    CaseState state = view.state();
    return implementations.planned(view).stream()
        .filter(planned -> {
          Task task = state.tasks().get(planned.id());
          return task != null && !task.over();
        })
        .flatMap(planned -> planned.documents().stream())
        .filter(id -> !state.documents().containsKey(id))
        .toList();
  }

  private List<CasePage.Choice> desks(CaseState state, Messages messages) {
    return Stream.of(state.parties().homeSide(), state.parties().hostSide())
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(side ->
            Stream.concat(
                sides.listDesks(UUID.fromString(side)).stream().map(desk -> desk.id().toString()),
                Stream.of(side)))
        .map(id -> new CasePage.Choice(id, words.name(id, messages)))
        .toList();
  }
}
