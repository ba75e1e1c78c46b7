package org.caravanserai.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.caravanserai.condition.Expression.And;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.Compare;
import org.caravanserai.condition.Expression.Flag;
import org.caravanserai.condition.Expression.Literal;
import org.caravanserai.condition.Expression.Not;
import org.caravanserai.condition.Expression.OneOf;
import org.caravanserai.condition.Expression.Or;
import org.caravanserai.condition.Expression.Quantity;
import org.caravanserai.condition.Expression.Relation;
import org.jspecify.annotations.Nullable;

/**
 * An expression as a chain of small objects, which runs faster than walking the tree. Truth is a
 * number here, so that AND is the minimum, OR the maximum and NOT the distance from {@link #TRUE}.
 */
@FunctionalInterface
interface FastTest {
  int FALSE = 0;
  int UNKNOWN = 1;
  int TRUE = 2;

  int of(FactSheet sheet);

  static Truth truth(int number) {
    return switch (number) {
      case FALSE -> Truth.FALSE;
      case TRUE -> Truth.TRUE;
      default -> Truth.UNKNOWN;
    };
  }

  static FastTest compile(Bool expression) {
    return switch (expression) {
      case And(List<Bool> operands) -> all(operands);
      case Or(List<Bool> operands) -> any(operands);
      case Not(Bool operand) -> {
        FastTest test = compile(operand);
        yield sheet -> TRUE - test.of(sheet);
      }
      case Flag(_, int slot) -> sheet -> flag(sheet.facts.at(slot));
      case OneOf(_, int slot, Set<String> codes) -> oneOf(slot, codes);
      case Compare(Quantity(_, int slot), Relation relation, Literal(BigDecimal bound)) ->
          compare(slot, relation, bound);
      default -> sheet -> number(Evaluation.test(expression, sheet.facts));
    };
  }

  /** A conjunction; it ends at the first operand that fails. */
  static FastTest all(List<Bool> operands) {
    if (operands.isEmpty()) {
      return _ -> TRUE;
    }
    List<FastTest> tests = operands.stream().map(FastTest::compile).toList();
    return tests.reversed().stream().reduce((rest, first) -> both(first, rest)).orElseThrow();
  }

  /** A disjunction of one or more; it ends at the first operand that holds. */
  static FastTest any(List<Bool> operands) {
    List<FastTest> tests = operands.stream().map(FastTest::compile).toList();
    return tests.reversed().stream().reduce((rest, first) -> either(first, rest)).orElseThrow();
  }

  private static FastTest both(FastTest first, FastTest rest) {
    return sheet -> {
      int truth = first.of(sheet);
      return truth == FALSE ? FALSE : Math.min(truth, rest.of(sheet));
    };
  }

  private static FastTest either(FastTest first, FastTest rest) {
    return sheet -> {
      int truth = first.of(sheet);
      return truth == TRUE ? TRUE : Math.max(truth, rest.of(sheet));
    };
  }

  private static int number(Truth truth) {
    return switch (truth) {
      case FALSE -> FALSE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> TRUE;
    };
  }

  private static int number(boolean settled) {
    return settled ? TRUE : FALSE;
  }

  private static int flag(@Nullable Object value) {
    return value instanceof Boolean flag ? number(flag.booleanValue()) : UNKNOWN;
  }

  private static FastTest oneOf(int slot, Set<String> codes) {
    if (codes.size() == 1) {
      String only = codes.iterator().next();
      return sheet ->
          sheet.facts.at(slot) instanceof String code ? number(only.equals(code)) : UNKNOWN;
    }
    return sheet ->
        sheet.facts.at(slot) instanceof String code ? number(codes.contains(code)) : UNKNOWN;
  }

  /**
   * Two unequal doubles stand in the order of the exact numbers that they were rounded from; only
   * when they are equal are the exact numbers compared.
   */
  private static FastTest compare(int slot, Relation relation, BigDecimal bound) {
    double near = bound.doubleValue();
    int below = number(relation.holds(-1));
    int above = number(relation.holds(1));
    return sheet -> {
      double number = sheet.number(slot);
      if (number < near) {
        return below;
      }
      if (number > near) {
        return above;
      }
      return sheet.facts.at(slot) instanceof BigDecimal exact
          ? number(relation.holds(exact.compareTo(bound)))
          : UNKNOWN;
    };
  }
}
