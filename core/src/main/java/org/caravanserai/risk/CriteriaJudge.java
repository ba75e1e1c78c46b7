package org.caravanserai.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy.Criterion;
import org.jspecify.annotations.Nullable;

/** Judges the criteria of a risk, joined by AND, in every circumstance of a scope. */
final class CriteriaJudge {
  private final Knowledge knowledge;
  private final List<Criterion> criteria;
  private final Scope scope;

  CriteriaJudge(Knowledge knowledge, List<Criterion> criteria, Scope scope) {
    this.knowledge = knowledge;
    this.criteria = criteria;
    this.scope = scope;
  }

  /** What fails whatever a route fills in is not judged circumstance by circumstance. */
  CriteriaFinding judge() {
    Truth withoutRoute = test(scope.facts());
    return withoutRoute != Truth.FALSE && mentionsRoute()
        ? eachCircumstance()
        : allAlike(withoutRoute);
  }

  /** The evidence of criteria that hold in these circumstances, which are not empty. */
  List<Evidence> evidence(List<Circumstance> met) {
    return criteria.stream().<Evidence>map(criterion -> evidence(criterion, met)).toList();
  }

  private boolean mentionsRoute() {
    return criteria.stream()
        .anyMatch(c -> !Collections.disjoint(c.when().attributes(), Circumstances.ATTRIBUTES));
  }

  private CriteriaFinding allAlike(Truth truth) {
    List<Circumstance> all = scope.circumstances();
    return switch (truth) {
      case TRUE -> new CriteriaFinding(all, all, Collections.emptySortedSet());
      case UNKNOWN -> new CriteriaFinding(List.of(), all, needs(scope.facts()));
      case FALSE -> new CriteriaFinding(List.of(), List.of(), Collections.emptySortedSet());
    };
  }

  private CriteriaFinding eachCircumstance() {
    List<Circumstance> met = new ArrayList<>();
    List<Circumstance> possible = new ArrayList<>();
    SortedSet<Need> needs = new TreeSet<>();
    for (Circumstance circumstance : scope.circumstances()) {
      Truth truth = test(circumstance.facts());
      if (truth == Truth.TRUE) {
        met.add(circumstance);
      } else if (truth == Truth.UNKNOWN) {
        needs.addAll(needs(circumstance.facts()));
      }
      if (truth != Truth.FALSE) {
        possible.add(circumstance);
      }
    }
    return new CriteriaFinding(met, possible, needs);
  }

  private Truth test(Facts facts) {
    return test(criteria, facts);
  }

  static Truth test(List<Criterion> criteria, Facts facts) {
    Truth all = Truth.TRUE;
    for (int i = 0; i < criteria.size() && all != Truth.FALSE; i++) {
      all = all.and(criteria.get(i).when().test(facts));
    }
    return all;
  }

  private SortedSet<Need> needs(Facts facts) {
    return Sorted.copyOf(
        criteria.stream()
            .flatMap(criterion -> criterion.when().needs(facts).stream())
            .map(Need::of)
            .toList());
  }

  private Evidence evidence(Criterion criterion, List<Circumstance> met) {
    Circumstance first = met.getFirst();
    boolean routed = criterion.when().attributes().stream().anyMatch(first.shown()::containsKey);
    List<Integer> itineraries =
        routed ? met.stream().map(Circumstance::itinerary).distinct().toList() : List.of();
    return new Evidence.CriterionMet(
        criterion,
        mentionsConsignment(criterion) ? scope.consignment() : null,
        itineraries,
        factsUsed(criterion.when(), first));
  }

  private boolean mentionsConsignment(Criterion criterion) {
    return criterion.when().attributes().stream().anyMatch(this::isPerConsignment);
  }

  private boolean isPerConsignment(String name) {
    Attribute attribute = knowledge.contents().attributes().get(name);
    return attribute != null && attribute.perConsignment();
  }

  private List<FactUsed> factsUsed(Condition condition, Circumstance circumstance) {
    List<FactUsed> used = new ArrayList<>();
    for (String name : condition.attributes()) {
      add(used, name, circumstance.facts().find(name), origin(name, circumstance));
    }
    for (String series : condition.series()) {
      BigDecimal amount = circumstance.facts().amount(series);
      add(used, series, amount, FactUsed.Origin.REFERENCE);
    }
    return used;
  }

  private FactUsed.Origin origin(String name, Circumstance circumstance) {
    if (circumstance.shown().containsKey(name)) {
      return FactUsed.Origin.ROUTE;
    }
    return scope.fromDeparture().contains(name)
        ? FactUsed.Origin.DEPARTURE
        : FactUsed.Origin.STATED;
  }

  private static void add(
      List<FactUsed> used, String name, @Nullable Object value, FactUsed.Origin origin) {
    if (value != null && !value.equals(Circumstances.NONE)) {
      used.add(new FactUsed(name, value, origin));
    }
  }
}
