package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;
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
}
