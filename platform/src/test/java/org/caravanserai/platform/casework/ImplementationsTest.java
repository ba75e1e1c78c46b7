package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.caravanserai.platform.casework.Post.done;
import static org.caravanserai.platform.casework.Post.refused;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.casework.CaseState.DocumentStatus;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.files.Files;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.procedure.Reforecast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ImplementationsTest {
  @Autowired ApplicationContext house;
  @Autowired Implementations implementations;
  @Autowired Reports reports;
  @Autowired Cases cases;
  @Autowired CaseDocuments documents;
  @Autowired JdbcClient database;
  private Works works;

  @BeforeEach
  void begin() {
    works = new Works(house);
  }

  @Test
  void each_step_of_the_plan_becomes_a_task_at_the_desk_that_sees_to_it() {
    CaseView file = works.started();
    List<PlannedTask> planned = implementations.planned(file);

    assertThat(file.state().stage()).isEqualTo("planned");
    assertThat(file.state().holder().ids()).containsExactly(works.homePolicy.id().toString());
    assertThat(file.state().ignored()).isEmpty();
    assertThat(planned).hasSize(22).allSatisfy(task -> assertThat(task.id()).contains(":"));
    Map<String, Task> tasks = file.state().tasks();
    assertThat(planned)
        .allSatisfy(task -> {
          Task kept = at(tasks, task.id());
          assertThat(tasks.keySet()).containsAll(task.after());
          assertThat(kept.open()).isFalse();
          if (task.own()) {
            assertThat(kept.desk()).isEqualTo(works.exporter.id().toString());
          } else if (kept.side().equals(works.host.id().toString())) {
            assertThat(task.calendar()).isNotEqualTo("uz");
          } else if (task.topic().equals("customs")) {
            assertThat(kept.desk()).isEqualTo(works.homeCustoms.id().toString());
          } else if (!task.topic().equals("policy")) {
            assertThat(kept.desk())
                .as("no desk for it: the side's coordinator")
                .isEqualTo(works.home.id().toString());
          }
        });
    assertThat(tasks.values().stream().map(Task::side).distinct())
        .containsExactlyInAnyOrder(works.home.id().toString(), works.host.id().toString());
  }

  @Test
  void while_nothing_has_begun_the_plan_is_expected_to_end_as_promised() {
    ImplementationPlan plan = implementations.plan(works.started()).orElseThrow();

    assertThat(plan.now())
        .satisfies(now -> {
          Reforecast forecast = Objects.requireNonNull(now);
          assertThat(forecast.p50()).isEqualTo(plan.promisedP50());
          assertThat(forecast.p90()).isEqualTo(plan.promisedP90());
        });
    assertThat(plan.changes()).as("the knowledge is the same").isEmpty();
  }

  @Test
  void a_task_is_opened_when_all_that_it_waits_for_is_over_and_the_case_ends_with_the_last() {
    CaseView file = works.begun();
    assertThat(file.state().holder().who()).isEqualTo(Holder.TASK_DESKS);
    assertThat(open(file)).isNotEmpty().allSatisfy(task -> assertThat(task.after()).isEmpty());

    int rounds = 0;
    while (!file.state().over() && rounds++ < 30) {
      file =
          works.write(
              works.officer(), file, "task-done", Map.of("task", open(file).getFirst().id()));
      Map<String, Task> tasks = file.state().tasks();
      assertThat(tasks.values())
          .allSatisfy(task ->
              assertThat(task.openedAt() != null || task.over())
                  .isEqualTo(task.after().stream().allMatch(before -> at(tasks, before).over())));
    }

    assertThat(file.state().stage()).isEqualTo("done");
    assertThat(file.state().outcome()).isEqualTo("completed");
    assertThat(file.entries().getLast().actor().person()).isEqualTo("house");
    assertThat(implementations.plan(file).orElseThrow().now()).isNull();
  }

  private static <V> V at(Map<String, V> things, String id) {
    return Objects.requireNonNull(things.get(id));
  }

  private static List<Task> open(CaseView file) {
    return file.state().tasks().values().stream().filter(Task::open).toList();
  }

  @Test
  void the_clock_of_a_task_stands_still_while_a_document_is_awaited() {
    CaseView file = works.begun();
    PlannedTask task =
        implementations.planned(file).stream()
            .filter(one -> open(file).stream().anyMatch(open -> open.id().equals(one.id())))
            .filter(one -> !one.documents().isEmpty())
            .findFirst()
            .orElseThrow();
    String document = task.documents().getFirst();
    Map<String, Object> asking = Map.of("task", task.id(), "document", document);
    CaseView asked = works.write(works.officer(), file, "document-requested", asking);
    assertThat(clock(asked, task.id())).isInstanceOf(Standing.Paused.class);
    byte[] bytes = ("Paper " + file.id()).getBytes(StandardCharsets.UTF_8);
    Actor member = works.member();
    assertThat(documents.handIn(member, file.id(), "shared", "paper.txt", null, bytes).value())
        .isPresent();

    Map<String, Object> handing = Map.of("document", document, "content", Files.sha256(bytes));
    CaseView handed = works.write(member, file, "document-received", handing);
    assertThat(clock(handed, task.id())).isInstanceOf(Standing.Running.class);
    assertThat(at(handed.state().documents(), document).task()).isEqualTo(task.id());
    CaseView returned =
        works.write(
            works.officer(),
            file,
            "document-sent-back",
            Map.of("document", document, "reason", "A page is missing."));
    assertThat(clock(returned, task.id())).isInstanceOf(Standing.Paused.class);
    works.write(member, file, "document-received", handing);
    CaseView accepted =
        works.write(works.officer(), file, "document-accepted", Map.of("document", document));
    assertThat(at(accepted.state().documents(), document).status())
        .isEqualTo(DocumentStatus.ACCEPTED);
  }

  private static Standing clock(CaseView file, String task) {
    return file.clocks().stream()
        .filter(reading -> reading.key().equals("task:" + task))
        .findFirst()
        .orElseThrow()
        .standing();
  }

  @Test
  void a_task_is_handed_to_another_desk_whose_people_then_find_the_case() {
    CaseView file = works.begun();
    Actor customs = works.actor(works.account(Role.DESK_OFFICER, works.homeCustoms.place()));
    Actor coordinator =
        works.actor(works.account(Role.SIDE_COORDINATOR, new Place.OfSide(works.home.id())));
    String task = open(file).getFirst().id();
    String desk = works.homeCustoms.id().toString();
    CaseView passed =
        works.write(
            coordinator,
            file,
            "task-passed",
            Map.of("task", task, "desk", desk, "why", "Customs sees to this."));

    assertThat(at(passed.state().tasks(), task).desk()).isEqualTo(desk);
    assertThat(at(passed.state().tasks(), task).side()).isEqualTo(works.home.id().toString());
    assertThat(cases.mine(customs, true, Optional.empty(), 10))
        .extracting(CaseBrief::id)
        .containsExactly(file.id());
    CaseView back =
        works.write(customs, file, "task-sent-back", Map.of("task", task, "why", "Not ours."));
    assertThat(at(back.state().tasks(), task).desk()).isEqualTo(works.home.id().toString());
    Map<String, Object> astray =
        Map.of("task", task, "desk", UUID.randomUUID().toString(), "why", "x");
    Writing writing = new Writing("task-passed", "shared", back.entries().size(), astray);
    assertThat(refused(cases.write(coordinator, file.id(), writing)))
        .isEqualTo(new Refusal.Invalid("body.desk", "cases.field.desk"));
  }

  @Test
  void fees_are_recorded_beside_the_planned_ones_in_a_currency_of_the_list() {
    CaseView file = works.begun();
    String task = open(file).getFirst().id();
    CaseView paid =
        works.write(
            works.member(),
            file,
            "fee-recorded",
            Map.of("task", task, "amount", "375000", "currency", "UZS"));

    assertThat(implementations.plan(paid).orElseThrow().tasks())
        .filteredOn(line -> line.task().id().equals(task))
        .flatExtracting(ImplementationPlan.Line::fees)
        .hasSize(1);
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("task", task, "amount", "0", "currency", "UZS"),
            Map.of("task", task, "amount", "1", "currency", "XXQ"))) {
      Writing writing = new Writing("fee-recorded", "shared", paid.entries().size(), wrong);
      assertThat(refused(cases.write(works.member(), file.id(), writing)))
          .isInstanceOf(Refusal.Invalid.class);
    }
  }

  @Test
  void an_enterprise_ends_its_own_tasks_and_no_desks() {
    CaseView file = works.begun();
    Task foreign =
        open(file).stream()
            .filter(task -> !task.desk().equals(works.exporter.id().toString()))
            .findFirst()
            .orElseThrow();
    Writing writing =
        new Writing("task-done", "shared", file.entries().size(), Map.of("task", foreign.id()));

    assertThat(refused(cases.write(works.member(), file.id(), writing)))
        .isInstanceOf(Refusal.NotTaken.class);
  }

  @Test
  void a_plan_is_carried_out_once_and_for_an_enterprise_of_ones_own() {
    UUID dossier = works.dossier();
    done(implementations.start(works.member(), dossier, null));

    assertThat(refused(implementations.start(works.member(), dossier, null)))
        .isEqualTo(new Refusal.Invalid("dossier", "cases.field.plan-there"));
    assertThat(refused(implementations.start(new Works(house).member(), dossier, null)))
        .isEqualTo(new Refusal.Invalid("dossier", "cases.field.dossier"));
    assertThat(refused(implementations.start(works.member(), null, null)))
        .isEqualTo(new Refusal.Invalid("dossier", "cases.field.dossier"));
    assertThat(refused(implementations.start(new Actor.Nobody(), dossier, null)))
        .isEqualTo(new Refusal.SignInNeeded());
  }

  @Test
  void a_problem_is_reported_from_a_task() {
    CaseView file = works.begun();
    UUID dossier = UUID.fromString(Objects.requireNonNull(file.opening().body().text("dossier")));
    String task = open(file).getFirst().id();

    CaseView problem = done(reports.report(works.member(), problem(dossier, task)));
    assertThat(problem.opening().body().text("task")).isEqualTo(task);
    assertThat(refused(reports.report(works.member(), problem(dossier, "no:such"))))
        .isEqualTo(new Refusal.Invalid("task", "cases.field.task"));
  }

  private Report problem(UUID dossier, String task) {
    return new Report(works.exporter.id(), "customs", "Stuck.", null, dossier, null, task);
  }

  @Test
  void what_the_knowledge_would_plan_otherwise_is_told_of_tasks_that_are_not_over() {
    CaseView file = works.begun();
    ImplementationPlan plan = implementations.plan(file).orElseThrow();
    Map<String, PlannedTask> again =
        implementations.planned(file).stream()
            .collect(Collectors.toMap(PlannedTask::id, one -> one));
    assertThat(PlanChanges.compare(plan.tasks(), again)).isEmpty();
    List<PlannedTask> tasks = implementations.planned(file);
    again.put(tasks.get(0).id(), longer(tasks.get(0)));
    again.remove(tasks.get(1).id());
    PlannedTask other = longer(tasks.get(2));
    again.put("other:step", renamed(other));

    assertThat(PlanChanges.compare(plan.tasks(), again))
        .extracting(PlanChange::task, PlanChange::what)
        .containsExactly(
            tuple(tasks.get(0).id(), Set.of(PlanChange.What.DURATION)),
            tuple(tasks.get(1).id(), Set.of()),
            tuple("other:step", Set.of()));
  }

  private static PlannedTask longer(PlannedTask task) {
    return copy(task, task.id(), task.maxDays() + 5);
  }

  private static PlannedTask renamed(PlannedTask task) {
    return copy(task, "other:step", task.maxDays());
  }

  private static PlannedTask copy(PlannedTask task, String id, int maxDays) {
    return new PlannedTask(
        id,
        task.title(),
        task.topic(),
        task.own(),
        task.after(),
        task.documents(),
        LocalDate.of(2027, 1, 4),
        LocalDate.of(2027, 2, 1),
        task.minDays(),
        task.typicalDays(),
        maxDays,
        task.seen(),
        task.calendar(),
        task.besideOperation(),
        task.uncertain(),
        task.amount(),
        task.currency());
  }
}
