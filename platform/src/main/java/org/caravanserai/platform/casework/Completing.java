package org.caravanserai.platform.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.lookup.Explained;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the house adds to an entry, and what it alone can check: that desks, sides, officers,
 * documents and items of the knowledge that the entry names are there. Everything else is the
 * core's to refuse.
 */
@Component
class Completing {
  /** The field for items of the knowledge that an entry rests on. */
  static final String CITES = "cites";

  private static final String ANNOUNCED = "announced";

  private final Routing routing;
  private final CaseStore store;
  private final CaseKnowledge knowledge;
  private final TaskBodies tasks;
  private final Mediating mediating;
  private final Settling settling;

  Completing(
      Routing routing,
      CaseStore store,
      CaseKnowledge knowledge,
      TaskBodies tasks,
      Mediating mediating,
      Settling settling) {
    this.routing = routing;
    this.tasks = tasks;
    this.store = store;
    this.knowledge = knowledge;
    this.mediating = mediating;
    this.settling = settling;
  }

  /**
   * The body of an entry; deadlines are announced by the house alone.
   *
   * @param as in what capacity it is written
   */
  Bodied body(
      KeptCase file, CaseView view, EntryKind entry, Capacity as, Scope scope, Writing writing) {
    Map<String, Object> sent = Objects.requireNonNullElse(writing.body(), Map.of());
    if (sent.containsKey(ANNOUNCED)) {
      return Bodied.wrong("body." + ANNOUNCED, "cases.field.announced");
    }
    Bodied body = cited(Bodied.read(sent));
    if (Mediating.isAcceptance(entry.id())) {
      body = mediating.accepted(file, view, body);
    }
    if (Settling.isShowing(entry.id())) {
      body = settling.shown(file, view, body);
    }
    for (Effect effect : entry.does()) {
      if (body.fault() != null) {
        return body;
      }
      body =
          switch (effect) {
            case NAMES_HOME_DESK -> homeDesk(file, body);
            case NAMES_HOST_DESK -> hostDesk(file, view, body);
            case NAMES_OFFICER -> officer(view.state(), body);
            case ASKS -> numbered(body, "question", view.count(scope) + 1);
            case ANSWERS -> answered(view.state(), body);
            case RECEIVES_DOCUMENT ->
                document(
                    file,
                    scope,
                    tasks.aboutDocument(
                        view, entry, numbered(body, "document", view.count(scope) + 1)));
            case ACCEPTS_DOCUMENT, RETURNS_DOCUMENT -> tasks.aboutDocument(view, entry, body);
            case REQUESTS_DOCUMENT ->
                tasks.request(view, entry, body, String.valueOf(view.count(scope) + 1));
            case OPENS_TASK ->
                tasks.atDesk(view.state(), numbered(body, "task", view.count(Scope.shared()) + 1));
            case MOVES_TASK -> tasks.atDesk(view.state(), body);
            case RECORDS_FEE -> tasks.fee(body);
            case NAMES_MEDIATOR -> mediating.chosen(file, view, body);
            case OFFERS -> Mediating.offered(view, scope, body);
            case ACCEPTS_OFFER, DECLINES_OFFER -> Mediating.answered(view.state(), scope, as, body);
            case AGREES_TERMS -> Settling.agreed(file, view, body);
            case SIGNS -> Bodied.wrong("kind", "cases.field.sign");
            case ENDS_TASK ->
                as == Capacity.CLAIMANT || as == Capacity.RESPONDENT
                    ? Mediating.performed(view.state(), as, body)
                    : body;
            default -> body;
          };
    }
    return body;
  }

  /** What is cited is in the edition in force, so that whoever reads the entry can look it up. */
  private Bodied cited(Bodied body) {
    if (body.json().find(CITES) instanceof Json.Arr(List<Json> items)) {
      for (Json item : items) {
        if (item instanceof Json.Str(String id)
            && knowledge.find(id) instanceof Explained.Unknown(_, List<String> nearest)) {
          return nearest.isEmpty()
              ? Bodied.wrong("body." + CITES, "cases.field.cites", id)
              : Bodied.wrong("body." + CITES, "cases.field.cites-near", id, nearest.getFirst());
        }
      }
    }
    return body;
  }

  private Bodied homeDesk(KeptCase file, Bodied body) {
    return routing.isOf(file.homeSide(), id(body, "home-desk"))
        ? body.with("home-side", file.homeSide().toString())
        : Bodied.wrong("body.home-desk", "cases.field.desk");
  }

  private Bodied hostDesk(KeptCase file, CaseView view, Bodied body) {
    List<UUID> others = routing.othersThan(file.homeSide());
    UUID side = id(body, "host-side");
    if (side == null || !others.contains(side)) {
      return Bodied.wrong(
          "body.host-side", others.isEmpty() ? "cases.field.no-host" : "cases.field.host");
    }
    if (body.json().find("host-desk") == null) {
      String topic = Objects.requireNonNullElse(view.opening("topic"), "");
      return body.with("host-desk", routing.desk(side, topic).toString());
    }
    return routing.isOf(side, id(body, "host-desk"))
        ? body
        : Bodied.wrong("body.host-desk", "cases.field.desk");
  }

  /** An officer or lead of the desk that holds the case. */
  private Bodied officer(CaseState state, Bodied body) {
    UUID officer = id(body, "officer");
    return officer != null && routing.officers(state).contains(officer)
        ? body
        : Bodied.wrong("body.officer", "cases.field.officer");
  }

  private static Bodied numbered(Bodied body, String field, int number) {
    return body.json().find(field) == null ? body.with(field, String.valueOf(number)) : body;
  }

  /** Where one question alone is open, it is the one that is answered. */
  private static Bodied answered(CaseState state, Bodied body) {
    List<String> open =
        state.questions().values().stream()
            .filter(CaseState.Question::open)
            .map(CaseState.Question::id)
            .toList();
    return body.json().find("question") == null && open.size() == 1
        ? body.with("question", open.getFirst())
        : body;
  }

  private Bodied document(KeptCase file, Scope scope, Bodied body) {
    String content = body.json().text("content");
    return content != null && store.findDocument(file.id(), scope, content).isPresent()
        ? body
        : Bodied.wrong("body.content", "cases.field.content");
  }

  private static @Nullable UUID id(Bodied body, String field) {
    return KeptCase.find(body.json().text(field));
  }
}
