package org.caravanserai.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caravanserai.procedure.Packs.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caravanserai.calendar.DueDate;
import org.caravanserai.knowledge.HolidayCalendar.Span;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.procedure.StepDuration.Basis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerTest {
  /** A Monday. */
  private static final LocalDate START = day("2026-03-02");

  @Test
  void a_filing_in_xinjiang_and_a_company_in_uzbekistan_make_one_plan() {
    Plan plan =
        new Packs()
            .procedure(
                "cn.odi",
                "project_country == 'UZ'",
                step("file", "cn.xj.drc")
                    .needs("feasibility-study")
                    .gives("filing-notice")
                    .days("7"))
            .procedure(
                "uz.llc",
                "company_registered == false",
                step("register", "uz.moj")
                    .needs("filing-notice", "passport")
                    .gives("extract")
                    .days("3"))
            .plan(START);

    assertThat(plan.edges())
        .containsExactly(
            new Edge(
                ref("cn.odi/file"), ref("uz.llc/register"), false, List.of("filing-notice"), true));
    assertThat(plan.steps())
        .extracting(PlannedStep::finishP50)
        .containsExactly(day("2026-03-11"), day("2026-03-16"));
    assertThat(plan.finish()).isEqualTo(new Finish(day("2026-03-16"), day("2026-03-16"), 10, 10));
    assertThat(plan.hostCalendar()).isEqualTo("uz");
    assertThat(plan.criticalPath()).containsExactly(ref("cn.odi/file"), ref("uz.llc/register"));
    assertThat(plan.documents().needed())
        .extracting(Documents.Needed::document)
        .containsExactly("feasibility-study", "passport");
    assertThat(plan.documents().given())
        .contains(
            new Documents.Given(
                "filing-notice", List.of(ref("cn.odi/file")), List.of(ref("uz.llc/register"))));
  }

  @Test
  void a_finish_explains_itself_by_the_holidays_of_the_authority() {
    Plan plan =
        new Packs()
            .procedure("kz.import", "true", step("clear", "kz.customs").days("3"))
            .plan(day("2026-03-19"));

    DueDate finish = Objects.requireNonNull(plan.steps().getFirst().finishExplained());
    assertThat(finish.date()).isEqualTo(day("2026-03-27")).isEqualTo(plan.finish().p50());
    assertThat(finish.skipped())
        .containsExactly(
            new DueDate.Skipped.Holiday(
                "kz", new Span(day("2026-03-23"), day("2026-03-25"), Text.english("Nauryz")), 3));
    assertThat(plan.forecast()).isFalse();
  }

  @Test
  void a_step_that_begins_on_a_day_off_is_received_on_the_next_working_day() {
    Plan plan =
        new Packs()
            .procedure("uz.llc", "true", step("a", "uz.moj").days("1"))
            .plan(day("2026-03-07"));

    assertThat(plan.steps().getFirst().startP50()).isEqualTo(day("2026-03-09"));
    assertThat(plan.finish().p50()).isEqualTo(day("2026-03-10"));
  }

  @Test
  void calendar_days_run_through_weekends_and_need_no_explanation() {
    Plan plan =
        new Packs()
            .procedure("uz.llc", "true", step("a", "uz.moj").calendarDays("5"))
            .plan(day("2026-03-06"));

    assertThat(plan.finish().p50()).isEqualTo(day("2026-03-11"));
    assertThat(plan.steps().getFirst().finishExplained()).isNull();
  }

  @Test
  void what_does_not_apply_is_dropped_and_what_is_unknown_is_listed() {
    Packs packs =
        new Packs()
            .procedure("kz.llp", "project_country == 'KZ'", step("a", "kz.customs").days("1"))
            .procedure(
                "uz.llc",
                "company_registered == false",
                step("a", "uz.moj").days("1").gives("extract"))
            .procedure("uz.work", "true", step("apply", "uz.moj").days("1").needs("extract"));
    Plan plan = packs.plan(Map.of("project_country", "UZ"), START);

    assertThat(plan.steps()).extracting(PlannedStep::ref).containsExactly(ref("uz.work/apply"));
    assertThat(plan.undetermined())
        .containsExactly(new UndeterminedProcedure("uz.llc", List.of("company_registered")));
    assertThat(plan.documents().needed())
        .containsExactly(
            new Documents.Needed(
                "extract", List.of(ref("uz.work/apply")), List.of(ref("uz.llc/a"))));
  }

  @Test
  void a_procedure_of_another_day_is_not_planned() {
    Validity ended = new Validity(null, day("2026-03-01"));
    Plan plan =
        new Packs()
            .procedure("uz.old", ended, "true", List.of(step("a", "uz.moj").days("1")))
            .procedure("uz.new", "true", step("b", "uz.moj").days("1").after("uz.old/a"))
            .plan(START);

    assertThat(plan.steps()).extracting(PlannedStep::ref).containsExactly(ref("uz.new/b"));
  }

  @Test
  void a_step_with_an_unknown_condition_is_planned_and_marked() {
    Plan plan =
        new Packs()
            .procedure(
                "uz.llc",
                "true",
                step("a", "uz.moj").days("1").when("company_registered"),
                step("b", "uz.moj").days("1").when("project_country == 'KZ'"),
                step("c", "uz.moj").days("1"))
            .plan(Map.of("project_country", "UZ"), START);

    assertThat(plan.steps()).extracting(PlannedStep::conditional).containsExactly(true, false);
    assertThat(plan.steps().getFirst().needsFacts()).containsExactly("company_registered");
  }

  @Test
  void what_follows_a_step_that_was_left_out_follows_the_steps_before_it() {
    Plan plan =
        new Packs()
            .procedure(
                "uz.llc",
                "true",
                step("draft", "uz.company").days("2"),
                step("check", "uz.moj").days("2").after("draft").optional().gives("opinion"),
                step("visa", "uz.moj").days("2").after("check").when("company_registered"),
                step("file", "uz.moj").days("2").after("visa").needs("opinion"))
            .plan(START);

    assertThat(plan.edges())
        .containsExactly(new Edge(ref("uz.llc/draft"), ref("uz.llc/file"), true, List.of(), false));
    assertThat(plan.optional()).extracting(OptionalStep::ref).containsExactly(ref("uz.llc/check"));
    assertThat(plan.documents().needed())
        .containsExactly(
            new Documents.Needed(
                "opinion", List.of(ref("uz.llc/file")), List.of(ref("uz.llc/check"))));
  }

  @Test
  void of_two_givers_the_own_procedure_goes_first_and_all_of_its_steps_are_awaited() {
    Plan plan =
        new Packs()
            .procedure("a.first", "true", step("x", "uz.moj").gives("charter").days("1"))
            .procedure("b.second", "true", step("x", "uz.moj").gives("charter").days("1"))
            .procedure(
                "c.own",
                "true",
                step("one", "uz.moj").gives("charter").days("1"),
                step("two", "uz.moj").gives("charter").days("1"),
                step("use", "uz.moj").needs("charter").days("1"),
                step("renew", "uz.moj").gives("charter").after("use").days("1"))
            .procedure("d.other", "true", step("use", "uz.moj").needs("charter").days("1"))
            .plan(START);

    assertThat(after(plan, "c.own/use")).containsExactly(ref("c.own/one"), ref("c.own/two"));
    assertThat(after(plan, "c.own/renew")).containsExactly(ref("c.own/use"));
    assertThat(after(plan, "d.other/use")).containsExactly(ref("a.first/x"));
  }

  @Test
  void steps_that_wait_for_each_other_are_named() {
    Packs packs =
        new Packs()
            .procedure("a", "true", step("x", "uz.moj").needs("two").gives("one").days("1"))
            .procedure("b", "true", step("y", "uz.moj").needs("one").gives("two").days("1"));

    assertThatThrownBy(() -> packs.plan(START))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Steps wait for each other: [a/x, b/y, a/x]");
  }

  @Test
  void a_step_that_others_merely_wait_for_is_no_part_of_their_circle() {
    Packs packs =
        new Packs()
            .procedure("0", "true", step("z", "uz.moj").gives("zero").days("1"))
            .procedure("a", "true", step("x", "uz.moj").needs("zero", "two").gives("one").days("1"))
            .procedure("b", "true", step("y", "uz.moj").needs("one").gives("two").days("1"));

    assertThatThrownBy(() -> packs.plan(START))
        .hasMessage("Steps wait for each other: [a/x, b/y, a/x]");
  }

  @Test
  void a_step_without_published_days_is_planned_under_the_assumption_and_never_takes_no_time() {
    Plan plan =
        new Packs()
            .procedure(
                "uz.llc",
                "true",
                step("known", "uz.moj").days("10"),
                step("unknown", "uz.moj").after("known"))
            .plan(START);

    PlannedStep unknown = plan.steps().getLast();
    assertThat(unknown.duration().basis()).isEqualTo(Basis.ASSUMED);
    assertThat(unknown.duration().typical()).isEqualByComparingTo("10");
    assertThat(unknown.duration().assumptions())
        .containsExactly(
            "step.unknown-days.min", "step.unknown-days.typical", "step.unknown-days.max");
    assertThat(plan.knownOnly().p90()).isEqualTo(day("2026-03-16"));
    assertThat(plan.finish().p50()).isAfter(day("2026-03-26"));
    assertThat(plan.finish().p90()).isAfter(plan.finish().p50());
    assertThat(plan.assumedShareOfCriticalPath()).isEqualByComparingTo("0.5172");
  }

  @Test
  void the_enterprise_has_assumptions_of_its_own() {
    StepDuration own = duration(step("a", "uz.company"));

    assertThat(own.typical()).isEqualByComparingTo("5");
    assertThat(own.assumptions()).contains("step.unknown-days.own.max");
  }

  @Test
  void a_time_limit_of_the_enterprise_is_no_duration() {
    assertFigures(
        duration(step("a", "uz.company").days(null, null, "365", false)),
        "1",
        "5",
        "15",
        Basis.ASSUMED);
    assertFigures(
        duration(step("a", "uz.company").days(null, null, "7", false)),
        "1",
        "5",
        "5",
        Basis.ASSUMED);
    assertFigures(
        duration(step("a", "uz.company").days(null, null, "3")), "1", "3", "3", Basis.ASSUMED);
  }

  @Test
  void missing_figures_are_derived_from_those_that_are_known() {
    assertFigures(duration(step("a", "uz.moj").days("1", "2", "9")), "1", "2", "9", Basis.KNOWN);
    assertFigures(duration(step("a", "uz.moj").days("4", null, "4")), "4", "4", "4", Basis.KNOWN);
    assertFigures(
        duration(step("a", "uz.moj").days("2", null, "10")), "2", "6", "10", Basis.PARTLY_ASSUMED);
    assertFigures(
        duration(step("a", "uz.moj").days(null, null, "10")),
        "5",
        "10",
        "10",
        Basis.PARTLY_ASSUMED);
    assertFigures(
        duration(step("a", "uz.moj").days("2", null, null)), "2", "4", "6", Basis.PARTLY_ASSUMED);
    assertFigures(
        duration(step("a", "uz.moj").days(null, "6", null)), "3", "6", "12", Basis.PARTLY_ASSUMED);
    assertFigures(
        duration(step("a", "uz.moj").days("5", "6", null)), "5", "6", "12", Basis.PARTLY_ASSUMED);
    assertFigures(
        duration(step("a", "uz.moj").days(null, "6", "7")), "3", "6", "7", Basis.PARTLY_ASSUMED);
    assertFigures(duration(step("a", "uz.moj").days(null, "0", null)), "0", "0", "0", Basis.KNOWN);
    assertFigures(duration(step("a", "uz.moj").days(null, null, "0")), "0", "0", "0", Basis.KNOWN);
    assertFigures(duration(step("a", "uz.moj").days("0", null, "0")), "0", "0", "0", Basis.KNOWN);
  }

  @Test
  void at_least_no_day_says_nothing_and_is_unknown() {
    assertFigures(
        duration(step("a", "uz.moj").days("0", null, null)), "3", "10", "30", Basis.ASSUMED);
  }

  @Test
  void the_assumed_share_counts_what_lies_beyond_the_published_shortest_term() {
    assertThat(duration(step("a", "uz.moj").days("2", null, "10")).assumedShare())
        .isEqualByComparingTo("0.6667");
    assertThat(duration(step("a", "uz.moj").days(null, "6", null)).assumedShare()).isZero();
    assertThat(duration(step("a", "uz.moj").days(null, null, "10")).assumedShare()).isOne();
  }

  @Test
  void half_a_day_takes_the_day() {
    Plan plan =
        new Packs().procedure("uz.llc", "true", step("a", "uz.moj").days("0.5")).plan(START);

    assertThat(plan.finish().p50()).isEqualTo(START.plusDays(1));
  }

  @Test
  void the_short_branch_has_slack_and_is_rarely_critical() {
    Plan plan =
        new Packs()
            .procedure(
                "uz.llc",
                "true",
                step("short", "uz.moj").days("2"),
                step("long", "uz.moj").days("5"),
                step("end", "uz.moj").days("1").after("short", "long"))
            .plan(START);

    PlannedStep longStep = find(plan, "uz.llc/long");
    PlannedStep shortStep = find(plan, "uz.llc/short");
    assertThat(plan.criticalPath()).containsExactly(ref("uz.llc/long"), ref("uz.llc/end"));
    assertThat(longStep.slackDays()).isZero();
    assertThat(longStep.criticality()).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(shortStep.slackDays()).isEqualTo(3);
    assertThat(shortStep.criticality()).isZero();
  }

  @Test
  void waiting_for_several_uncertain_steps_costs_more_than_the_longest_path_says() {
    List<Packs.StepBuilder> steps = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      steps.add(step("s" + i, "uz.moj").days("5", "10", "15"));
    }
    Plan plan =
        new Packs().procedure("uz.llc", Validity.ALWAYS, "true", steps).plan(day("2026-06-01"));

    assertThat(plan.finish().workingDaysP50()).isGreaterThan(11);
    assertThat(plan.steps())
        .allSatisfy(s -> assertThat(s.finishP50()).isEqualTo(day("2026-06-15")));
  }

  @Test
  void a_paper_that_expires_on_the_way_is_found() {
    Plan plan =
        new Packs()
            .validMonths("extract", 6)
            .validMonths("bank-letter", 1)
            .validMonths("charter", 24)
            .procedure(
                "uz.sez",
                "true",
                step("extract", "uz.moj").gives("extract", "charter").days("1"),
                step("build", "uz.company").calendarDays("200").after("extract"),
                step("open", "uz.moj")
                    .days("1")
                    .after("build")
                    .needs("extract", "bank-letter", "charter"))
            .plan(START);

    assertThat(plan.documents().expiring())
        .containsExactly(
            new Documents.Expiring(
                "extract",
                ref("uz.sez/extract"),
                day("2026-03-03"),
                day("2026-09-03"),
                ref("uz.sez/open"),
                day("2026-09-21")),
            new Documents.Expiring(
                "bank-letter",
                null,
                START,
                day("2026-04-02"),
                ref("uz.sez/open"),
                day("2026-09-21")));
  }

  @Test
  void fees_are_told_in_their_currency_and_in_dollars_at_a_dated_rate() {
    Plan plan =
        new Packs()
            .series("uz.bcv", "UZS", "2025-08-01", "412000")
            .series("fx.uzs", "UZS/USD", "2026-02-20", "12000")
            .series("kz.mci", "KZT", "2026-01-01", null)
            .procedure(
                "uz.llc",
                "true",
                step("a", "uz.moj").days("1").fee("0.5", "uz.bcv"),
                step("b", "uz.moj").days("1").fee("100", "USD"),
                step("c", "uz.moj").days("1").fee("300", "CNY"),
                step("d", "uz.moj").days("1").fee("0", "CNY"),
                step("e", "uz.moj").days("1").fee("2", "kz.mci"),
                step("f", "uz.moj").days("1").fee("2", "fx.uzs"),
                step("g", "uz.moj").days("1"))
            .plan(START);
    Fees fees = plan.fees();
    FeeLine first = fees.lines().getFirst();

    assertThat(first.amount()).isEqualTo(money("206000", "UZS"));
    assertThat(first.usd()).isEqualTo(money("17.17", "USD"));
    assertThat(first.reference()).extracting(AppliedValue::since).isEqualTo(day("2025-08-01"));
    assertThat(first.rate()).extracting(AppliedValue::since).isEqualTo(day("2026-02-20"));
    assertThat(fees.totals())
        .containsExactly(money("300", "CNY"), money("100", "USD"), money("206000", "UZS"));
    assertThat(fees.usdTotal()).isEqualTo(money("117.17", "USD"));
    assertThat(fees.unknown()).isEqualTo(3);
    assertThat(fees.withoutRate()).isOne();
    assertThat(fees.lines().getLast().amount()).isNull();
  }

  @Test
  void a_date_in_a_year_that_nobody_published_is_a_forecast_and_so_is_what_follows() {
    Plan plan =
        new Packs()
            .procedure(
                "p",
                "true",
                step("a", "uz.moj").days("3"),
                step("b", "cn.xj.drc").days("3").after("a"),
                step("c", "uz.moj").days("3").after("b"))
            .plan(START);

    assertThat(plan.steps()).extracting(PlannedStep::forecast).containsExactly(false, true, true);
    assertThat(plan.forecast()).isTrue();
  }

  @Test
  void what_follows_a_published_date_is_no_forecast() {
    Plan plan =
        new Packs()
            .procedure(
                "p",
                "true",
                step("a", "uz.moj").days("3"),
                step("b", "uz.moj").days("3").after("a"))
            .plan(START);

    assertThat(plan.steps()).extracting(PlannedStep::forecast).containsExactly(false, false);
    assertThat(plan.forecast()).isFalse();
  }

  @Test
  void steps_stand_in_the_order_in_which_they_start_and_so_do_those_that_one_waits_for() {
    Plan plan =
        new Packs()
            .procedure(
                "p",
                "true",
                step("a", "uz.moj").calendarDays("5"),
                step("b", "uz.moj").calendarDays("5").after("a"),
                step("c", "uz.moj").calendarDays("1"),
                step("d", "uz.moj").calendarDays("1").after("b"),
                step("e", "uz.moj").calendarDays("1").after("c"),
                step("f", "uz.moj").calendarDays("1").after("d", "e"))
            .plan(START);

    assertThat(plan.steps())
        .extracting(planned -> planned.ref().step())
        .containsExactly("a", "c", "e", "b", "d", "f");
    assertThat(after(plan, "p/f")).containsExactly(ref("p/e"), ref("p/d"));
  }

  @Test
  void the_last_step_sets_the_end_wherever_it_stands_and_of_equals_the_first() {
    assertThat(criticalPath(step("long", "uz.moj").days("5"), step("short", "uz.moj").days("2")))
        .containsExactly(ref("p/long"));
    assertThat(criticalPath(step("short", "uz.moj").days("2"), step("long", "uz.moj").days("5")))
        .containsExactly(ref("p/long"));
    assertThat(criticalPath(step("one", "uz.moj").days("5"), step("two", "uz.moj").days("5")))
        .containsExactly(ref("p/one"));
  }

  private static List<StepRef> criticalPath(Packs.StepBuilder... steps) {
    return new Packs().procedure("p", "true", steps).plan(START).criticalPath();
  }

  @Test
  void a_paper_is_not_awaited_from_a_step_that_comes_later_by_however_many_steps() {
    Plan plan =
        new Packs()
            .procedure(
                "p",
                "true",
                step("use", "uz.moj").needs("charter").days("1"),
                step("work", "uz.moj").after("use").days("1"),
                step("renew", "uz.moj").gives("charter").after("work").days("1"))
            .plan(START);

    assertThat(after(plan, "p/use")).isEmpty();
  }

  @Test
  void a_rate_of_nought_is_no_rate() {
    Plan plan =
        new Packs()
            .series("fx.cny", "CNY/USD", "2026-02-20", "0")
            .procedure("p", "true", step("a", "uz.moj").days("1").fee("300", "CNY"))
            .plan(START);

    assertThat(plan.fees().lines().getFirst().usd()).isNull();
    assertThat(plan.fees().withoutRate()).isOne();
  }

  @Test
  void nothing_to_do_ends_where_it_starts() {
    Plan plan = new Packs().plan(START);

    assertThat(plan.finish()).isEqualTo(new Finish(START, START, 0, 0));
    assertThat(plan.criticalPath()).isEmpty();
    assertThat(plan.hostCalendar()).isNull();
    assertThat(plan.fees().usdTotal()).isEqualTo(Money.zero("USD"));
  }

  @Test
  void without_a_known_host_country_most_steps_decide_the_calendar() {
    Plan plan =
        new Packs()
            .procedure(
                "p",
                "true",
                step("a", "cn.bank").days("1"),
                step("b", "cn.bank").days("1"),
                step("c", "uz.moj").days("1"))
            .plan(Map.of(), START);

    assertThat(plan.hostCalendar()).isEqualTo("cn");
    assertThat(hostCalendar("cn.bank", "kz.customs", "kz.customs")).isEqualTo("kz");
    assertThat(hostCalendar("kz.customs", "cn.bank"))
        .as("of equals the first by id")
        .isEqualTo("cn");
  }

  private static @Nullable String hostCalendar(String... authorities) {
    List<Packs.StepBuilder> steps = new ArrayList<>();
    for (String authority : authorities) {
      steps.add(step("s" + steps.size(), authority).days("1"));
    }
    return new Packs()
        .procedure("p", Validity.ALWAYS, "true", steps)
        .plan(Map.of(), START)
        .hostCalendar();
  }

  @Test
  void too_many_steps_and_too_long_plans_are_refused() {
    List<Packs.StepBuilder> many = new ArrayList<>();
    for (int i = 0; i <= Planner.MOST_STEPS; i++) {
      many.add(step("s" + i, "uz.moj").days("1"));
    }
    Packs crowd = new Packs().procedure("p", Validity.ALWAYS, "true", many);
    Packs age = new Packs().procedure("p", "true", step("a", "uz.moj").calendarDays("20001"));

    assertThatThrownBy(() -> crowd.plan(START)).hasMessageContaining("2001");
    many.removeLast();
    assertThat(new Packs().procedure("p", Validity.ALWAYS, "true", many).plan(START).steps())
        .hasSize(2_000);
    assertThatThrownBy(() -> age.plan(START)).hasMessageContaining("20000 days");
    assertThat(
            new Packs()
                .procedure("p", "true", step("a", "uz.moj").calendarDays("20000"))
                .plan(START)
                .finish()
                .p50())
        .isEqualTo(START.plusDays(20_000));
  }

  @Test
  void money_keeps_to_its_minor_unit() {
    assertThat(Money.rounded(new BigDecimal("10.005"), "KZT")).isEqualTo(money("10.01", "KZT"));
    assertThat(Money.rounded(new BigDecimal("10.5"), "JPY")).isEqualTo(money("11", "JPY"));
    assertThatThrownBy(() -> money("0.001", "UZS")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> money("1", "UZS").plus(money("1", "USD"))).hasMessageContaining("USD");
    assertThatThrownBy(() -> money("1", "soum")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_step_reference_has_two_parts() {
    assertThat(StepRef.parse("uz.llc/file")).hasToString("uz.llc/file");
    assertThatThrownBy(() -> StepRef.parse("file")).hasMessageContaining("file");
    assertThatThrownBy(() -> StepRef.parse("uz.llc/")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StepRef.parse("/file")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void step_references_stand_by_procedure_and_then_by_step() {
    assertThat(Stream.of("b/a", "a/b", "a/a").map(StepRef::parse).sorted())
        .extracting(StepRef::toString)
        .containsExactly("a/a", "a/b", "b/a");
  }

  private static void assertFigures(
      StepDuration duration, String min, String typical, String max, Basis basis) {
    assertThat(List.of(duration.min(), duration.typical(), duration.max()))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal(min), new BigDecimal(typical), new BigDecimal(max));
    assertThat(duration.basis()).isEqualTo(basis);
  }

  private static StepDuration duration(Packs.StepBuilder step) {
    return new Packs().procedure("p", "true", step).plan(START).steps().getFirst().duration();
  }

  private static List<StepRef> after(Plan plan, String ref) {
    return find(plan, ref).after();
  }

  private static PlannedStep find(Plan plan, String ref) {
    return plan.steps().stream().filter(s -> s.ref().equals(ref(ref))).findFirst().orElseThrow();
  }

  private static Money money(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  private static StepRef ref(String text) {
    return StepRef.parse(text);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
