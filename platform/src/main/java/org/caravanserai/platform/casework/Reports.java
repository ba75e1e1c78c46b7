package org.caravanserai.platform.casework;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Json;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Problems that enterprises report: the cases of two-way response. */
@Service
public class Reports {
  private static final String RESPONSE = "response";

  private static final int MOST_OPEN = 200;

  private final CaseStore store;
  private final TaskStore tasks;
  private final CaseKnowledge knowledge;
  private final CaseWriting writing;
  private final Routing routing;
  private final Sides sides;
  private final Organisations organisations;
  private final Dossiers dossiers;

  Reports(
      CaseStore store,
      TaskStore tasks,
      CaseKnowledge knowledge,
      CaseWriting writing,
      Routing routing,
      Sides sides,
      Organisations organisations,
      Dossiers dossiers) {
    this.store = store;
    this.tasks = tasks;
    this.knowledge = knowledge;
    this.writing = writing;
    this.routing = routing;
    this.sides = sides;
    this.organisations = organisations;
    this.dossiers = dossiers;
  }

  /**
   * Reports a problem of an enterprise to its home desk: the one of its own side for the topic, or
   * where there is none the side itself, whose coordinator passes it on.
   */
  @Transactional
  public Answer<CaseView, Refusal> report(Actor actor, Report report) {
    if (actor.personId().isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    Optional<Organisation> organisation =
        Optional.ofNullable(report.organisation())
            .filter(id -> May.actor(actor, Action.CASE_OPEN, Subject.ofOrganisation(id)))
            .flatMap(organisations::find);
    if (organisation.isEmpty()) {
      return Answer.refused(new Refusal.Invalid("organisation", "cases.field.organisation"));
    }
    Side side = sides.find(organisation.get().side()).orElseThrow();
    if (!knowledge.hasCalendar(side)) {
      return Answer.refused(new Refusal.NoCalendar());
    }
    if (store.countOpen(organisation.get().id()) >= MOST_OPEN) {
      return Answer.refused(new Refusal.TooMany(MOST_OPEN));
    }
    UUID dossier = report.dossier();
    if (dossier != null && dossiers.find(Asker.of(actor), dossier).value().isEmpty()) {
      return Answer.refused(new Refusal.Invalid("dossier", "cases.field.dossier"));
    }
    String task = report.task();
    if (task != null
        && !task.isBlank()
        && (dossier == null || !tasks.hasTask(organisation.get().id(), dossier, task))) {
      return Answer.refused(new Refusal.Invalid("task", "cases.field.task"));
    }
    KeptCase file = writing.begun(RESPONSE, organisation.get().id(), organisation.get().side());
    return writing.open(actor, Capacity.ENTERPRISE, file, body(organisation.get(), report));
  }

  private Bodied body(Organisation organisation, Report report) {
    String topic = Objects.requireNonNullElse(report.topic(), "");
    UUID desk = routing.desk(organisation.side(), topic);
    return Bodied.of(
        Json.object(
            "enterprise", organisation.id().toString(),
            "home-desk", desk.toString(),
            "home-side", organisation.side().toString()),
        "topic",
        topic,
        "text",
        report.text(),
        "place",
        report.place(),
        "dossier",
        report.dossier() == null ? null : report.dossier().toString(),
        "step",
        report.step() == null ? null : report.step().replace('/', ':'),
        "task",
        report.task());
  }
}
