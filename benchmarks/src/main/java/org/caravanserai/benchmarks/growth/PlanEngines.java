package org.caravanserai.benchmarks.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.condition.ConditionCompiler;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Authority;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Provenance;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.procedure.Planner;

/** Plans over generated steps, and dates over generated calendars. */
final class PlanEngines {
  private static final long SEED = 7;
  private static final String PROCEDURE = "generated";
  private static final int HOLIDAYS_A_YEAR = 12;
  private static final int FIRST_YEAR = 1970;
  private static final int YEARS = 230;
  private static final LocalDate START = LocalDate.of(2027, 1, 18);

  private final Shipped shipped;
  private final Provenance provenance;

  PlanEngines(Shipped shipped) {
    this.shipped = shipped;
    this.provenance = shipped.knowledge().contents().procedures().getFirst().provenance();
  }

  Group group() {
    List<Integer> steps = Engine.thousandfold(Planner.MOST_STEPS / 1000);
    String bound = "ends at its bound of " + Planner.MOST_STEPS + " steps";
    return new Group(
        "plans",
        "Plans and dates",
        List.of(
            Engine.of(
                    "plan-deep",
                    "planning a chain, each step after the one before",
                    "steps",
                    steps,
                    n -> plan(n, PlanEngines::chain))
                .remarking(bound),
            Engine.of(
                    "plan-wide",
                    "planning steps side by side between a first and a last",
                    "steps",
                    steps,
                    n -> plan(n, i -> sideBySide(i, n)))
                .remarking(bound),
            Engine.of(
                    "plan-net",
                    "planning a net, each step after three of the twenty before",
                    "steps",
                    steps,
                    n -> plan(n, PlanEngines::net))
                .remarking(bound),
            Engine.of(
                    "calendar-years",
                    "making a calendar and asking in each of its years",
                    "published years",
                    List.of(1, 10, 100, YEARS),
                    this::years)
                .remarking("ends at its bound, the years 1970 to 2199"),
            Engine.of(
                    "due-date",
                    "one due date with its explanation",
                    "working days counted",
                    List.of(10, 100, 1_000, WorkingCalendar.MOST_WORKING_DAYS),
                    this::dueDate)
                .remarking("ends at its bound of " + WorkingCalendar.MOST_WORKING_DAYS),
            Engine.of(
                "due-dates",
                "due dates 1 to 250 working days ahead",
                "questions",
                Engine.thousandfold(100),
                this::dueDates)));
  }

  private Supplier<?> plan(int n, IntFunction<List<Integer>> after) {
    Knowledge knowledge =
        new Remade(shipped.knowledge()).procedures(List.of(procedure(n, after))).knowledge();
    Planner planner = Planner.of(knowledge);
    Facts facts = shipped.profile().factsOn(knowledge, Shipped.AS_OF);
    return () -> planner.plan(facts, Shipped.AS_OF, START);
  }

  private Procedure procedure(int n, IntFunction<List<Integer>> after) {
    Text title = Text.english("Generated");
    return new Procedure(
        PROCEDURE,
        title,
        "UZ",
        Validity.ALWAYS,
        title,
        PolicyEngines.compiled(
            new ConditionCompiler(shipped.knowledge().vocabulary()), "project_country == 'UZ'"),
        IntStream.range(0, n).mapToObj(i -> step(i, after.apply(i))).toList(),
        provenance);
  }

  private Procedure.Step step(int number, List<Integer> after) {
    List<Authority> authorities =
        List.copyOf(shipped.knowledge().contents().authorities().values());
    Random random = new Random(SEED + number);
    int days = 1 + random.nextInt(2);
    return new Procedure.Step(
        id(number),
        Text.english("Step " + number),
        authorities.get(random.nextInt(authorities.size())).id(),
        "approvals",
        null,
        List.of(),
        List.of(),
        after.stream().map(i -> PROCEDURE + "/" + id(i)).toList(),
        null,
        false,
        false,
        Procedure.Fee.UNKNOWN,
        new Procedure.Days(
            BigDecimal.ONE, BigDecimal.valueOf(days), BigDecimal.valueOf(days + 1L), true),
        null,
        provenance);
  }

