package org.caravanserai.platform.demo;

import static org.caravanserai.platform.demo.Scripts.done;
import static org.caravanserai.platform.demo.Scripts.named;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.casework.Scope;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.Cases;
import org.caravanserai.platform.casework.Implementations;
import org.caravanserai.platform.casework.PlannedTask;
import org.caravanserai.platform.casework.Writing;
import org.caravanserai.platform.demo.PlanScript.Line;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.DossierLine;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Hands plans of the script to the desks and works on them as far as it says. */
@Component
@ConditionalOnBooleanProperty("serai.demo")
class Undertakings {
  private static final int MOST_DOSSIERS = 10;

  private final Dossiers dossiers;
  private final Implementations implementations;
  private final Cases cases;
  private final Actors actors;

  Undertakings(Dossiers dossiers, Implementations implementations, Cases cases, Actors actors) {
    this.dossiers = dossiers;
    this.implementations = implementations;
    this.cases = cases;
    this.actors = actors;
  }

  /**
   * @param stalls by the registration number of the enterprise
   * @param people by their addresses
   */
  void open(Map<String, Market.Stall> stalls, Map<String, UUID> people) {
    for (Line line : Scripts.read("plans.yaml", PlanScript.class).plans()) {
      carryOut(line, named(stalls, line.of()).member(), people);
    }
  }

  private void carryOut(Line line, Actor member, Map<String, UUID> people) {
    UUID dossier =
        dossiers.list(Asker.of(member), Optional.empty(), MOST_DOSSIERS).stream()
            .filter(one -> one.variant().isEmpty())
            .map(DossierLine::id)
            .findFirst()
            .orElseThrow();
    CaseView file = done(implementations.start(member, dossier, null));
    if (line.begun() != null) {
      Actor officer = actors.find(named(people, line.begun())).orElseThrow();
      file = write(officer, file, "begun", Map.of());
      for (int i = 0; i < line.done() && !file.state().over(); i++) {
        file = write(officer, file, "task-done", Map.of("task", open(file)));
      }
      if (line.asked()) {
        ask(officer, file);
      }
    }
    if (line.stopped() != null) {
      write(member, file, "stopped", Map.of("outcome", "stopped", "why", line.stopped()));
    }
  }

  private static String open(CaseView file) {
    return file.state().tasks().values().stream()
        .filter(Task::open)
        .map(Task::id)
        .findFirst()
        .orElseThrow();
  }

  /** Asks for the first document that an open task needs. */
  private void ask(Actor officer, CaseView file) {
    Map<String, Task> tasks = file.state().tasks();
    PlannedTask task =
        implementations.planned(file).stream()
            .filter(one -> !one.documents().isEmpty() && named(tasks, one.id()).open())
            .findFirst()
            .orElseThrow();
    write(
        officer,
        file,
        "document-requested",
        Map.of("task", task.id(), "document", task.documents().getFirst()));
  }

  private CaseView write(Actor writer, CaseView file, String kind, Map<String, Object> body) {
    int against = done(cases.read(writer, file.id())).count(Scope.shared());
    return done(cases.write(writer, file.id(), new Writing(kind, "shared", against, body)));
  }
}
