package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.casework.CaseFile.HOME_LEAD;
import static org.caravanserai.casework.CaseFile.HOME_OFFICER;
import static org.caravanserai.casework.CaseFile.HOST_OFFICER;
import static org.caravanserai.casework.CaseFile.MILL;

import java.util.List;
import org.caravanserai.casework.CaseState.DocumentStatus;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.junit.jupiter.api.Test;

/** A plan that becomes work on the desks of both sides. */
class ImplementationStoryTest {
  private static final String CONTENT = "ab".repeat(32);

  private static CaseFile begun() {
    return new CaseFile("implementation")
        .write(
            "2026-11-30T09:00",
            MILL,
            "opened",
            "enterprise",
            "mill",
            "home-desk",
            "trade",
            "home-side",
            "maigaiti",
            "dossier",
            "d-1")
        .write(
            "2026-11-30T09:00",
            Author.HOUSE,
            "host-named",
            "host-desk",
            "investment",
            "host-side",
            "tashkent")
        .write("2026-12-01T09:00", HOST_OFFICER, "begun");
  }

  private static CaseFile withTask() {
    return withTask("2026-12-01T10:00", 8);
  }

  /** A task of the land desk of Tashkent, opened at that time. */
  static CaseFile withTask(String at, int workingDays) {
    return begun()
        .write(
            at,
            HOST_OFFICER,
            "task-opened",
            "task",
            "plot",
            "desk",
            "land",
            "side",
            "tashkent",
            "working-days",
            workingDays,
            "title",
            "A plot in the zone");
  }

  @Test
  void a_plan_is_worked_through_from_the_first_task_to_the_end() {
    CaseFile file = withTask();
    assertThat(file.state().holder())
        .isEqualTo(new Holding(Holder.TASK_DESKS, List.of("land"), List.of("tashkent")));

    file.write(
            "2026-12-02T09:00",
            HOST_OFFICER,
            "document-requested",
            "document",
            "charter",
            "task",
            "plot",
            "title",
            "The charter")
        .write(
            "2026-12-04T09:00",
            MILL,
            "document-received",
            "document",
            "charter",
            "content",
            CONTENT,
            "task",
            "plot")
        .write(
            "2026-12-04T10:00",
            HOST_OFFICER,
            "document-sent-back",
            "document",
            "charter",
            "task",
            "plot",
            "reason",
            "Page 3 is missing.");
    assertThat(file.state().documents())
        .hasEntrySatisfying(
            "charter", charter -> assertThat(charter.status()).isEqualTo(DocumentStatus.RETURNED));
    assertThat(file.clock("task:plot", "2026-12-05T10:00").standing())
        .as("the ball is with the enterprise")
        .isInstanceOf(ClockReading.Standing.Paused.class);

    file.write(
            "2026-12-07T09:00",
            MILL,
            "document-received",
            "document",
            "charter",
            "content",
            CONTENT,
            "task",
            "plot")
        .write(
            "2026-12-07T15:00",
            HOST_OFFICER,
            "document-accepted",
            "document",
            "charter",
            "task",
            "plot")
        .write(
            "2026-12-07T16:00",
            HOST_OFFICER,
            "fee-recorded",
            "amount",
            "1250.00",
            "currency",
            "USD")
        .write("2026-12-09T18:00", HOST_OFFICER, "task-done", "task", "plot")
        .write("2026-12-09T18:00", Author.HOUSE, "completed", "outcome", "completed");

    CaseState state = file.state();
    assertThat(state.stage()).isEqualTo("done");
    assertThat(state.over()).isTrue();
    assertThat(state.tasks()).hasEntrySatisfying("plot", task -> assertThat(task.open()).isFalse());
    assertThat(state.fees()).extracting(CaseState.Fee::amount).containsExactly("1250.00");
    assertThat(file.stopped("task:plot", "2026-12-11T09:00").inTime()).isTrue();
  }

  @Test
  void nothing_is_asked_for_a_task_that_is_not_there_or_done() {
    CaseFile file = withTask().write("2026-12-02T10:00", HOST_OFFICER, "task-done", "task", "plot");

    for (String task : List.of("plot", "fence")) {
      assertThat(
              file.refusal(
                  "2026-12-02T11:00",
                  HOST_OFFICER,
                  Scope.shared(),
                  "document-requested",
                  "document",
                  "charter",
                  "task",
                  task,
                  "title",
                  "x"))
          .isEqualTo(new Objection.NoSuch("task", task));
    }
  }

