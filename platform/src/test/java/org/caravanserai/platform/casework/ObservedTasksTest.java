package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Composing;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.library.ObservedDurations;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.StepDuration;
import org.caravanserai.procedure.StepRef;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ObservedTasksTest {
  private static final String ALONE = "procedure.of.this.test.alone";

  @Autowired ApplicationContext house;
  @Autowired ObservedDurations durations;
  @Autowired Dossiers dossiers;
  @Autowired Composing composing;
  @Autowired Implementations implementations;
  @Autowired JdbcClient database;

  @Test
  void how_long_steps_took_is_told_once_five_enterprises_have_done_them(Visitor visitor) {
    List<CaseView> files = new ArrayList<>();
    String task = "";
    for (int i = 0; i < ObservedDurations.LEAST; i++) {
      Works works = new Works(house);
      CaseView file = works.begun();
      task =
          file.state().tasks().values().stream()
              .filter(one -> one.open() && !one.desk().equals(works.exporter.id().toString()))
              .map(Task::id)
              .findFirst()
              .orElseThrow();
      files.add(works.write(works.officer(), file, "task-done", Map.of("task", task)));
      took(file, task, i + 1);
      if (i == ObservedDurations.LEAST - 2) {
        assertThat(durations.of(ALONE)).as("four").isEmpty();
      }
    }

    assertThat(files)
        .extracting(file -> row(file, "state"))
        .as("kept in the transaction of the entry")
        .containsOnly("done");
    assertThat(durations.of(ALONE))
        .singleElement()
        .satisfies(all -> {
          assertThat(all.desk()).as("no desk has five").isNull();
          assertThat(all.count()).isEqualTo(5);
          assertThat(all.medianDays()).isEqualByComparingTo("3");
          assertThat(all.p90Days()).isEqualByComparingTo("4.6");
        });
    String procedure = task.substring(0, task.indexOf(':'));
    files.forEach(file -> rename(file, procedure));
    assertThat(visitor.get("/library/procedures/" + procedure).body())
        .contains("How long it really took", "Nine of ten within", "fewer than 5 enterprises");
    assertThat(visitor.get("/api/v1/library/procedures/" + procedure + "/durations").body())
        .contains("\"medianDays\":", "\"leastEnterprises\":5");
    plannedBy(new Works(house), procedure, task);
  }

  /** A dossier whose owner wants it so is planned by them, and so is the case that it becomes. */
  private void plannedBy(Works works, String procedure, String task) {
    UUID id = works.dossier();
    Dossiers.Opened before = opened(works, id);
    assertThat(plan(before).observedSteps()).as("nobody has asked for it").isZero();

    dossiers.edit(
        Asker.of(works.member()),
        id,
        before.dossier().version(),
        new Dossiers.Edit(null, null, null, null, true));
    Dossiers.Opened after = opened(works, id);
    Plan plan = plan(after);

    assertThat(plan.steps())
        .filteredOn(step -> step.ref().equals(StepRef.parse(task.replace(':', '/'))))
        .singleElement()
        .satisfies(step -> {
          assertThat(step.duration().basis()).isEqualTo(StepDuration.Basis.OBSERVED);
          assertThat(Objects.requireNonNull(step.duration().observed()).count())
              .isGreaterThanOrEqualTo(ObservedDurations.LEAST);
        });
    assertThat(
            dossiers
                .vary(Asker.of(works.member()), id, "another")
                .value()
                .orElseThrow()
                .observedTimes())
        .as("a variant goes on with them")
        .isTrue();
    CaseView file = Post.done(implementations.start(works.member(), id, works.host.id()));
    assertThat(implementations.planned(file))
        .filteredOn(planned -> planned.seen() != null)
        .extracting(PlannedTask::id)
        .contains(task)
        .allMatch(planned -> planned.startsWith(procedure + ":"));
    ImplementationPlan now = implementations.plan(file).orElseThrow();
    assertThat(Objects.requireNonNull(now.now()).p50())
        .as("nothing has begun")
        .isEqualTo(now.promisedP50())
        .isEqualTo(plan.finish().p50());
    assertThat(now.now().p90()).isEqualTo(now.promisedP90());
  }

  private Dossiers.Opened opened(Works works, UUID id) {
    return dossiers.open(Asker.of(works.member()), id).value().orElseThrow();
  }

  private Plan plan(Dossiers.Opened opened) {
    return Objects.requireNonNull(
        composing.compose(opened, opened.dossier().asOf(), RouteOptions.NONE).plan());
  }

  /**
   * Lets days have passed that no test waits for, of a procedure that no other test carries out.
   */
  private void took(CaseView file, String task, int days) {
    rename(file, ALONE);
    database
        .sql("UPDATE casework_task SET working_days = :days WHERE case_id = :id AND task = :task")
        .param("days", days)
        .param("id", file.id())
        .param("task", task)
        .update();
  }

  private void rename(CaseView file, String procedure) {
    database
        .sql("UPDATE casework_task SET procedure = :to WHERE case_id = :id AND state = 'done'")
        .param("to", procedure)
        .param("id", file.id())
        .update();
  }

  private String row(CaseView file, String column) {
    return database
        .sql("SELECT " + column + " FROM casework_task WHERE case_id = :id AND state = 'done'")
        .param("id", file.id())
        .query(String.class)
        .single();
  }
}
