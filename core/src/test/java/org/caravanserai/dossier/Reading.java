package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.corridor.Routes;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Question;
import org.caravanserai.policy.Verdict;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.risk.RiskEntry;

/** Looks things up in a whole dossier. */
record Reading(Dossier dossier) {
  static Reading of(String example) {
    return new Reading(Answers.dossier(Shipped.example(example)));
  }

  /** The only finding of a policy for the project or for a consignment. */
  Finding finding(String policy, String... consignment) {
    List<Finding> findings =
        Objects.requireNonNull(dossier.assessment()).findings().stream()
            .filter(finding -> finding.policy().id().equals(policy))
            .filter(f -> consignment.length == 0 || f.consignments().contains(consignment[0]))
            .toList();
    assertThat(findings).as(policy).hasSize(1);
    return findings.getFirst();
  }

  Verdict verdict(String policy, String... consignment) {
    return finding(policy, consignment).verdict();
  }

  List<String> tiers(String policy, String... consignment) {
    return finding(policy, consignment).tiers().stream().map(Policy.Tier::id).toList();
  }

  List<String> questions() {
    return Objects.requireNonNull(dossier.assessment()).questions().stream()
        .map(Question::attribute)
        .toList();
  }

  Plan plan() {
    return Objects.requireNonNull(dossier.plan());
  }

  Set<String> procedures() {
    return plan().steps().stream()
        .map(step -> step.ref().procedure())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<String> steps(String procedure) {
    return plan().steps().stream()
        .filter(step -> step.ref().procedure().equals(procedure))
        .map(step -> step.ref().step())
        .toList();
  }

  PlannedStep step(String procedure, String step) {
    return plan().steps().stream()
        .filter(s -> s.ref().procedure().equals(procedure) && s.ref().step().equals(step))
        .findFirst()
        .orElseThrow();
  }

  List<Itinerary> itineraries(String consignment) {
    return Objects.requireNonNull(dossier.routes()).stream()
        .filter(routes -> routes.consignment().id().equals(consignment))
        .map(routes -> (Routes) routes.answer())
        .flatMap(routes -> routes.recommended().stream())
        .map(Routes.Recommendation::itinerary)
        .toList();
  }

  /** The border posts through which the goods leave a country, of all recommended routes. */
  Set<String> exits(String consignment) {
    return itineraries(consignment).stream()
        .flatMap(itinerary -> itinerary.borders().stream())
        .map(border -> border.exit())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<String> risks() {
    return Objects.requireNonNull(dossier.risks()).entries().stream().map(RiskEntry::id).toList();
  }
}
