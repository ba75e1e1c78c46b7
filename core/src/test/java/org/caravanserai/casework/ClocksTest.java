package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.casework.CaseFile.HOME_LEAD;
import static org.caravanserai.casework.CaseFile.HOME_OFFICER;
import static org.caravanserai.casework.CaseFile.HOST_OFFICER;
import static org.caravanserai.casework.CaseFile.MILL;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.caravanserai.message.Messages;
import org.junit.jupiter.api.Test;

/**
 * Clocks over the calendars of Xinjiang (10:00 to 14:00 and 15:30 to 19:30 of Beijing, that is 7:00
 * to 11:00 and 12:30 to 16:30 of Tashkent) and of Uzbekistan (9:00 to 13:00 and 14:00 to 18:00).
 * Times are those of Tashkent.
 */
class ClocksTest {
  private static final Author COORDINATOR = new Author("zhang", Capacity.HOME_COORDINATOR);
  private static final String TASHKENT = "Asia/Tashkent";

  /** 27 November 2026 is a Friday; at 9:00 of Tashkent two of eight hours are over in Maigaiti. */
  private static CaseFile passedOn() {
    return CaseFile.reported("2026-11-27T09:00")
        .write("2026-11-27T10:00", HOME_OFFICER, "acknowledged")
        .write(
            "2026-12-01T09:00",
            HOME_OFFICER,
            "passed-to-host",
            "host-desk",
            "customs",
            "host-side",
            "tashkent",
            "text",
            "Please tell us why.");
  }

  @Test
  void two_working_days_end_at_the_hour_at_which_they_began() {
    Standing.Running clock =
        CaseFile.reported("2026-11-27T09:00").running("acknowledge", "2026-11-27T09:00");

    assertThat(CaseFile.in(clock.due(), TASHKENT)).isEqualTo("2026-12-01T09:00");
    assertThat(clock.holder())
        .isEqualTo(new Holding(Holder.HOME_DESK, List.of("trade"), List.of("maigaiti")));
    assertThat(clock.remaining()).isEqualTo(WorkingDays.of(2));
    assertThat(CaseFile.in(clock.warningDue(), TASHKENT)).isEqualTo("2026-11-30T14:30");
  }

  @Test
  void a_clock_is_not_started_before_its_entry() {
    assertThat(new CaseFile("response").clock("solve", "2026-11-27T09:00").standing())
        .isEqualTo(new Standing.NotStarted());
  }

  @Test
  void what_is_left_goes_on_by_the_calendar_of_the_next_holder() {
    Standing.Running clock = passedOn().running("first-answer", "2026-12-01T09:00");

    assertThat(clock.used()).isEqualTo(WorkingDays.of(2));
    assertThat(clock.holder().who()).isEqualTo(Holder.HOST_DESK);
    assertThat(CaseFile.in(clock.due(), TASHKENT)).isEqualTo("2026-12-11T18:00");
  }

  @Test
  void while_the_enterprise_is_asked_nothing_runs_and_it_holds_the_ball() {
    CaseFile file =
        passedOn()
            .write("2026-12-02T09:00", HOST_OFFICER, "asked", "question", "hs", "text", "Code?");

    assertThat(file.state().holder().who()).isEqualTo(Holder.ENTERPRISE);
    assertThat(file.clock("first-answer", "2026-12-03T12:00").standing())
        .isInstanceOfSatisfying(
            Standing.Paused.class,
            paused -> {
              assertThat(paused.remaining()).isEqualTo(WorkingDays.of(7));
              assertThat(paused.since()).isEqualTo(CaseFile.instant("2026-12-02T09:00"));
            });

    file.write("2026-12-04T09:00", MILL, "answered", "question", "hs", "text", "8446.21");
    assertThat(file.state().holder().who()).isEqualTo(Holder.HOST_DESK);
    assertThat(CaseFile.in(file.running("first-answer", "2026-12-04T09:00").due(), TASHKENT))
        .as("Saturday 12 December is worked in Uzbekistan")
        .isEqualTo("2026-12-14T18:00");
  }

  @Test
  void of_two_questions_the_last_answer_lets_the_clock_go_on() {
    CaseFile file =
        passedOn()
            .write("2026-12-02T09:00", HOST_OFFICER, "asked", "question", "one", "text", "Code?")
            .write("2026-12-02T10:00", HOST_OFFICER, "asked", "question", "two", "text", "Owner?")
            .write("2026-12-02T11:00", MILL, "answered", "question", "one", "text", "8446.21");

    assertThat(file.clock("solve", "2026-12-02T12:00").standing())
        .isInstanceOf(Standing.Paused.class);
    file.write("2026-12-02T12:00", MILL, "answered", "question", "two", "text", "We are.");
    assertThat(file.clock("solve", "2026-12-02T12:00").standing())
        .isInstanceOf(Standing.Running.class);
  }

