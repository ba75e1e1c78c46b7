package org.caravanserai.benchmarks.growth;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.caravanserai.dossier.Composer;
import org.caravanserai.dossier.ConsignmentRoutes;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.profile.Profile;
import org.caravanserai.risk.ProjectHorizon;
import org.caravanserai.risk.RiskAssessor;
import org.caravanserai.risk.RiskInputs;
import org.caravanserai.risk.RoutedConsignment;

/** The risk register. */
final class RiskEngines {
  private final Shipped shipped;
  private final Copies copies;

  RiskEngines(Shipped shipped) {
    this.shipped = shipped;
    this.copies = new Copies(shipped.knowledge());
  }

  Group group() {
    return new Group(
        "risks",
        "Risks",
        List.of(
            Engine.of(
                "risks",
                "weighing risks against the main example",
                "risks",
                Engine.thousandfold(10),
                n ->
                    register(
                        new Remade(shipped.knowledge()).risks(copies.risks(n)).knowledge(),
                        shipped.profile().consignments().size())),
            Engine.of(
                "risks-policies",
                "weighing the shipped risks against findings",
                "policies behind the findings",
                Engine.thousandfold(10),
                n ->
                    register(
                        new Remade(shipped.knowledge()).policies(copies.policies(n)).knowledge(),
                        shipped.profile().consignments().size())),
            Engine.of(
                    "risks-consignments",
                    "weighing the shipped risks for consignments",
                    "consignments",
                    List.of(1, 10, 100, RiskInputs.MOST_CONSIGNMENTS),
                    n -> register(shipped.knowledge(), n))
                .remarking("ends at its bound of " + RiskInputs.MOST_CONSIGNMENTS)));
  }

  private Supplier<?> register(Knowledge knowledge, int consignments) {
    Profile profile = shipped.profile();
    Dossier dossier =
        Composer.compose(
            knowledge,
            profile,
            Shipped.AS_OF,
            RouteOptions.NONE,
            EnumSet.of(Part.POLICIES, Part.PLAN, Part.ROUTES),
            _ -> {});
    RiskInputs inputs =
        new RiskInputs(
            Shipped.AS_OF,
            profile.factsOn(knowledge, Shipped.AS_OF),
            routed(dossier, consignments),
            Objects.requireNonNull(dossier.assessment()),
            Objects.requireNonNull(dossier.plan()),
            dossier.screening(),
            ProjectHorizon.of(dossier.start(), profile.factsOn(knowledge, Shipped.AS_OF)));
    RiskAssessor assessor = RiskAssessor.of(knowledge);
    return () -> assessor.assess(inputs);
  }

  /** The consignments of a dossier over and over, with the routes that were found for them. */
  private static List<RoutedConsignment> routed(Dossier dossier, int n) {
    List<ConsignmentRoutes> routes = Objects.requireNonNull(dossier.routes());
    List<Profile.Consignment> all = Consignments.of(dossier.profile(), n).consignments();
    List<RoutedConsignment> routed = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      ConsignmentRoutes found = routes.get(i % routes.size());
      routed.add(
          new RoutedConsignment(
              all.get(i).id(),
              dossier.profile().factsOf(all.get(i), dossier.knowledge(), Shipped.AS_OF),
              found.request().consignment().depart(),
              found.answer()));
    }
    return routed;
  }
}
