package org.caravanserai.dossier;

import org.caravanserai.corridor.Corridor;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.policy.PolicyAssessor;
import org.caravanserai.procedure.Planner;
import org.caravanserai.risk.RiskAssessor;
import org.jspecify.annotations.Nullable;

/**
 * The engines over one snapshot, each made when it is first asked for: who wants policies alone
 * does not wait until the network is compiled. Safe to share.
 */
final class Engines {
  private final Knowledge knowledge;
  private @Nullable PolicyAssessor policies;
  private @Nullable Planner planner;
  private @Nullable Corridor corridor;
  private @Nullable RiskAssessor risks;

  Engines(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  synchronized PolicyAssessor policies() {
    if (policies == null) {
      policies = PolicyAssessor.of(knowledge);
    }
    return policies;
  }

  synchronized Planner planner() {
    if (planner == null) {
      planner = Planner.of(knowledge);
    }
    return planner;
  }

  synchronized Corridor corridor() {
    if (corridor == null) {
      corridor = Corridor.of(knowledge);
    }
    return corridor;
  }

  synchronized RiskAssessor risks() {
    if (risks == null) {
      risks = RiskAssessor.of(knowledge);
    }
    return risks;
  }
}
