package org.caravanserai.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.CriterionFinding;
import org.caravanserai.policy.CriterionVerdict;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Verdict;
import org.jspecify.annotations.Nullable;

/** Which policies stand differently, and why. */
final class PolicyChanges {
  private final Pair pair;
  private final Map<Scope, Finding> before;
  private final Map<Scope, Finding> after;
  private final Set<String> inForceBefore;
  private final Set<String> inForceAfter;

  /** What a finding is about; the consignment is empty for the project. */
  private record Scope(String policy, String consignment) implements Comparable<Scope> {
    private static final Comparator<Scope> ORDER =
        Comparator.comparing(Scope::policy).thenComparing(Scope::consignment);

    @Override
    public int compareTo(Scope other) {
      return ORDER.compare(this, other);
    }
  }

  PolicyChanges(Pair pair) {
    this.pair = pair;
    this.before = findings(pair.before());
    this.after = findings(pair.after());
    this.inForceBefore = policies(before);
    this.inForceAfter = policies(after);
  }

  private static Map<Scope, Finding> findings(Side side) {
    Map<Scope, Finding> findings = new TreeMap<>();
    for (Finding finding : side.assessment().findings()) {
      String id = finding.policy().id();
      if (finding.consignments().isEmpty()) {
        findings.put(new Scope(id, ""), finding);
      }
      finding.consignments().forEach(c -> findings.put(new Scope(id, c), finding));
    }
    return findings;
  }

  private static Set<String> policies(Map<Scope, Finding> findings) {
    return findings.keySet().stream().map(Scope::policy).collect(Collectors.toSet());
  }

  /** By policy id; consignments for which the same changed for the same reasons are one change. */
  List<PolicyChange> list() {
    Map<PolicyChange, List<String>> consignments = new LinkedHashMap<>();
    for (Scope scope : Pair.names(before, after)) {
      PolicyChange change = change(scope, before.get(scope), after.get(scope));
      if (change != null) {
        List<String> ids = consignments.computeIfAbsent(change, _ -> new ArrayList<>());
        if (!scope.consignment().isEmpty()) {
          ids.add(scope.consignment());
        }
      }
    }
    return consignments.entrySet().stream()
        .map(e -> e.getKey().forConsignments(e.getValue()))
        .toList();
  }

  private @Nullable PolicyChange change(Scope scope, @Nullable Finding was, @Nullable Finding is) {
    Shift<PolicyChange.State> state = new Shift<>(state(was), state(is));
    Policy policy = is != null ? is.policy() : was != null ? was.policy() : null;
    if (state.isNone() || policy == null) {
      return null;
    }
    List<Reason> reasons =
        was == null || is == null ? comingOrGoing(scope, was, is) : reasons(scope, was, is);
    return new PolicyChange(
        policy.id(),
        policy.title(),
        policy.jurisdiction(),
        List.of(),
        state,
        pair.orEdition(reasons));
  }

  private static PolicyChange.@Nullable State state(@Nullable Finding finding) {
    if (finding == null) {
      return null;
    }
    PolicyChange.State state =
        new PolicyChange.State(
            finding.verdict(),
            finding.granted(),
            finding.tiers(),
            finding.worth() instanceof BenefitWorth.Usd(var amount) ? amount : null,
            finding.policy().gives(),
            finding.policy().valid());
    return state.concerns()
        ? state
        : new PolicyChange.State(
            state.verdict(), state.granted(), List.of(), null, state.gives(), state.valid());
  }

  private List<Reason> comingOrGoing(Scope scope, @Nullable Finding was, @Nullable Finding is) {
    Set<String> inForce = was == null ? inForceBefore : inForceAfter;
    if (inForce.contains(scope.policy())) {
      String id = scope.consignment();
      return List.of(
          new Reason.Consignment(new Shift<>(was == null ? null : id, is == null ? null : id)));
    }
    if (pair.isOfEditions()) {
      return List.of(new Reason.Edition());
    }
    return List.of(
        new Reason.Version(
            new Shift<>(
                was == null ? null : was.policy().valid(),
                is == null ? null : is.policy().valid())));
  }

  private List<Reason> reasons(Scope scope, Finding was, Finding is) {
    List<Reason> reasons = new ArrayList<>();
    if (!was.policy().valid().equals(is.policy().valid())) {
      reasons.add(new Reason.Version(new Shift<>(was.policy().valid(), is.policy().valid())));
    }
    addCriteria(scope, was, is, reasons);
    addSizes(scope, was, is, reasons);
    addOthers(Reason.Bond.SUPERSEDED_BY, was.supersededBy(), is.supersededBy(), reasons);
    addOthers(Reason.Bond.EXCLUDED_WITH, was.excludedWith(), is.excludedWith(), reasons);
    addOthers(Reason.Bond.CONTRADICTED_BY, was.contradictedBy(), is.contradictedBy(), reasons);
    return reasons;
  }

  private void addCriteria(Scope scope, Finding was, Finding is, List<Reason> reasons) {
    Map<String, CriterionFinding> one = criteria(was);
    Map<String, CriterionFinding> other = criteria(is);
    for (String id : Pair.names(one, other)) {
      CriterionFinding earlier = one.get(id);
      CriterionFinding later = other.get(id);
      Shift<CriterionVerdict> verdict = new Shift<>(verdict(earlier), verdict(later));
      Policy.Criterion criterion =
          later != null ? later.criterion() : earlier != null ? earlier.criterion() : null;
      if (!verdict.isNone() && criterion != null) {
        reasons.add(
            new Reason.Criterion(
                id,
                criterion.says(),
                verdict,
                pair.values(
                    criterion.when().attributes(),
                    criterion.when().series(),
                    scope.consignment())));
      }
    }
  }

  private static Map<String, CriterionFinding> criteria(Finding finding) {
    return finding.criteria().stream()
        .collect(Collectors.toMap(c -> c.criterion().id(), Function.identity()));
  }

  private static @Nullable CriterionVerdict verdict(@Nullable CriterionFinding finding) {
    return finding == null ? null : finding.verdict();
  }

  /** What differs behind the tiers and the worth, when these do. */
  private void addSizes(Scope scope, Finding was, Finding is, List<Reason> reasons) {
    boolean same = was.worth().equals(is.worth()) && was.tiers().equals(is.tiers());
    if (same || isRefused(was) || isRefused(is)) {
      return;
    }
    Set<String> attributes = new LinkedHashSet<>();
    Set<String> series = new LinkedHashSet<>();
    for (Policy policy : List.of(was.policy(), is.policy())) {
      policy
          .tiers()
          .forEach(tier -> {
            attributes.addAll(tier.when().attributes());
            series.addAll(tier.when().series());
          });
      if (policy.worth() != null) {
        attributes.addAll(policy.worth().usd().attributes());
        series.addAll(policy.worth().usd().series());
      }
    }
    List<ValueShift> because = pair.values(attributes, series, scope.consignment());
    if (!because.isEmpty()) {
      reasons.add(new Reason.Values(because));
    }
  }

  private static boolean isRefused(Finding finding) {
    return finding.verdict() == Verdict.DOES_NOT_APPLY;
  }

  private static void addOthers(
      Reason.Bond bond, List<String> was, List<String> is, List<Reason> reasons) {
    if (!sameMembers(was, is)) {
      reasons.add(new Reason.Others(bond, new Shift<>(was, is)));
    }
  }

  private static boolean sameMembers(Collection<String> one, Collection<String> other) {
    return new HashSet<>(one).equals(new HashSet<>(other));
  }
}
