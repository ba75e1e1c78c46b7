package org.caravanserai.dossier;

import java.time.LocalDate;
import java.util.List;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.policy.Assessment;
import org.caravanserai.procedure.Plan;
import org.caravanserai.profile.Profile;
import org.caravanserai.risk.PartyScreening;
import org.caravanserai.risk.RiskRegister;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer to one profile, or some parts of it.
 *
 * @param screening one result for each party
 * @param assessment null when the policies were not asked for, and so are the others
 */
public record Dossier(
    Knowledge knowledge,
    Profile profile,
    LocalDate asOf,
    LocalDate start,
    @Nullable Assessment assessment,
    @Nullable Plan plan,
    @Nullable List<ConsignmentRoutes> routes,
    @Nullable RiskRegister risks,
    List<PartyScreening> screening) {
  public Dossier {
    screening = List.copyOf(screening);
  }
}