  private static CaseFile planned(String desk) {
    return new CaseFile("implementation")
        .write(
            "2026-11-30T09:00",
            MILL,
            "opened",
            "enterprise",
            "mill",
            "home-desk",
            "trade",
            "home-side",
            "maigaiti")
        .write(
            "2026-11-30T09:00",
            Author.HOUSE,
            "task-planned",
            "task",
            "plot",
            "desk",
            desk,
            "side",
            "maigaiti",
            "working-days",
            8,
            "title",
            "A plot in the zone",
            "topic",
            "land",
            "after",
            List.of("charter"),
            "documents",
            List.of(),
            "start",
            "2026-12-01",
            "due",
            "2026-12-20",
            "days-min",
            2,
            "days-typical",
            4,
            "days-max",
            8,
            "beside-operation",
            false,
            "uncertain",
            false)
        .write("2026-12-01T09:00", HOME_OFFICER, "begun");
  }

  private static CaseFile open(CaseFile file, String desk) {
    return file.write(
        "2026-12-01T09:00",
        Author.HOUSE,
        "task-opened",
        "task",
        "plot",
        "desk",
        desk,
        "side",
        "maigaiti",
        "working-days",
        8,
        "title",
        "A plot in the zone");
  }

  @Test
  void a_planned_task_has_no_clock_until_it_is_opened_and_keeps_what_it_waited_for() {
    CaseFile file = planned("land");
    assertThat(file.state().tasks())
        .hasEntrySatisfying("plot", task -> assertThat(task.open()).isFalse());
    assertThat(
            Clocks.read(
                file.kind, file.log, CaseFile.calendars(), CaseFile.instant("2026-12-02T09:00")))
        .extracting(ClockReading::key)
        .containsExactly("begin");

    open(file, "land");
    assertThat(file.running("task:plot", "2026-12-02T09:00").holder().ids())
        .containsExactly("land");
    assertThat(file.state().tasks())
        .hasEntrySatisfying(
            "plot",
            task -> {
              assertThat(task.open()).isTrue();
              assertThat(task.after()).containsExactly("charter");
            });
  }

  @Test
  void a_task_goes_on_at_another_desk_and_its_clock_with_it() {
    CaseFile file =
        open(planned("land"), "land")
            .write(
                "2026-12-02T09:00",
                HOME_LEAD,
                "task-passed",
                "task",
                "plot",
                "desk",
                "approvals",
                "side",
                "maigaiti",
                "why",
                "They decide.");
    assertThat(file.running("task:plot", "2026-12-03T09:00").holder().ids())
        .containsExactly("approvals");

    file.write(
        "2026-12-03T09:00", HOME_OFFICER, "task-sent-back", "task", "plot", "why", "Not ours.");
    assertThat(file.running("task:plot", "2026-12-03T10:00").holder().ids())
        .as("the coordinator of the side")
        .containsExactly("maigaiti");
    assertThat(file.running("task:plot", "2026-12-03T10:00").startedAt())
        .isEqualTo(CaseFile.instant("2026-12-01T09:00"));
  }

  @Test
  void an_enterprise_ends_a_task_of_its_own_and_holds_its_clock() {
    CaseFile own = open(planned("mill"), "mill");
    assertThat(own.running("task:plot", "2026-12-02T09:00").holder().who())
        .isEqualTo(Holder.ENTERPRISE);
    own.write("2026-12-02T09:00", MILL, "task-done", "task", "plot");
    CaseFile foreign = open(planned("land"), "land");

    assertThat(
            foreign.refusal("2026-12-02T09:00", MILL, Scope.shared(), "task-done", "task", "plot"))
        .isEqualTo(new Objection.NotBy("task-done", MILL));
  }

  @Test
  void a_task_that_is_not_needed_is_over_and_can_neither_be_opened_nor_moved() {
    CaseFile file =
        planned("land")
            .write("2026-12-02T09:00", HOME_LEAD, "task-dropped", "task", "plot", "why", "Rented.");
    assertThat(file.state().tasks())
        .hasEntrySatisfying(
            "plot",
            task -> {
              assertThat(task.over()).isTrue();
              assertThat(task.dropped()).isTrue();
            });
    assertThat(
            file.refusal(
                "2026-12-02T10:00",
                HOME_OFFICER,
                Scope.shared(),
                "task-sent-back",
                "task",
                "plot",
                "why",
                "x"))
        .isEqualTo(new Objection.NoSuch("task", "plot"));
  }
}