  @Test
  void a_stopped_clock_was_in_time_or_late_by_so_much() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");
    file.write("2026-12-01T16:30", HOME_OFFICER, "acknowledged");
    Standing.Stopped stopped = file.stopped("acknowledge", "2026-12-05T09:00");

    assertThat(stopped.inTime()).isFalse();
    assertThat(stopped.late()).isEqualTo(WorkingDays.of(6, 8));
    assertThat(passedOn().stopped("acknowledge", "2026-12-05T09:00").inTime()).isTrue();
  }

  @Test
  void a_clock_that_runs_out_says_when() {
    Standing.Running clock =
        CaseFile.reported("2026-11-27T09:00").running("acknowledge", "2026-12-02T07:00");

    assertThat(CaseFile.in(clock.breachedAt(), TASHKENT)).isEqualTo("2026-12-01T09:00");
    assertThat(clock.remaining()).isEqualTo(WorkingDays.of(-6, 8));
  }

  @Test
  void another_budget_keeps_what_was_used() {
    CaseFile file =
        passedOn()
            .write(
                "2026-12-03T09:00",
                COORDINATOR,
                "budget-set",
                "clock",
                "first-answer",
                "working-days",
                5,
                "why",
                "The goods are perishable.");
    Standing.Running clock = file.running("first-answer", "2026-12-03T09:00");

    assertThat(clock.used()).isEqualTo(WorkingDays.of(4));
    assertThat(CaseFile.in(clock.due(), TASHKENT)).isEqualTo("2026-12-03T18:00");
  }

  @Test
  void when_the_case_is_over_every_clock_stands() {
    CaseFile file = passedOn().write("2026-12-02T09:00", MILL, "withdrawn", "outcome", "withdrawn");

    assertThat(
            Clocks.read(
                file.kind, file.log, CaseFile.calendars(), Instant.parse("2027-01-01T00:00:00Z")))
        .allSatisfy(clock -> assertThat(clock.standing()).isInstanceOf(Standing.Stopped.class));
  }

  @Test
  void a_task_has_a_clock_of_its_own_on_the_calendar_of_its_desk() {
    CaseFile file = ImplementationStoryTest.withTask("2026-12-07T09:00", 3);

    assertThat(CaseFile.in(file.running("task:plot", "2026-12-07T09:00").due(), TASHKENT))
        .as("Tuesday 8 December is Constitution Day")
        .isEqualTo("2026-12-10T18:00");
  }

  @Test
  void an_announced_deadline_stays_when_the_calendar_changes_until_an_entry_moves_it() {
    CaseCalendars before = all("uz");
    CaseCalendars after = all("cn-xj");
    CaseFile file =
        new CaseFile("response")
            .announce(
                before,
                "2026-12-01T09:00",
                MILL,
                "reported",
                CaseFile.reported("2026-12-01T09:00")
                    .log
                    .getFirst()
                    .body()
                    .entries()
                    .entrySet()
                    .stream()
                    .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                    .toArray());
    Instant announced = due(file, before);

    assertThat(file.log.getFirst().body().object("announced").text("digest"))
        .isEqualTo("sha256:now");
    assertThat(due(file, after)).isEqualTo(announced);
    List<Clocks.Moved> moved =
        Clocks.unannounced(
            file.kind, file.log, before, after, CaseFile.instant("2026-12-01T09:30"));
    assertThat(moved)
        .extracting(Clocks.Moved::key)
        .containsExactly("acknowledge", "first-answer", "solve");
    assertThat(
            Clocks.unannounced(
                file.kind, file.log, before, before, CaseFile.instant("2026-12-01T09:30")))
        .isEmpty();

    Clocks.Moved first = moved.get(1);
    file.write(
        "2026-12-02T09:00",
        Author.HOUSE,
        "deadline-moved",
        "clock",
        first.key(),
        "old",
        first.announced().toString(),
        "new",
        first.wouldBe().toString(),
        "why",
        "Another calendar holds.");
    assertThat(due(file, after)).isEqualTo(first.wouldBe()).isNotEqualTo(announced);
  }

  private static Instant due(CaseFile file, CaseCalendars calendars) {
    Standing.Running clock =
        (Standing.Running) file.clock("first-answer", calendars, "2026-12-02T09:00").standing();
    return Objects.requireNonNull(clock.due());
  }

  /** Everybody by one calendar. */
  private static CaseCalendars all(String calendar) {
    WorkingCalendar one =
        CaseFile.calendars()
            .find(
                new Holding(
                    Holder.HOME_DESK,
                    List.of(),
                    List.of(calendar.equals("uz") ? "tashkent" : "maigaiti")));
    return _ -> one;
  }

  @Test
  void a_deadline_explains_itself_in_one_sentence_in_four_languages() {
    CaseFile file =
        passedOn()
            .write("2026-12-02T09:00", HOST_OFFICER, "asked", "question", "hs", "text", "Code?")
            .write("2026-12-04T09:00", MILL, "answered", "question", "hs", "text", "8446.21");
    ClockReading clock = file.clock("first-answer", "2026-12-04T09:00");

    assertThat(sentence(clock, "en"))
        .isEqualTo(
            "Due Mon, 14 Dec 2026, 18:00 (Tashkent): 10 working days since Fri, 27 Nov 2026, 09:00; "
                + "of them 2 at trade and 8 at customs; the clock stood still from Wed, 2 Dec 2026, "
                + "09:00 to Fri, 4 Dec 2026, 09:00; 8 Dec 2026 is a holiday (Constitution Day); "
                + "12 Dec 2026 is worked (New Year's Day (made-up working day)).");
    assertThat(sentence(clock, "zh")).startsWith("截止时间：").contains("塔什干", "10个工作日", "宪法日");
    assertThat(sentence(clock, "ru")).contains("Ташкент", "10 рабочих дней", "День Конституции");
    assertThat(sentence(clock, "uz")).contains("Toshkent", "10 ish kuni", "Konstitutsiya kuni");
  }

  private static String sentence(ClockReading clock, String language) {
    return DeadlineText.of(clock, Messages.in(language), holder -> String.join(", ", holder.ids()))
        .orElseThrow()
        .replace('\u202f', ' ')
        .replace('\u00a0', ' ');
  }

  @Test
  void the_lead_answers_for_the_desk_but_the_committee_takes_the_ball() {
    CaseFile file = passedOn();
    file.write("2026-12-02T09:00", MILL, "escalated", "why", "Nothing happens.");
    assertThat(file.state().holder().who()).isEqualTo(Holder.HOST_DESK);
    file.write("2026-12-03T09:00", MILL, "escalated", "why", "Still nothing.");
    assertThat(file.state().holder())
        .isEqualTo(new Holding(Holder.COORDINATOR, List.of(), List.of("tashkent")));
    file.write("2026-12-04T09:00", HOME_LEAD, "escalated", "why", "Both sides are needed.");

    assertThat(file.state().level()).isEqualTo("joint-committee");
    assertThat(file.state().holder().sides()).containsExactlyInAnyOrder("maigaiti", "tashkent");
    assertThat(file.refusal("2026-12-05T09:00", MILL, Scope.shared(), "escalated", "why", "More."))
        .isEqualTo(new Objection.TopLevel("joint-committee"));
  }

  @Test
  void a_budget_that_is_cut_while_the_clock_stands_is_missed_then_and_not_on_an_older_day() {
    CaseFile file =
        passedOn()
            .write("2026-12-02T09:00", HOST_OFFICER, "asked", "question", "1", "text", "Which?")
            .write("2027-03-01T09:00", COORDINATOR, "budget-set", days(1))
            .write("2027-03-02T09:00", MILL, "answered", "question", "1", "text", "This.");

    assertThat(CaseFile.in(file.running("solve", "2027-03-02T10:00").breachedAt(), TASHKENT))
        .isEqualTo("2027-03-01T09:00");
    file.write("2027-03-03T09:00", HOST_OFFICER, "asked", "question", "2", "text", "And which?")
        .write("2027-03-04T09:00", COORDINATOR, "budget-set", days(500));
    assertThat(file.clock("solve", "2027-03-05T09:00").standing())
        .isInstanceOfSatisfying(
            Standing.Paused.class, paused -> assertThat(paused.breachedAt()).isNull());
    file.write("2027-03-06T09:00", COORDINATOR, "budget-set", days(1))
        .write("2027-03-09T09:00", MILL, "answered", "question", "2", "text", "That.");
    assertThat(CaseFile.in(file.running("solve", "2027-03-10T10:00").breachedAt(), TASHKENT))
        .isEqualTo("2027-03-06T09:00");
  }

  private static Object[] days(long days) {
    return new Object[] {"clock", "solve", "working-days", days, "why", "Agreed."};
  }
}
