package org.caravanserai.risk;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Risk;

/** Judges one risk in one scope. */
final class RiskJudge {
  private final Surroundings surroundings;
  private final RiskInputs inputs;
  private final List<RiskEntry> register;
  private final Risk risk;
  private final Scope scope;

  RiskJudge(
      Surroundings surroundings,
      RiskInputs inputs,
      List<RiskEntry> register,
      Risk risk,
      Scope scope) {
    this.surroundings = surroundings;
    this.inputs = inputs;
    this.register = register;
    this.risk = risk;
    this.scope = scope;
  }

  Outcome judge() {
    return switch (risk.trigger()) {
      case CONDITIONS -> conditions();
      case SIGNAL -> signal(scope.circumstances());
      case EITHER -> conditions().or(signal(scope.circumstances()));
      case BOTH -> both();
    };
  }

  private Outcome conditions() {
    CriteriaJudge judge = criteria();
    CriteriaFinding finding = judge.judge();
    return switch (finding.truth()) {
      case TRUE -> Outcome.byConditions(judge.evidence(finding.met()));
      case UNKNOWN -> Outcome.open(finding.needs());
      case FALSE -> Outcome.silent();
    };
  }

  /** The signal must show in circumstances that meet the conditions. */
  private Outcome both() {
    CriteriaJudge judge = criteria();
    CriteriaFinding finding = judge.judge();
    if (finding.truth() == Truth.FALSE) {
      return Outcome.silent();
    }
    if (finding.truth() == Truth.TRUE) {
      Outcome firm = signal(finding.met());
      if (firm.truth() == Truth.TRUE) {
        return Outcome.byBoth(Outcome.byConditions(judge.evidence(finding.met())), firm);
      }
    }
    Outcome loose = signal(finding.possible());
    return loose.truth() == Truth.FALSE ? loose : Outcome.open(union(finding, loose));
  }

  private static SortedSet<Need> union(CriteriaFinding finding, Outcome signal) {
    SortedSet<Need> needs = new TreeSet<>(finding.needs());
    needs.addAll(signal.needs());
    return needs;
  }

  private Outcome signal(List<Circumstance> circumstances) {
    Risk.Signal parameters = Objects.requireNonNull(risk.signal());
    Scene scene = new Scene(surroundings, inputs, parameters, scope, circumstances, register);
    return switch (Signals.get(parameters.name()).read(scene)) {
      case Showing.Shown(List<Evidence> evidence) -> Outcome.bySignal(evidence);
      case Showing.Unsettled(SortedSet<Need> needs) -> Outcome.open(needs);
      case Showing.NotShown() -> Outcome.silent();
    };
  }

  private CriteriaJudge criteria() {
    return new CriteriaJudge(surroundings.knowledge(), risk.criteria(), scope);
  }
}
