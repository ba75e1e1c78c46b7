package org.caravanserai.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Procedure.Days;
import org.caravanserai.knowledge.Procedure.Step;
import org.jspecify.annotations.Nullable;

/** Which procedures and steps a project needs, in the order of the packs. */
final class Selection {
  private final Knowledge knowledge;
  private final Facts facts;
  private final List<Candidate> steps = new ArrayList<>();
  private final List<OptionalStep> optional = new ArrayList<>();
  private final List<UndeterminedProcedure> undetermined = new ArrayList<>();

  Selection(Knowledge knowledge, Facts facts, LocalDate asOf) {
    this.knowledge = knowledge;
    this.facts = facts;
    knowledge.proceduresOn(asOf).forEach(this::consider);
  }

  List<Candidate> steps() {
    return steps;
  }

  List<OptionalStep> optional() {
    return optional;
  }

  List<UndeterminedProcedure> undetermined() {
    return undetermined;
  }

  private void consider(Procedure procedure) {
    switch (procedure.appliesWhen().test(facts)) {
      case TRUE -> procedure.steps().forEach(step -> consider(procedure, step));
      case UNKNOWN ->
          undetermined.add(
              new UndeterminedProcedure(procedure.id(), needs(procedure.appliesWhen())));
      case FALSE -> {}
    }
  }

  /** The days that the profile states for such a step; null when it states none. */
  private @Nullable BigDecimal stated(Days days) {
    String fact = days.fact();
    return fact != null && facts.find(fact) instanceof BigDecimal stated ? stated : null;
  }

  private static Days asStated(Days days, BigDecimal stated) {
    return new Days(null, stated, null, days.working(), days.fact());
  }

  private void consider(Procedure procedure, Step step) {
    Condition when = step.when();
    if (when != null && when.test(facts) == Truth.FALSE) {
      return;
    }
    List<String> needs = when == null ? List.of() : needs(when);
    StepRef ref = new StepRef(procedure.id(), step.id());
    if (step.optional()) {
      optional.add(new OptionalStep(ref, step, needs));
    } else {
      BigDecimal stated = stated(step.days());
      steps.add(
          new Candidate(
              ref,
              stated == null ? step : step.withDays(asStated(step.days(), stated)),
              knowledge.getAuthority(step.authority()),
              needs,
              stated != null));
    }
  }

  private List<String> needs(Condition condition) {
    return List.copyOf(condition.needs(facts));
  }
}
