package org.caravanserai.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Text;
import org.caravanserai.procedure.Finish;
import org.caravanserai.procedure.Money;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepRef;
import org.jspecify.annotations.Nullable;

/** What differs in the plan, and why. */
final class PlanChanges {
  private final Pair pair;
  private final Map<String, Procedure> proceduresBefore;
  private final Map<String, Procedure> proceduresAfter;
  private final Map<StepRef, PlannedStep> before;
  private final Map<StepRef, PlannedStep> after;

  PlanChanges(Pair pair) {
    this.pair = pair;
    this.proceduresBefore = procedures(pair.before());
    this.proceduresAfter = procedures(pair.after());
    this.before = steps(pair.before().plan());
    this.after = steps(pair.after().plan());
  }

  PlanChange change() {
    return new PlanChange(
        pair.shift(side -> side.plan().start()),
        finish(Finish::p50),
        finish(Finish::p90),
        procedureChanges(),
        stepChanges(),
        fees(),
        pair.shift(side -> side.plan().fees().usdTotal().amount()),
        pair.shift(side -> side.plan().fees().unknown()));
  }

  private Shift<LocalDate> finish(Function<Finish, LocalDate> day) {
    return new Shift<>(finish(pair.before().plan(), day), finish(pair.after().plan(), day));
  }

  private static @Nullable LocalDate finish(Plan plan, Function<Finish, LocalDate> day) {
    return plan.steps().isEmpty() ? null : day.apply(plan.finish());
  }

  private static Map<String, Procedure> procedures(Side side) {
    return side.dossier().knowledge().proceduresOn(side.dossier().asOf()).stream()
        .collect(Collectors.toMap(Procedure::id, Function.identity()));
  }

  private static Map<StepRef, PlannedStep> steps(Plan plan) {
    return plan.steps().stream().collect(Collectors.toMap(PlannedStep::ref, Function.identity()));
  }

  private List<PlanChange.ProcedureChange> procedureChanges() {
    List<PlanChange.ProcedureChange> changes = new ArrayList<>();
    for (String id : Pair.names(proceduresBefore, proceduresAfter)) {
      Procedure was = proceduresBefore.get(id);
      Procedure is = proceduresAfter.get(id);
      Shift<Truth> applies = new Shift<>(applies(was, pair.before()), applies(is, pair.after()));
      if (mayApply(applies.before()) == mayApply(applies.after())
          && (applies.isNone() || !mayApply(applies.before()))) {
        continue;
      }
      Text title = is != null ? is.title() : was != null ? was.title() : Text.english(id);
      List<Reason> reasons = pair.orEdition(reasons(was, is, applies));
      changes.add(new PlanChange.ProcedureChange(id, title, applies, reasons));
    }
    return changes;
  }

  private static @Nullable Truth applies(@Nullable Procedure procedure, Side side) {
    return procedure == null ? null : procedure.appliesWhen().test(side.facts(""));
  }

  private static boolean mayApply(@Nullable Truth applies) {
    return applies != null && applies != Truth.FALSE;
  }

  private List<Reason> reasons(
      @Nullable Procedure was, @Nullable Procedure is, Shift<Truth> applies) {
    List<Reason> reasons = new ArrayList<>();
    if (pair.isOfEditions() && (was == null || is == null)) {
      reasons.add(new Reason.Edition());
    } else if (was == null || is == null || !was.valid().equals(is.valid())) {
      reasons.add(
          new Reason.Version(
              new Shift<>(was == null ? null : was.valid(), is == null ? null : is.valid())));
    }
    if (was != null && is != null && !applies.isNone()) {
      reasons.add(condition(is.appliesWhen(), applies));
    }
    return reasons;
  }

  private Reason condition(Condition condition, Shift<Truth> verdict) {
    return new Reason.Condition(
        condition.text(), verdict, pair.values(condition.attributes(), condition.series(), ""));
  }

