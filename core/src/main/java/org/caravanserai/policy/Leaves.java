package org.caravanserai.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caravanserai.condition.Expression.Amount;
import org.caravanserai.condition.Expression.And;
import org.caravanserai.condition.Expression.Arithmetic;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.Compare;
import org.caravanserai.condition.Expression.CompareDate;
import org.caravanserai.condition.Expression.CompareDates;
import org.caravanserai.condition.Expression.Constant;
import org.caravanserai.condition.Expression.Flag;
import org.caravanserai.condition.Expression.Holds;
import org.caravanserai.condition.Expression.Literal;
import org.caravanserai.condition.Expression.Not;
import org.caravanserai.condition.Expression.Num;
import org.caravanserai.condition.Expression.OneOf;
import org.caravanserai.condition.Expression.Or;
import org.caravanserai.condition.Expression.Quantity;
import org.caravanserai.condition.Expression.SameCode;
import org.caravanserai.condition.Expression.SameTruth;
import org.caravanserai.condition.Expression.TierValue;
import org.caravanserai.condition.Expression.Within;
import org.caravanserai.knowledge.Policy;

/** The leaves of a policy's criteria (comparisons, flags, memberships), by attribute. */
final class Leaves {
  private final Map<String, Set<Bool>> byAttribute = new TreeMap<>();
  private final Map<String, Set<String>> partners = new HashMap<>();

  private Leaves() {}

  static Leaves of(Policy policy) {
    Leaves leaves = new Leaves();
    policy.criteria().forEach(criterion -> leaves.gather(criterion.when().expression()));
    leaves.byAttribute.forEach(leaves::addPartners);
    return leaves;
  }

  /** The attributes, by name. */
  List<String> attributes() {
    return List.copyOf(byAttribute.keySet());
  }

  /** The leaves that mention the attribute, each once, in order of first mention. */
  Collection<Bool> of(String attribute) {
    return byAttribute.getOrDefault(attribute, Set.of());
  }

  /** The other attributes that share a leaf with this one, by name. */
  Set<String> partners(String attribute) {
    return partners.getOrDefault(attribute, Set.of());
  }

  private void addPartners(String attribute, Set<Bool> leaves) {
    Set<String> others = new TreeSet<>();
    leaves.forEach(leaf -> others.addAll(mentioned(leaf)));
    others.remove(attribute);
    partners.put(attribute, others);
  }

  private void gather(Bool expression) {
    switch (expression) {
      case Constant _ -> {}
      case Not(Bool operand) -> gather(operand);
      case And(List<Bool> operands) -> operands.forEach(this::gather);
      case Or(List<Bool> operands) -> operands.forEach(this::gather);
      case SameTruth(Bool left, Bool right) -> {
        gather(left);
        gather(right);
      }
      default ->
          mentioned(expression)
              .forEach(name ->
                  byAttribute.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(expression));
    }
  }

  private static Collection<String> mentioned(Bool leaf) {
    return switch (leaf) {
      case Flag(String attribute, _) -> List.of(attribute);
      case Compare(Num left, _, Num right) -> {
        List<String> names = new ArrayList<>();
        gather(left, names);
        gather(right, names);
        yield names;
      }
      case CompareDate(String attribute, _, _, _) -> List.of(attribute);
      case CompareDates(String left, _, _, String right, _) -> List.of(left, right);
      case OneOf(String attribute, _, _) -> List.of(attribute);
      case SameCode(String left, _, String right, _) -> List.of(left, right);
      case Holds(String attribute, _, _) -> List.of(attribute);
      case Within(String attribute, _, _) -> List.of(attribute);
      case Constant _, Not _, And _, Or _, SameTruth _ -> List.of();
    };
  }

  private static void gather(Num number, List<String> names) {
    switch (number) {
      case Quantity(String attribute, _) -> names.add(attribute);
      case Arithmetic(Num left, _, Num right) -> {
        gather(left, names);
        gather(right, names);
      }
      case Literal _, Amount _, TierValue _ -> {}
    }
  }
}
