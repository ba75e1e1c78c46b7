package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.casework.CaseFile.HOME_LEAD;
import static org.caravanserai.casework.CaseFile.HOME_OFFICER;
import static org.caravanserai.casework.CaseFile.HOST_OFFICER;
import static org.caravanserai.casework.CaseFile.MILL;

import java.util.Map;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.junit.jupiter.api.Test;

/** A problem from the day on which it is reported to the day on which it is solved. */
class ResponseStoryTest {
  private static CaseFile proposed() {
    return CaseFile.reported("2026-11-27T09:00")
        .write("2026-11-27T10:00", HOME_OFFICER, "acknowledged")
        .write("2026-11-27T10:05", HOME_LEAD, "assigned", "officer", "li")
        .write(
            "2026-11-27T10:10",
            HOME_OFFICER,
            new Scope.Side("maigaiti"),
            "note",
            "text",
            "Third time this month.")
        .write(
            "2026-11-30T10:00",
            HOME_OFFICER,
            "passed-to-host",
            "host-desk",
            "customs",
            "host-side",
            "tashkent",
            "text",
            "Two looms are held.")
        .write("2026-12-01T10:00", HOST_OFFICER, "asked", "question", "hs", "text", "Which code?")
        .write("2026-12-02T10:00", MILL, "answered", "question", "hs", "text", "8446.21")
        .write("2026-12-03T10:00", HOST_OFFICER, "proposed", "text", "Declare again by Monday.");
  }

  @Test
  void a_problem_is_solved_when_the_enterprise_says_so() {
    CaseFile file = proposed();
    assertThat(file.state().holder().who()).isEqualTo(Holder.ENTERPRISE);
    assertThat(file.state().heldSince()).isEqualTo(CaseFile.instant("2026-12-03T10:00"));
    assertThat(
            file.refusal(
                "2026-12-03T11:00",
                HOME_OFFICER,
                Scope.shared(),
                "closed",
                "outcome",
                "solved",
                "cause",
                "documents"))
        .isInstanceOf(Objection.NotInStage.class);

    file.write("2026-12-07T10:00", MILL, "accepted")
        .write(
            "2026-12-07T11:00", HOME_OFFICER, "closed", "outcome", "solved", "cause", "documents");

    CaseState state = file.state();
    assertThat(state.stage()).isEqualTo("closed");
    assertThat(state.outcome()).isEqualTo("solved");
    assertThat(state.cause()).isEqualTo("documents");
    assertThat(state.officer()).isEqualTo("li");
    assertThat(state.holder()).isEqualTo(Holding.NOBODY);
    assertThat(state.ignored()).isEmpty();
    assertThat(file.stopped("solve", "2027-01-01T00:00").inTime()).isTrue();
  }

  @Test
  void a_case_that_is_reopened_counts_against_the_desk_that_closed_it() {
    CaseFile file =
        proposed()
            .write("2026-12-07T10:00", MILL, "accepted")
            .write(
                "2026-12-07T11:00", HOME_OFFICER, "closed", "outcome", "solved", "cause", "delay")
            .write("2026-12-09T11:00", MILL, "reopened", "why", "They are held again.");

    assertThat(file.state().reopened()).isEqualTo(Map.of("trade", 1));
    assertThat(file.state().stage()).isEqualTo("home");
    assertThat(file.state().outcome()).isNull();
    assertThat(file.running("solve", "2026-12-09T11:00").used()).isEqualTo(WorkingDays.ZERO);
    assertThat(file.state().endings())
        .containsExactly(
            new CaseState.Ending(
                CaseFile.instant("2026-12-07T11:00"),
                "trade",
                "solved",
                "delay",
                CaseFile.instant("2026-12-09T11:00")));
  }

  @Test
  void who_declines_a_solution_sends_the_case_back_to_his_home_desk() {
    CaseFile file = proposed().write("2026-12-07T10:00", MILL, "declined", "why", "Not by Monday.");

    assertThat(file.state().holder().who()).isEqualTo(Holder.HOME_DESK);
    assertThat(file.clock("solve", "2026-12-07T10:00").standing())
        .isInstanceOf(ClockReading.Standing.Running.class);
  }

  @Test
  void a_question_is_answered_once() {
    assertThat(
            proposed()
                .refusal(
                    "2026-12-04T10:00",
                    MILL,
                    Scope.shared(),
                    "answered",
                    "question",
                    "hs",
                    "text",
                    "x"))
        .isEqualTo(new Objection.NoSuch("question", "hs"));
  }

  @Test
  void a_note_of_one_side_changes_nothing_that_others_see() {
    CaseFile file = proposed();
    CaseState shared = CaseState.of(file.kind, file.of(Scope.shared()));

    assertThat(shared.stage()).isEqualTo(file.state().stage());
    assertThat(shared.holder()).isEqualTo(file.state().holder());
    assertThat(
            Clocks.read(
                file.kind,
                file.of(Scope.shared()),
                CaseFile.calendars(),
                CaseFile.instant("2026-12-04T10:00")))
        .isEqualTo(
            Clocks.read(
                file.kind, file.log, CaseFile.calendars(), CaseFile.instant("2026-12-04T10:00")));
  }
}