  private List<PlanChange.StepChange> stepChanges() {
    List<PlanChange.StepChange> changes = new ArrayList<>();
    for (StepRef ref : Pair.names(before, after)) {
      PlannedStep was = before.get(ref);
      PlannedStep is = after.get(ref);
      Shift<PlanChange.Days> days = new Shift<>(days(was), days(is));
      if (days.isNone()) {
        continue;
      }
      PlannedStep there = is != null ? is : was;
      Text title = there == null ? Text.english(ref.toString()) : there.step().title();
      List<Reason> reasons =
          was == null || is == null ? pair.orEdition(comingOrGoing(ref)) : moving(was, is);
      changes.add(new PlanChange.StepChange(ref.toString(), title, days, reasons));
    }
    return changes;
  }

  private static PlanChange.@Nullable Days days(@Nullable PlannedStep step) {
    return step == null
        ? null
        : new PlanChange.Days(step.startP50(), step.finishP50(), step.finishP90());
  }

  /** Why a step is in one of the plans alone. */
  private List<Reason> comingOrGoing(StepRef ref) {
    Procedure was = proceduresBefore.get(ref.procedure());
    Procedure is = proceduresAfter.get(ref.procedure());
    boolean applied = applies(was, pair.before()) == Truth.TRUE;
    boolean applies = applies(is, pair.after()) == Truth.TRUE;
    if (was == null || is == null || applied != applies) {
      return List.of(new Reason.ByProcedure(ref.procedure()));
    }
    List<Reason> reasons = new ArrayList<>();
    if (!was.valid().equals(is.valid())) {
      reasons.add(new Reason.Version(new Shift<>(was.valid(), is.valid())));
    }
    Condition one = when(was, ref);
    Condition other = when(is, ref);
    Condition when = other == null ? one : other;
    if (when != null) {
      reasons.add(
          condition(
              when,
              new Shift<>(
                  one == null ? null : one.test(pair.before().facts("")),
                  other == null ? null : other.test(pair.after().facts("")))));
    }
    return reasons;
  }

  private static @Nullable Condition when(Procedure procedure, StepRef ref) {
    return procedure.steps().stream()
        .filter(step -> step.id().equals(ref.step()))
        .map(Procedure.Step::when)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<Reason> moving(PlannedStep was, PlannedStep is) {
    List<Reason> reasons = new ArrayList<>();
    Shift<BigDecimal> days = new Shift<>(was.duration().typical(), is.duration().typical());
    if (!days.isNone()) {
      reasons.add(new Reason.Duration(days));
    }
    Shift<List<String>> waits = new Shift<>(names(was.after()), names(is.after()));
    if (!waits.isNone()) {
      reasons.add(new Reason.Waits(waits));
    }
    List<String> moved =
        is.after().stream()
            .filter(ref -> was.after().contains(ref) && hasMoved(ref))
            .map(StepRef::toString)
            .sorted()
            .toList();
    if (!moved.isEmpty()) {
      reasons.add(new Reason.Predecessors(moved));
    }
    Shift<LocalDate> start = pair.shift(side -> side.plan().start());
    if (is.after().isEmpty() && was.after().isEmpty() && !start.isNone()) {
      reasons.add(new Reason.PlanStart(start));
    }
    return reasons.isEmpty() ? List.of(new Reason.Calendar()) : reasons;
  }

  private boolean hasMoved(StepRef ref) {
    PlannedStep was = before.get(ref);
    PlannedStep is = after.get(ref);
    return was != null && is != null && !was.finishP50().equals(is.finishP50());
  }

  private static List<String> names(List<StepRef> steps) {
    return steps.stream().map(StepRef::toString).sorted().toList();
  }

  private Map<String, Shift<BigDecimal>> fees() {
    Map<String, BigDecimal> one = totals(pair.before().plan());
    Map<String, BigDecimal> other = totals(pair.after().plan());
    Map<String, Shift<BigDecimal>> fees = new TreeMap<>();
    for (String currency : Pair.names(one, other)) {
      Shift<BigDecimal> total = new Shift<>(one.get(currency), other.get(currency));
      if (!total.isNone()) {
        fees.put(currency, total);
      }
    }
    return fees;
  }

  private static Map<String, BigDecimal> totals(Plan plan) {
    return plan.fees().totals().stream().collect(Collectors.toMap(Money::currency, Money::amount));
  }
}