  private static String id(int number) {
    return "s%05d".formatted(number);
  }

  private static List<Integer> chain(int number) {
    return number == 0 ? List.of() : List.of(number - 1);
  }

  private static List<Integer> sideBySide(int number, int n) {
    if (number == 0) {
      return List.of();
    }
    return number < n - 1 ? List.of(0) : IntStream.range(0, number).boxed().toList();
  }

  private static List<Integer> net(int number) {
    List<Integer> before =
        new ArrayList<>(IntStream.range(Math.max(0, number - 20), number).boxed().toList());
    Collections.shuffle(before, new Random(SEED + number));
    return before.subList(0, Math.min(3, before.size()));
  }

  private Supplier<?> years(int n) {
    Knowledge knowledge = new Remade(shipped.knowledge()).calendar(calendar(n)).knowledge();
    return () -> {
      WorkingCalendar calendar = WorkingCalendars.of(knowledge).get(PROCEDURE);
      long sum = 0;
      for (int year = FIRST_YEAR; year < FIRST_YEAR + n; year++) {
        sum += calendar.plusWorkingDays(LocalDate.of(year, 1, 1), 5).toEpochDay();
      }
      return sum;
    };
  }

  private Supplier<?> dueDate(int n) {
    WorkingCalendar calendar = wholeCalendar();
    return () -> calendar.due(START, n);
  }

  private Supplier<?> dueDates(int n) {
    WorkingCalendar calendar = wholeCalendar();
    Random random = new Random(SEED);
    int[] days = random.ints(n, 0, 10 * 365).toArray();
    int[] ahead = random.ints(n, 1, 251).toArray();
    return () -> {
      long sum = 0;
      for (int i = 0; i < n; i++) {
        sum += calendar.plusWorkingDays(START.plusDays(days[i]), ahead[i]).toEpochDay();
      }
      return sum;
    };
  }

  private WorkingCalendar wholeCalendar() {
    Knowledge knowledge = new Remade(shipped.knowledge()).calendar(calendar(YEARS)).knowledge();
    return WorkingCalendars.of(knowledge).get(PROCEDURE);
  }

  /** A calendar with published holidays and two working weekends in each year from 1970 on. */
  private HolidayCalendar calendar(int years) {
    HolidayCalendar pattern = shipped.knowledge().getCalendar("cn");
    return new HolidayCalendar(
        PROCEDURE,
        pattern.title(),
        pattern.country(),
        pattern.zone(),
        null,
        pattern.weekend(),
        pattern.officeHours(),
        IntStream.range(FIRST_YEAR, FIRST_YEAR + years).mapToObj(this::year).toList(),
        List.of(new HolidayCalendar.Recurring(MonthDay.of(1, 1), 1, pattern.title())),
        pattern.provenance());
  }

  private HolidayCalendar.Year year(int year) {
    Random random = new Random(SEED + year);
    List<HolidayCalendar.Span> holidays = new ArrayList<>();
    for (int i = 0; i < HOLIDAYS_A_YEAR; i++) {
      LocalDate first = LocalDate.of(year, 1 + i, 1 + random.nextInt(24));
      holidays.add(
          new HolidayCalendar.Span(
              first, first.plusDays(random.nextInt(3)), Text.english("Holiday " + i)));
    }
    LocalDate saturday =
        LocalDate.of(year, 5, 20)
            .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY));
    return new HolidayCalendar.Year(
        year,
        HolidayCalendar.YearStatus.OFFICIAL,
        holidays,
        List.of(new HolidayCalendar.Span(saturday, saturday, Text.english("Working day"))),
        List.of(),
        provenance);
  }
}
