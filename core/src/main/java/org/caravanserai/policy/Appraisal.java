package org.caravanserai.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Formula;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Policy;
import org.jspecify.annotations.Nullable;

/** Works out what a policy would be worth to a project. */
final class Appraisal {
  private Appraisal() {}

  static BenefitWorth of(Policy policy, Facts facts) {
    Policy.@Nullable Worth worth = policy.worth();
    if (worth == null) {
      return new BenefitWorth.NotStated();
    }
    Formula formula = worth.usd();
    if (formula.tierValues().isEmpty()) {
      return value(formula, facts, List.of(Map.of()));
    }
    Collection<String> needs = needsOfTiers(policy, facts);
    return needs.isEmpty()
        ? value(formula, facts, holding(policy, facts).stream().map(Policy.Tier::values).toList())
        : missing(formula, facts, needs);
  }

  /** The tiers that hold, in the pack's order. */
  static List<Policy.Tier> holding(Policy policy, Facts facts) {
    return policy.tiers().isEmpty()
        ? List.of()
        : policy.tiers().stream().filter(t -> t.when().test(facts) == Truth.TRUE).toList();
  }

  private static Collection<String> needsOfTiers(Policy policy, Facts facts) {
    TreeSet<String> needs = new TreeSet<>();
    policy.tiers().stream()
        .map(Policy.Tier::when)
        .map((Condition when) -> when.needs(facts))
        .forEach(needs::addAll);
    return needs;
  }

  private static BenefitWorth value(
      Formula formula, Facts facts, List<Map<String, BigDecimal>> tiers) {
    List<BigDecimal> values = new ArrayList<>();
    for (Map<String, BigDecimal> tier : tiers) {
      BigDecimal value = formula.value(facts, tier);
      if (value == null) {
        return missing(formula, facts, List.of());
      }
      values.add(value);
    }
    return values.isEmpty()
        ? missing(formula, facts, List.of())
        : new BenefitWorth.Usd(Collections.min(values).setScale(2, RoundingMode.HALF_UP));
  }

  private static BenefitWorth missing(Formula formula, Facts facts, Collection<String> others) {
    TreeSet<String> needs = new TreeSet<>(others);
    formula.attributes().stream().filter(name -> !facts.knows(name)).forEach(needs::add);
    formula.series().stream()
        .filter(series -> facts.amount(series) == null)
        .map(series -> "amount:" + series)
        .forEach(needs::add);
    return new BenefitWorth.Missing(List.copyOf(needs));
  }
}
