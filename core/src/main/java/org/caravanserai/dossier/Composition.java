package org.caravanserai.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.caravanserai.condition.Facts;
import org.caravanserai.corridor.Consignment;
import org.caravanserai.corridor.Corridor;
import org.caravanserai.corridor.RouteRequest;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.ConsignmentFacts;
import org.caravanserai.procedure.ObservedTimes;
import org.caravanserai.procedure.Plan;
import org.caravanserai.profile.Profile;
import org.caravanserai.risk.PartyScreening;
import org.caravanserai.risk.ProjectHorizon;
import org.caravanserai.risk.RiskInputs;
import org.caravanserai.risk.RiskRegister;
import org.caravanserai.risk.RoutedConsignment;
import org.caravanserai.risk.Screening;

/** One dossier in the making. */
final class Composition {
  private final Engines engines;
  private final Knowledge knowledge;
  private final Profile profile;
  private final LocalDate asOf;
  private final LocalDate start;
  private final Facts facts;
  private final List<ConsignmentFacts> consignments;
  private final RouteOptions options;
  private final ObservedTimes observed;
  private final List<PartyScreening> screening;

  Composition(
      Engines engines,
      Profile profile,
      LocalDate asOf,
      RouteOptions options,
      ObservedTimes observed) {
    this.observed = observed;
    this.engines = engines;
    this.knowledge = engines.knowledge();
    this.profile = profile;
    this.asOf = asOf;
    this.start = profile.start() == null ? asOf : profile.start();
    this.options = options;
    this.facts = profile.factsOn(knowledge, asOf);
    this.consignments =
        profile.consignments().stream()
            .map(c -> new ConsignmentFacts(c.id(), profile.factsOf(c, knowledge, asOf)))
            .toList();
    this.screening = Screening.screen(profile.parties());
  }

  Dossier compose(Set<Part> parts, Consumer<Part> progress) {
    boolean all = parts.contains(Part.RISKS);
    Assessment assessment = null;
    Plan plan = null;
    List<ConsignmentRoutes> routes = null;
    if (all || parts.contains(Part.POLICIES)) {
      progress.accept(Part.POLICIES);
      assessment = engines.policies().assess(facts, consignments, asOf);
    }
    if (all || parts.contains(Part.PLAN)) {
      progress.accept(Part.PLAN);
      plan = engines.planner().plan(facts, asOf, start, observed);
    }
    if (all || parts.contains(Part.ROUTES)) {
      progress.accept(Part.ROUTES);
      routes = routes();
    }
    RiskRegister risks = null;
    if (assessment != null && plan != null && routes != null && all) {
      progress.accept(Part.RISKS);
      risks = risks(assessment, plan, routes);
    }
    return new Dossier(knowledge, profile, asOf, start, assessment, plan, routes, risks, screening);
  }

  private List<ConsignmentRoutes> routes() {
    if (profile.consignments().isEmpty()) {
      return List.of();
    }
    Corridor corridor = engines.corridor();
    return profile.consignments().stream().map(c -> routes(corridor, c)).toList();
  }

  private ConsignmentRoutes routes(Corridor corridor, Profile.Consignment consignment) {
    RouteRequest request = options.request(toCarry(consignment));
    return new ConsignmentRoutes(consignment, request, corridor.find(request));
  }

  private Consignment toCarry(Profile.Consignment consignment) {
    LocalDate depart = consignment.depart() == null ? start : consignment.depart();
    return new Consignment(
        consignment.id(),
        consignment.from(),
        consignment.to(),
        tonnes(consignment).doubleValue(),
        consignment.teu() == null ? null : consignment.teu().doubleValue(),
        options.depart() == null ? depart : options.depart());
  }

  private BigDecimal tonnes(Profile.Consignment consignment) {
    if (consignment.massTonnes() != null) {
      return consignment.massTonnes();
    }
    BigDecimal teu = consignment.teu() == null ? BigDecimal.ONE : consignment.teu();
    return teu.multiply(knowledge.getAssumption("tonnes-per-teu").value());
  }

  private RiskRegister risks(Assessment assessment, Plan plan, List<ConsignmentRoutes> routes) {
    return engines
        .risks()
        .assess(
            new RiskInputs(
                asOf,
                facts,
                routed(routes),
                assessment,
                plan,
                screening,
                ProjectHorizon.of(start, facts)));
  }

  private List<RoutedConsignment> routed(List<ConsignmentRoutes> routes) {
    return IntStream.range(0, routes.size())
        .mapToObj(i -> routed(consignments.get(i), routes.get(i)))
        .toList();
  }

  private static RoutedConsignment routed(ConsignmentFacts facts, ConsignmentRoutes routes) {
    return new RoutedConsignment(
        facts.id(), facts.facts(), routes.request().consignment().depart(), routes.answer());
  }
}
