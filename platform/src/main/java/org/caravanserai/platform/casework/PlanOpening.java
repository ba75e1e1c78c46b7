package org.caravanserai.platform.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Json;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Topic;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a plan that was made, with its tasks, in one transaction. */
@Component
class PlanOpening {
  private static final int MOST_OPEN = 200;

  private final CaseStore store;
  private final TaskStore tasks;
  private final CaseWriting writing;
  private final CaseViews views;
  private final CaseKnowledge knowledge;
  private final Routing routing;
  private final Sides sides;

  PlanOpening(
      CaseStore store,
      TaskStore tasks,
      CaseWriting writing,
      CaseViews views,
      CaseKnowledge knowledge,
      Routing routing,
      Sides sides) {
    this.store = store;
    this.tasks = tasks;
    this.writing = writing;
    this.views = views;
    this.knowledge = knowledge;
    this.routing = routing;
    this.sides = sides;
  }

  /**
   * @param host the other side, where somebody has chosen it
   */
  @Transactional
  public Answer<CaseView, Refusal> open(
      Actor actor,
      String kind,
      Organisation organisation,
      Side home,
      Optional<Side> host,
      Dossiers.Opened opened,
      Plan plan) {
    if (store.countOpen(organisation.id()) >= MOST_OPEN) {
      return Answer.refused(new Refusal.TooMany(MOST_OPEN));
    }
    if (tasks.findOpen(opened.dossier().id()).isPresent()) {
      return Answer.refused(new Refusal.Invalid("dossier", "cases.field.plan-there"));
    }
    KeptCase file = writing.begun(kind, organisation.id(), home.id());
    Answer<CaseView, Refusal> begun =
        writing.open(
            actor,
            Capacity.ENTERPRISE,
            file,
            new Bodied(opening(organisation, opened, plan), null));
    return begun.then(view -> {
      tasks.add(
          file.id(),
          new TaskStore.Project(
              opened.dossier().id(),
              opened.edition().digest(),
              plan.asOf(),
              opened.dossier().profile()));
      Optional<Side> other = host.or(() -> other(home, plan));
      List<Entry> log =
          writing.writeAsHouse(
              file,
              store.log(file.id()),
              entries(organisation, home, other, plan, opened.edition().knowledge()));
      return views
          .view(actor, file, log, knowledge.calendars())
          .<Answer<CaseView, Refusal>>map(Answer.Done::new)
          .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
    });
  }

  private Json.Obj opening(Organisation organisation, Dossiers.Opened opened, Plan plan) {
    UUID side = organisation.side();
    return Json.object(
        "enterprise", organisation.id().toString(),
        "home-desk", routing.desk(side, Topic.POLICY.code()).toString(),
        "home-side", side.toString(),
        "dossier", opened.dossier().id().toString(),
        "knowledge", opened.edition().digest(),
        "as-of", plan.asOf().toString(),
        "start", plan.start().toString(),
        "finish-p50", plan.finish().p50().toString(),
        "finish-p90", plan.finish().p90().toString(),
        "text", opened.dossier().name());
  }

  /** The side of the country abroad that most steps are in; of several there the first set up. */
  private Optional<Side> other(Side home, Plan plan) {
    Map<String, Long> abroad =
        plan.steps().stream()
            .map(PlannedStep::country)
            .filter(country -> !country.equals(home.country()))
            .collect(Collectors.groupingBy(country -> country, Collectors.counting()));
    return sides.list().stream()
        .filter(side -> abroad.containsKey(side.country()) && knowledge.hasCalendar(side))
        .min(
            Comparator.<Side>comparingLong(side -> -abroad.getOrDefault(side.country(), 0L))
                .thenComparing(Side::id));
  }

  private List<TaskFlow.Next> entries(
      Organisation organisation, Side home, Optional<Side> host, Plan plan, Knowledge made) {
    List<TaskFlow.Next> entries = new ArrayList<>();
    host.ifPresent(side ->
        entries.add(
            new TaskFlow.Next(
                "host-named",
                Json.object(
                    "host-desk", routing.desk(side.id(), Topic.POLICY.code()).toString(),
                    "host-side", side.id().toString()))));
    for (PlannedStep step : plan.steps()) {
      PlannedTask task = PlannedTask.of(step, made);
      boolean abroad =
          !step.country().equals(home.country())
              && host.filter(side -> side.country().equals(step.country())).isPresent();
      UUID side = abroad ? host.orElseThrow().id() : home.id();
      String desk =
          task.own()
              ? organisation.id().toString()
              : routing.desk(side, step.step().desk()).toString();
      entries.add(
          new TaskFlow.Next(
              "task-planned",
              task.json(desk, task.own() ? home.id().toString() : side.toString())));
    }
    return entries;
  }
}
