package org.caravanserai.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.Change;
import org.caravanserai.policy.CriterionFinding;
import org.caravanserai.policy.CriterionVerdict;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.NotInForce;
import org.caravanserai.policy.SmallestChange;
import org.caravanserai.policy.Verdict;

/**
 * The findings of a dossier in the groups in which a reader looks for them, each by policy id if
 * nothing else is said.
 *
 * @param benefits incentives and facilitations that are granted, those worth most first
 * @param duties obligations and restrictions under rules in force
 * @param rates rates and visa rules that hold
 * @param notCounted what applies and is not counted as granted
 * @param undetermined what a missing fact leaves open
 * @param near refused benefits of the countries that the project touches, which a change within the
 *     company's control can turn
 * @param elsewhere how many other policies do not apply
 * @param announced versions of rules of those countries that are not in force yet
 */
public record PolicyGroups(
    List<Finding> benefits,
    List<Finding> duties,
    List<Finding> rates,
    List<Finding> notCounted,
    List<Finding> undetermined,
    List<Finding> near,
    int elsewhere,
    List<NotInForce> announced) {
  public PolicyGroups {
    benefits = List.copyOf(benefits);
    duties = List.copyOf(duties);
    rates = List.copyOf(rates);
    notCounted = List.copyOf(notCounted);
    undetermined = List.copyOf(undetermined);
    near = List.copyOf(near);
    announced = List.copyOf(announced);
  }

  /** The groups of an assessment of the dossier's profile. */
  public static PolicyGroups of(Dossier dossier, Assessment assessment) {
    Set<String> countries = countries(dossier);
    List<Finding> refused = pick(assessment, f -> f.verdict() == Verdict.DOES_NOT_APPLY);
    List<Finding> near = refused.stream().filter(f -> isNear(f, countries)).toList();
    return new PolicyGroups(
        assessment.benefits(),
        pick(assessment, f -> f.granted() && isDuty(f)),
        pick(assessment, f -> f.granted() && !isBenefit(f) && !isDuty(f)),
        pick(assessment, f -> f.verdict() == Verdict.APPLIES && !f.granted()),
        pick(assessment, f -> f.verdict() == Verdict.UNDETERMINED),
        near,
        refused.size() - near.size(),
        announced(assessment, countries));
  }

  /** What the benefits are worth together, as far as it can be computed. */
  public BigDecimal totalUsd() {
    return benefits.stream().map(Finding::worthUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether a criterion explains the verdict: all of those that apply, else what decides. */
  public static boolean tells(Finding finding, CriterionFinding criterion) {
    return switch (finding.verdict()) {
      case APPLIES -> true;
      case UNDETERMINED -> criterion.verdict() == CriterionVerdict.UNKNOWN;
      case DOES_NOT_APPLY -> criterion.verdict() == CriterionVerdict.NOT_MET;
    };
  }

  private static List<Finding> pick(Assessment assessment, Predicate<Finding> wanted) {
    return assessment.findings().stream().filter(wanted).toList();
  }

  private static boolean isBenefit(Finding finding) {
    return finding.policy().kind().isBenefit();
  }

  private static boolean isDuty(Finding finding) {
    return finding.policy().kind().isDuty();
  }

  private static boolean isNear(Finding finding, Set<String> countries) {
    return isBenefit(finding)
        && finding.smallestChange() instanceof SmallestChange.Changes(List<Change> changes)
        && changes.stream().noneMatch(c -> c.attribute().endsWith("_country"))
        && countries.contains(country(finding.policy()));
  }

  private static List<NotInForce> announced(Assessment assessment, Set<String> countries) {
    return assessment.notInForce().stream()
        .filter(n -> n.timing() == NotInForce.Timing.FUTURE)
        .filter(n -> countries.contains(country(n.policy())))
        .toList();
  }

  private static String country(Policy policy) {
    return policy.jurisdiction().substring(0, 2);
  }

  private static Set<String> countries(Dossier dossier) {
    Set<String> countries = new TreeSet<>();
    dossier
        .profile()
        .facts()
        .forEach((name, value) -> {
          if (name.endsWith("_country") && value instanceof String code) {
            countries.add(code);
          }
        });
    dossier
        .profile()
        .consignments()
        .forEach(c -> {
          countries.add(dossier.knowledge().getPlace(c.from()).country());
          countries.add(dossier.knowledge().getPlace(c.to()).country());
        });
    return countries;
  }
}
