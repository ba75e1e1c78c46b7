package org.caravanserai.comparison;

import java.util.List;
import org.caravanserai.condition.Facts;
import org.caravanserai.dossier.ConsignmentRoutes;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.policy.Assessment;
import org.caravanserai.procedure.Plan;
import org.caravanserai.risk.RiskRegister;

/** One of the two dossiers, all of its parts there. */
record Side(
    Dossier dossier,
    Assessment assessment,
    Plan plan,
    List<ConsignmentRoutes> routes,
    RiskRegister risks) {

  static Side of(Dossier dossier) {
    Assessment assessment = dossier.assessment();
    Plan plan = dossier.plan();
    List<ConsignmentRoutes> routes = dossier.routes();
    RiskRegister risks = dossier.risks();
    if (assessment == null || plan == null || routes == null || risks == null) {
      throw new IllegalArgumentException("Only whole dossiers can be compared");
    }
    return new Side(dossier, assessment, plan, routes, risks);
  }

  /** The facts of the project, or of one of its consignments; the id may be empty. */
  Facts facts(String consignment) {
    return dossier.profile().consignments().stream()
        .filter(c -> c.id().equals(consignment))
        .findFirst()
        .map(c -> dossier.profile().factsOf(c, dossier.knowledge(), dossier.asOf()))
        .orElseGet(() -> dossier.profile().factsOn(dossier.knowledge(), dossier.asOf()));
  }
}
