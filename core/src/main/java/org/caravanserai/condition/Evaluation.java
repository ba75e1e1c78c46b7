package org.caravanserai.condition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;

/** The three-valued meaning of an {@link Expression}; the same as CEL's with unknown inputs. */
final class Evaluation {
  private Evaluation() {}

  static Truth test(Bool expression, Facts facts) {
    return switch (expression) {
      case Constant(boolean value) -> Truth.of(value);
      case Flag(_, int slot) ->
          facts.at(slot) instanceof Boolean flag ? Truth.of(flag) : Truth.UNKNOWN;
      case Not(Bool operand) -> test(operand, facts).not();
      case And(List<Bool> operands) -> {
        Truth all = Truth.TRUE;
        for (Bool operand : operands) {
          all = all.and(test(operand, facts));
          if (all == Truth.FALSE) {
            break;
          }
        }
        yield all;
      }
      case Or(List<Bool> operands) -> {
        Truth any = Truth.FALSE;
        for (Bool operand : operands) {
          any = any.or(test(operand, facts));
          if (any == Truth.TRUE) {
            break;
          }
        }
        yield any;
      }
      case SameTruth(Bool left, Bool right) -> {
        Truth first = test(left, facts);
        Truth second = test(right, facts);
        yield first == Truth.UNKNOWN || second == Truth.UNKNOWN
            ? Truth.UNKNOWN
            : Truth.of(first == second);
      }
      case Compare(Num left, Expression.Relation relation, Num right) -> {
        BigDecimal first = value(left, facts, Map.of());
        BigDecimal second = value(right, facts, Map.of());
        yield first == null || second == null
            ? Truth.UNKNOWN
            : Truth.of(relation.holds(first.compareTo(second)));
      }
      case CompareDate(_, int slot, Expression.Relation relation, LocalDate day) ->
          facts.at(slot) instanceof LocalDate date
              ? Truth.of(relation.holds(date.compareTo(day)))
              : Truth.UNKNOWN;
      case CompareDates(_, int left, Expression.Relation relation, _, int right) ->
          facts.at(left) instanceof LocalDate first && facts.at(right) instanceof LocalDate second
              ? Truth.of(relation.holds(first.compareTo(second)))
              : Truth.UNKNOWN;
      case OneOf(_, int slot, Set<String> codes) ->
          facts.at(slot) instanceof String code ? Truth.of(codes.contains(code)) : Truth.UNKNOWN;
      case SameCode(_, int left, _, int right) ->
          facts.at(left) instanceof String first && facts.at(right) instanceof String second
              ? Truth.of(first.equals(second))
              : Truth.UNKNOWN;
      case Holds(_, int slot, String code) ->
          facts.at(slot) instanceof Set<?> codes ? Truth.of(codes.contains(code)) : Truth.UNKNOWN;
      case Within(_, int slot, List<String> prefixes) ->
          switch (facts.at(slot)) {
            case String code -> Truth.of(beginsWithOneOf(code, prefixes));
            case Set<?> codes ->
                Truth.of(codes.stream().anyMatch(c -> beginsWithOneOf((String) c, prefixes)));
            case null, default -> Truth.UNKNOWN;
          };
    };
  }

  static @Nullable BigDecimal value(Num expression, Facts facts, Map<String, BigDecimal> tier) {
    return switch (expression) {
      case Literal(BigDecimal value) -> value;
      case Quantity(_, int slot) -> (BigDecimal) facts.at(slot);
      case Amount(String series) -> facts.amount(series);
      case TierValue(String name) -> tier.get(name);
      case Arithmetic(Num left, Expression.Operation operation, Num right) -> {
        BigDecimal first = value(left, facts, tier);
        BigDecimal second = value(right, facts, tier);
        if (first == null || second == null) {
          yield null;
        }
        yield switch (operation) {
          case PLUS -> first.add(second);
          case MINUS -> first.subtract(second);
          case TIMES -> first.multiply(second);
          case DIVIDED_BY ->
              second.signum() == 0 ? null : first.divide(second, MathContext.DECIMAL128);
        };
      }
    };
  }

  static Set<String> needs(Bool expression, Facts facts) {
    Set<String> needs = new LinkedHashSet<>();
    addNeeds(expression, facts, needs);
    return needs;
  }

  private static void addNeeds(Bool expression, Facts facts, Set<String> needs) {
    if (test(expression, facts) != Truth.UNKNOWN) {
      return;
    }
    switch (expression) {
      case Constant _ -> {}
      case Flag(String attribute, _) -> needs.add(attribute);
      case Not(Bool operand) -> addNeeds(operand, facts, needs);
      case And(List<Bool> operands) -> operands.forEach(o -> addNeeds(o, facts, needs));
      case Or(List<Bool> operands) -> operands.forEach(o -> addNeeds(o, facts, needs));
      case SameTruth(Bool left, Bool right) -> {
        addNeeds(left, facts, needs);
        addNeeds(right, facts, needs);
      }
      case Compare(Num left, _, Num right) -> {
        addNeeds(left, facts, needs);
        addNeeds(right, facts, needs);
      }
      case CompareDate(String attribute, _, _, _) -> needs.add(attribute);
      case CompareDates(String left, int leftSlot, _, String right, int rightSlot) ->
          addMissing(facts, needs, left, leftSlot, right, rightSlot);
      case OneOf(String attribute, _, _) -> needs.add(attribute);
      case SameCode(String left, int leftSlot, String right, int rightSlot) ->
          addMissing(facts, needs, left, leftSlot, right, rightSlot);
      case Holds(String attribute, _, _) -> needs.add(attribute);
      case Within(String attribute, _, _) -> needs.add(attribute);
    }
  }

  static void addNeeds(Num expression, Facts facts, Set<String> needs) {
    switch (expression) {
      case Literal _, TierValue _ -> {}
      case Quantity(String attribute, int slot) -> {
        if (facts.at(slot) == null) {
          needs.add(attribute);
        }
      }
      case Amount(String series) -> {
        if (facts.amount(series) == null) {
          needs.add("amount:" + series);
        }
      }
      case Arithmetic(Num left, _, Num right) -> {
        addNeeds(left, facts, needs);
        addNeeds(right, facts, needs);
      }
    }
  }

  private static void addMissing(
      Facts facts, Set<String> needs, String left, int leftSlot, String right, int rightSlot) {
    if (facts.at(leftSlot) == null) {
      needs.add(left);
    }
    if (facts.at(rightSlot) == null) {
      needs.add(right);
    }
  }

  private static boolean beginsWithOneOf(String code, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (code.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
