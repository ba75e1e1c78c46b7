package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.casework.Json;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Composing;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.dossiers.Owner;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Subject;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.Reforecast;
import org.caravanserai.procedure.Underway;
import org.caravanserai.procedure.Underway.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Plans that are carried out: a kept dossier's plan becomes a case with a task for each step. */
@Service
public class Implementations {
  /** The most steps of a plan that becomes a case. */
  public static final int MOST_TASKS = 250;

  private static final String KIND = "implementation";

  private final CaseKnowledge knowledge;
  private final PlanOpening opening;
  private final PlanChanges changes;
  private final TaskStore tasks;
  private final Dossiers dossiers;
  private final Composing composing;
  private final Organisations organisations;
  private final Sides sides;
  private final Clock clock;

  Implementations(
      CaseKnowledge knowledge,
      PlanOpening opening,
      PlanChanges changes,
      TaskStore tasks,
      Dossiers dossiers,
      Composing composing,
      Organisations organisations,
      Sides sides,
      Clock clock) {
    this.knowledge = knowledge;
    this.opening = opening;
    this.changes = changes;
    this.tasks = tasks;
    this.dossiers = dossiers;
    this.composing = composing;
    this.organisations = organisations;
    this.sides = sides;
    this.clock = clock;
  }

  /**
   * Hands the plan of a dossier to the desks of both sides.
   *
   * @param dossier one of an organisation that the actor acts for
   * @param hostSide the side that does the steps of the other country; null for the one that the
   *     plan suggests
   * @throws org.caravanserai.platform.house.Busy when too many dossiers are being composed
   */
  public Answer<CaseView, Refusal> start(
      Actor actor, @Nullable UUID dossier, @Nullable UUID hostSide) {
    if (actor.personId().isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    Optional<Dossiers.Opened> opened =
        Optional.ofNullable(dossier).flatMap(id -> dossiers.open(Asker.of(actor), id).value());
    if (opened.isEmpty()) {
      return Answer.refused(new Refusal.Invalid("dossier", "cases.field.dossier"));
    }
    Optional<Organisation> organisation =
        owner(opened.get())
            .filter(id -> May.actor(actor, Action.CASE_OPEN, Subject.ofOrganisation(id)))
            .flatMap(organisations::find);
    if (organisation.isEmpty()) {
      return Answer.refused(new Refusal.Invalid("dossier", "cases.field.plan-owner"));
    }
    Side home = sides.find(organisation.get().side()).orElseThrow();
    if (!knowledge.hasCalendar(home)) {
      return Answer.refused(new Refusal.NoCalendar());
    }
    Optional<Side> host = Optional.ofNullable(hostSide).flatMap(sides::find);
    if (hostSide != null && (host.isEmpty() || host.get().id().equals(home.id()))) {
      return Answer.refused(new Refusal.Invalid("hostSide", "cases.field.host"));
    }
    Plan plan = plan(opened.get());
    if (plan.steps().isEmpty()) {
      return Answer.refused(new Refusal.Invalid("dossier", "cases.field.plan-empty"));
    }
    if (plan.steps().size() > MOST_TASKS) {
      return Answer.refused(new Refusal.TooMany(MOST_TASKS));
    }
    return opening.open(actor, KIND, organisation.get(), home, host, opened.get(), plan);
  }

  private static Optional<UUID> owner(Dossiers.Opened opened) {
    return opened.dossier().owner() instanceof Owner.OfOrganisation(UUID organisation, _)
        ? Optional.of(organisation)
        : Optional.empty();
  }

  private Plan plan(Dossiers.Opened opened) {
    return Objects.requireNonNull(
        composing
            .compose(opened, opened.dossier().asOf(), RouteOptions.NONE, EnumSet.of(Part.PLAN))
            .plan());
  }

  /** The case that carries out the plan of a dossier, for those who may see the dossier. */
  public Optional<UUID> findOpen(UUID dossier) {
    return tasks.findOpen(dossier);
  }

  /** The tasks of a case as its plan has them, in order. */
  public List<PlannedTask> planned(CaseView view) {
    String enterprise = view.state().parties().enterprise();
    return enterprise == null ? List.of() : PlannedTask.of(view.entries(), enterprise);
  }

  /** The plan of a case that carries out one, as it stands now; empty for other cases. */
  public Optional<ImplementationPlan> plan(CaseView view) {
    Json.Obj opening = view.isOutline() ? Json.Obj.EMPTY : view.opening().body();
    String p50 = opening.text("finish-p50");
    String p90 = opening.text("finish-p90");
    String start = opening.text("start");
    if (p50 == null || p90 == null || start == null) {
      return Optional.empty();
    }
    Map<String, PlannedTask> planned =
        planned(view).stream()
            .collect(Collectors.toMap(PlannedTask::id, task -> task, (first, _) -> first));
    Map<String, ClockReading> clocks =
        view.clocks().stream()
            .filter(reading -> reading.clock().perTask())
            .collect(
                Collectors.toMap(
                    reading -> reading.key().substring(reading.clock().id().length() + 1),
                    reading -> reading,
                    (first, _) -> first));
    CaseState state = view.state();
    List<ImplementationPlan.Line> lines =
        state.tasks().values().stream()
            .map(task -> line(task, planned.get(task.id()), clocks.get(task.id()), state))
            .toList();
    return Optional.of(
        new ImplementationPlan(
            LocalDate.parse(start),
            LocalDate.parse(p50),
            LocalDate.parse(p90),
            state.over() ? null : forecast(lines, LocalDate.parse(start)),
            lines,
            state.over() ? List.of() : changes.of(view, lines)));
  }

  private static ImplementationPlan.Line line(
      Task task, @Nullable PlannedTask planned, @Nullable ClockReading clock, CaseState state) {
    return new ImplementationPlan.Line(
        task,
        planned,
        clock,
        state.documents().values().stream()
            .filter(document ->
                task.id().equals(document.task())
                    || (planned != null && planned.documents().contains(document.id())))
            .toList(),
        state.fees().stream().filter(fee -> task.id().equals(fee.task())).toList(),
        task.over()
            ? List.of()
            : task.after().stream()
                .filter(id -> {
                  Task before = state.tasks().get(id);
                  return before != null && !before.over();
                })
                .toList());
  }

  /** Null when the knowledge in force lacks a calendar of the plan. */
  private @Nullable Reforecast forecast(List<ImplementationPlan.Line> lines, LocalDate start) {
    List<Underway> steps =
        lines.stream()
            .filter(line -> line.planned() != null)
            .map(line -> Objects.requireNonNull(line.planned()).underway(progress(line)))
            .toList();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    boolean begun = steps.stream().anyMatch(step -> !(step.progress() instanceof Progress.Waiting));
    return knowledge.hasCalendars(
            steps.stream().map(Underway::calendar).filter(Objects::nonNull).toList())
        ? knowledge.reforecaster().forecast(steps, begun || today.isAfter(start) ? today : start)
        : null;
  }

  private static Progress progress(ImplementationPlan.Line line) {
    Task task = line.task();
    if (task.endedAt() != null) {
      return new Progress.Over(LocalDate.ofInstant(task.endedAt(), ZoneOffset.UTC));
    }
    if (task.openedAt() == null) {
      return new Progress.Waiting();
    }
    return new Progress.Running(
        line.clock() == null
            ? 0
            : switch (line.clock().standing()) {
              case Standing.Running running -> Math.max(0, running.used().rounded().intValue());
              case Standing.Paused paused -> Math.max(0, paused.used().rounded().intValue());
              case Standing.NotStarted _, Standing.Stopped _ -> 0;
            });
  }
}
