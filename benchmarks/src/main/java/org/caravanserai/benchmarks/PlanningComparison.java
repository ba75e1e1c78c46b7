package org.caravanserai.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Expression;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Provenance;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.Planner;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Generated plans and due dates over the shipped calendars and authorities. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class PlanningComparison {
  private static final long SEED = 20_261_122;
  private static final int QUESTIONS = 10_000;
  private static final int MOST_WORKING_DAYS = 60;
  private static final int TEN_YEARS = 3_652;
  private static final int NEAREST = 40;
  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final Provenance GENERATED =
      new Provenance(Confidence.LOW, List.of(), null, List.of(), List.of(), "generated");

  private Planner planner;
  private Facts facts;
  private List<WorkingCalendar> calendars;
  private LocalDate[] starts;
  private int[] workingDays;

  /** Draws 2,000 steps, each after up to three of the forty before it, and 10,000 questions. */
  @Setup
  public void draw() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    Knowledge shipped = MainExample.load(MainExample.packs(1));
    Knowledge knowledge = withProcedure(shipped.contents(), procedure(shipped, random));
    planner = Planner.of(knowledge);
    facts = Facts.of(knowledge.vocabulary(), Map.of(), knowledge.amountsOn(START));
    WorkingCalendars all = WorkingCalendars.of(knowledge);
    calendars = knowledge.contents().calendars().keySet().stream().map(all::get).toList();
    starts = new LocalDate[QUESTIONS];
    workingDays = new int[QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      starts[i] = START.plusDays(random.nextInt(TEN_YEARS));
      workingDays[i] = random.nextInt(MOST_WORKING_DAYS);
    }
  }

  /** Critical path, slack and 2,000 simulated runs, twice: as planned, and by known figures. */
  @Benchmark
  @Contestant(value = "plan of 2,000 steps", place = 1)
  public Plan plan() {
    return planner.plan(facts, START, START);
  }

  /** The calendars in turn, each question about another day of ten years. */
  @Benchmark
  @Contestant(value = "10,000 due dates over ten years", place = 2)
  public LocalDate due() {
    LocalDate latest = START;
    for (int i = 0; i < QUESTIONS; i++) {
      LocalDate due =
          calendars.get(i % calendars.size()).plusWorkingDays(starts[i], workingDays[i]);
      latest = due.isAfter(latest) ? due : latest;
    }
    return latest;
  }

  private static Procedure procedure(Knowledge knowledge, SplittableRandom random) {
    List<String> authorities = List.copyOf(knowledge.contents().authorities().keySet());
    List<Procedure.Step> steps = new ArrayList<>();
    for (int i = 0; i < Planner.MOST_STEPS; i++) {
      steps.add(step(i, authorities.get(random.nextInt(authorities.size())), random));
    }
    return new Procedure(
        "generated",
        Text.english("Generated"),
        "UZ",
        Validity.ALWAYS,
        Text.english("done"),
        new Condition("true", new Expression.Constant(true), Set.of(), Set.of()),
        steps,
        GENERATED);
  }

  private static Procedure.Step step(int number, String authority, SplittableRandom random) {
    Set<String> after = new LinkedHashSet<>();
    for (int i = 0; number > 0 && i < 3; i++) {
      after.add("generated/s" + (number - 1 - random.nextInt(Math.min(number, NEAREST))));
    }
    BigDecimal least = BigDecimal.valueOf(1 + random.nextInt(5));
    boolean unknown = random.nextInt(2) == 0;
    return new Procedure.Step(
        "s" + number,
        Text.english("Step " + number),
        authority,
        "approvals",
        null,
        List.of(),
        List.of(),
        List.copyOf(after),
        null,
        false,
        false,
        Procedure.Fee.UNKNOWN,
        unknown
            ? Procedure.Days.UNKNOWN
            : new Procedure.Days(least, least.add(BigDecimal.TWO), least.add(BigDecimal.TEN), true),
        null,
        GENERATED);
  }

  private static Knowledge withProcedure(Knowledge.Contents shipped, Procedure procedure) {
    return Knowledge.of(
        new Knowledge.Contents(
            shipped.digest(),
            shipped.packs(),
            shipped.replacements(),
            shipped.sources(),
            shipped.attributes(),
            shipped.authorities(),
            shipped.documents(),
            shipped.policies(),
            List.of(procedure),
            shipped.risks(),
            shipped.calendars(),
            shipped.series(),
            shipped.assumptions(),
            shipped.places(),
            shipped.links(),
            shipped.crossings(),
            shipped.services(),
            shipped.costs(),
            shipped.emissions(),
            shipped.borderTimes(),
            shipped.openingHours(),
            shipped.transportDocuments(),
            shipped.conventions(),
            shipped.observations(),
            shipped.codeLists(),
            shipped.concepts(),
            shipped.caseKinds(),
            shipped.treaties()));
  }
}
