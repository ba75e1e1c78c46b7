package org.caravanserai.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Text;
import org.caravanserai.procedure.Documents;
import org.caravanserai.procedure.FeeLine;
import org.caravanserai.procedure.Fees;
import org.caravanserai.procedure.Finish;
import org.caravanserai.procedure.Money;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepDuration;
import org.caravanserai.procedure.StepRef;

/** Plans written down rather than computed; their steps lie on the critical path, if not said. */
final class Plans {
  private final List<PlannedStep> steps = new ArrayList<>();
  private final Set<StepRef> beside = new HashSet<>();
  private Finish finish = new Finish(World.START, World.START, 0, 0);
  private BigDecimal assumedShare = BigDecimal.ZERO;

  static Plans plan() {
    return new Plans();
  }

  Plans working(int daysP50, int daysP90) {
    finish =
        new Finish(World.START.plusDays(daysP50), World.START.plusDays(daysP90), daysP50, daysP90);
    return this;
  }

  Plans assumed(String share) {
    assumedShare = new BigDecimal(share);
    return this;
  }

  Plans step(
      String ref, String authority, String desk, String gives, String from, String to, int slack) {
    return step(ref, authority, desk, gives, from, to, slack, StepDuration.Basis.KNOWN);
  }

  Plans step(
      String ref,
      String authority,
      String desk,
      String gives,
      String from,
      String to,
      int slack,
      StepDuration.Basis basis) {
    StepRef id = StepRef.parse(ref);
    Procedure.Step step =
        new Procedure.Step(
            id.step(),
            Text.english(ref),
            authority,
            desk,
            null,
            List.of(),
            List.of(gives),
            List.of(),
            null,
            false,
            false,
            Procedure.Fee.UNKNOWN,
            Procedure.Days.UNKNOWN,
            null,
            World.provenance(Confidence.MEDIUM));
    LocalDate finishes = LocalDate.parse(to);
    steps.add(
        new PlannedStep(
            id,
            step,
            World.shipped().getAuthority(authority).country(),
            List.of(),
            List.of(),
            new StepDuration(
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                true,
                basis,
                BigDecimal.ZERO,
                List.of(),
                null),
            LocalDate.parse(from),
            finishes,
            finishes,
            null,
            false,
            new BigDecimal("0.9"),
            slack,
            new FeeLine(id, Procedure.Fee.UNKNOWN, null, null, null, null)));
    return this;
  }

  /** Takes a step off the critical path. */
  Plans beside(String ref) {
    beside.add(StepRef.parse(ref));
    return this;
  }

  Plan done() {
    return new Plan(
        World.AS_OF,
        World.START,
        "uz",
        finish,
        finish,
        steps.stream().map(PlannedStep::ref).filter(ref -> !beside.contains(ref)).toList(),
        assumedShare,
        false,
        steps,
        List.of(),
        List.of(),
        List.of(),
        new Documents(List.of(), List.of(), List.of()),
        new Fees(List.of(), List.of(), Money.zero("USD"), 0, 0));
  }
}
