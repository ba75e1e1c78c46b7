package org.caravanserai.risk;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Signals from the policy assessment; for a consignment, from the findings for the project and for
 * it.
 *
 * <p>A finding <i>applies</i> when its verdict says so, no applying policy supersedes it and its
 * status is neither superseded nor expired. A <i>granted benefit</i> is a granted finding on an
 * incentive, facilitation, visa rule or tariff: restrictions and obligations give nothing that
 * could be lost.
 */
final class PolicySignals {
  private static final Set<Policy.Status> PAST =
      Set.of(Policy.Status.SUPERSEDED, Policy.Status.EXPIRED);
  private static final Set<Policy.Kind> BURDENS =
      Set.of(Policy.Kind.RESTRICTION, Policy.Kind.OBLIGATION);

  private PolicySignals() {}

  /**
   * {@code policy.open-worth}: undetermined findings, and applying ones that are not granted, hold
   * more than {@code share} of the worth in USD: see {@link WorthSheet}.
   */
  static Showing openWorth(Scene scene) {
    return WorthSheet.of(scene.findings().filter(f -> isStanding(f) && isBenefit(f)).toList())
        .showing(scene.share());
  }

  /**
   * {@code policy.ends-early}: the validity of a granted benefit ends before the project does.
   * While nobody says how long the project runs, a benefit with an end after the project's start
   * leaves it unsettled.
   */
  static Showing endsEarly(Scene scene) {
    ProjectHorizon horizon = scene.inputs().horizon();
    SortedSet<Need> needs = new TreeSet<>();
    Set<Evidence> early = new LinkedHashSet<>();
    scene
        .findings()
        .filter(PolicySignals::isGrantedBenefit)
        .forEach(finding -> {
          LocalDate ends = finding.policy().valid().to();
          if (ends != null && endsBefore(ends, horizon)) {
            early.add(early(finding, ends, horizon.end()));
          } else if (ends != null && horizon.end() == null) {
            needs.add(new Need.Fact(ProjectHorizon.YEARS_ATTRIBUTE));
          }
        });
    return Showing.of(early, needs);
  }

  /** {@code policy.low-confidence}: a finding that applies is of low confidence. */
  static Showing lowConfidence(Scene scene) {
    return Showing.of(
        scene
            .findings()
            .filter(PolicySignals::applies)
            .filter(finding -> finding.confidence() == Confidence.LOW)
            .map(Finding::policy)
            .map(policy -> new Evidence.LowConfidenceFinding(policy.id(), policy.status()))
            .distinct()
            .toList());
  }

  /**
   * {@code policy.export-linked}: a granted benefit depends on exporting or on local content, as
   * the pack marks it.
   */
  static Showing exportLinked(Scene scene) {
    return Showing.of(
        scene
            .findings()
            .filter(PolicySignals::isGrantedBenefit)
            .filter(finding -> !finding.policy().linkedTo().isEmpty())
            .map(PolicySignals::linked)
            .distinct()
            .toList());
  }

  /** {@code policy.contradiction}: of two findings that apply, one contradicts the other. */
  static Showing contradiction(Scene scene) {
    List<Finding> applying = scene.findings().filter(PolicySignals::applies).toList();
    Map<String, List<Finding>> byPolicy =
        applying.stream().collect(Collectors.groupingBy(finding -> finding.policy().id()));
    return Showing.of(
        applying.stream()
            .flatMap(finding -> contradictions(finding, byPolicy))
            .distinct()
            .toList());
  }

  private static Stream<Evidence> contradictions(
      Finding finding, Map<String, List<Finding>> applying) {
    String id = finding.policy().id();
    return finding.contradictedBy().stream()
        .filter(other -> id.compareTo(other) < 0)
        .flatMap(other -> applying.getOrDefault(other, List.of()).stream())
        .map(other ->
            new Evidence.Contradiction(
                id, other.policy().id(), finding.confidence().and(other.confidence())));
  }

  private static boolean endsBefore(LocalDate ends, ProjectHorizon horizon) {
    LocalDate projectEnds = horizon.end();
    return projectEnds == null ? !ends.isAfter(horizon.start()) : ends.isBefore(projectEnds);
  }

  private static Evidence early(Finding finding, LocalDate ends, @Nullable LocalDate projectEnds) {
    return new Evidence.BenefitEndsEarly(
        finding.policy().id(), ends, projectEnds, finding.confidence());
  }

  private static Evidence linked(Finding finding) {
    return new Evidence.LinkedBenefit(
        finding.policy().id(), Sorted.copyOf(finding.policy().linkedTo()), finding.confidence());
  }

  private static boolean isGrantedBenefit(Finding finding) {
    return finding.granted() && isBenefit(finding);
  }

  private static boolean applies(Finding finding) {
    return finding.verdict() == Verdict.APPLIES && isStanding(finding);
  }

  private static boolean isStanding(Finding finding) {
    return finding.supersededBy().isEmpty() && !PAST.contains(finding.policy().status());
  }

  private static boolean isBenefit(Finding finding) {
    return !BURDENS.contains(finding.policy().kind());
  }
}
