package org.caravanserai.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.ReferenceSeries;

/** Gives a verdict its reasons. */
final class Reasoning {
  private final Knowledge knowledge;
  private final LocalDate asOf;
  private final Relations relations;
  private final CodeLists codeLists;

  Reasoning(Knowledge knowledge, CodeLists codeLists, LocalDate asOf, Relations relations) {
    this.knowledge = knowledge;
    this.asOf = asOf;
    this.relations = relations;
    this.codeLists = codeLists;
  }

  /** One finding for the project, or one for each group of consignments with equal answers. */
  List<Finding> findings(Judged judged) {
    if (!judged.perConsignment()) {
      return List.of(finding(judged, judged.scopes().getFirst()));
    }
    Map<SameAnswer, List<String>> groups = new LinkedHashMap<>();
    for (Scope scope : judged.scopes()) {
      groups
          .computeIfAbsent(new SameAnswer(finding(judged, scope)), _ -> new ArrayList<>())
          .add(String.valueOf(scope.consignment()));
    }
    return groups.entrySet().stream()
        .map(group -> group.getKey().finding().forConsignments(group.getValue()))
        .toList();
  }

  private Finding finding(Judged judged, Scope scope) {
    Policy policy = judged.policy();
    Verdict verdict = judged.verdicts().get(scope.position());
    boolean applies = verdict == Verdict.APPLIES;
    List<Policy.Tier> tiers = Appraisal.holding(policy, scope.facts());
    boolean related = judged.rule().related();
    List<String> supersededBy = related ? relations.supersededBy(policy, scope) : List.of();
    List<String> excludedWith = applies ? relations.excludedWith(policy, scope) : List.of();
    List<String> contradictedBy = applies ? relations.contradictedBy(policy, scope) : List.of();
    Confidence confidence = confidence(judged.rule());
    return new Finding(
        policy,
        List.of(),
        verdict,
        criteria(judged.rule(), scope.given()),
        tiers,
        checks(policy, verdict, tiers, scope)
            .when(confidence == Confidence.LOW, HumanCheck.LOW_CONFIDENCE)
            .when(!excludedWith.isEmpty(), HumanCheck.EXCLUSION)
            .when(!contradictedBy.isEmpty(), HumanCheck.CONTRADICTION)
            .list(),
        applies && policy.status() == Policy.Status.IN_FORCE && supersededBy.isEmpty(),
        supersededBy,
        excludedWith,
        contradictedBy,
        Appraisal.of(policy, scope.facts()),
        confidence,
        verdict == Verdict.DOES_NOT_APPLY ? smallestChange(judged.rule(), scope) : null);
  }

  private static Checks checks(
      Policy policy, Verdict verdict, List<Policy.Tier> tiers, Scope scope) {
    return new Checks()
        .tiers(policy, verdict, tiers, scope.facts())
        .status(policy.status())
        .when(!policy.provenance().conflicts().isEmpty(), HumanCheck.SOURCES_CONFLICT);
  }

  private SmallestChange smallestChange(Rule rule, Scope scope) {
    return rule.verdict(scope.fixed()) == Verdict.DOES_NOT_APPLY
        ? new SmallestChange.NoneWithinControl(scope.fixed().blocking(rule), true)
        : new ChangeSearch(knowledge, codeLists, rule, scope).smallest();
  }

  private static List<CriterionFinding> criteria(Rule rule, Tested facts) {
    CriterionFinding[] findings = new CriterionFinding[rule.terms().size()];
    Arrays.setAll(findings, i -> rule.terms().get(i).finding(facts));
    return List.of(findings);
  }

  private Confidence confidence(Rule rule) {
    Confidence confidence = rule.policy().provenance().confidence();
    for (String series : rule.series()) {
      confidence = confidence.and(confidence(series));
    }
    return confidence;
  }

  private Confidence confidence(String seriesId) {
    ReferenceSeries series = knowledge.contents().series().get(seriesId);
    ReferenceSeries.Value value = series == null ? null : series.find(asOf);
    return value == null ? Confidence.HIGH : value.provenance().confidence();
  }
}
