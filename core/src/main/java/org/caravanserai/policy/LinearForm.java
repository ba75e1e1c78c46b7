package org.caravanserai.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import org.caravanserai.condition.Expression.Amount;
import org.caravanserai.condition.Expression.Arithmetic;
import org.caravanserai.condition.Expression.Literal;
import org.caravanserai.condition.Expression.Num;
import org.caravanserai.condition.Expression.Operation;
import org.caravanserai.condition.Expression.Quantity;
import org.caravanserai.condition.Expression.TierValue;
import org.caravanserai.condition.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A number as {@code slope * x + constant} in one attribute x, all other attributes at their known
 * values.
 */
record LinearForm(BigDecimal slope, BigDecimal constant) {
  /** Fewer digits than a quotient is rounded to, so that 2 is not left as 1.999…9. */
  private static final MathContext PRECISION = new MathContext(30);

  /** The form, or null when a value is missing or x does not stand in it linearly. */
  static @Nullable LinearForm of(Num number, String x, Facts facts) {
    return switch (number) {
      case Literal(BigDecimal value) -> constant(value);
      case Quantity(String attribute, _) ->
          attribute.equals(x)
              ? new LinearForm(BigDecimal.ONE, BigDecimal.ZERO)
              : constant((BigDecimal) facts.find(attribute));
      case Amount(String series) -> constant(facts.amount(series));
      case TierValue _ -> null;
      case Arithmetic(Num left, Operation operation, Num right) ->
          joined(of(left, x, facts), operation, of(right, x, facts));
    };
  }

  /** Where this form equals the other, or null when nowhere or everywhere. */
  @Nullable BigDecimal meets(LinearForm other) {
    LinearForm difference = plus(other.times(BigDecimal.ONE.negate()));
    return difference.slope.signum() == 0
        ? null
        : difference
            .constant
            .negate()
            .divide(difference.slope, MathContext.DECIMAL128)
            .round(PRECISION);
  }

  private static @Nullable LinearForm constant(@Nullable BigDecimal value) {
    return value == null ? null : new LinearForm(BigDecimal.ZERO, value);
  }

  private static @Nullable LinearForm joined(
      @Nullable LinearForm left, Operation operation, @Nullable LinearForm right) {
    if (left == null || right == null) {
      return null;
    }
    return switch (operation) {
      case PLUS -> left.plus(right);
      case MINUS -> left.plus(right.times(BigDecimal.ONE.negate()));
      case TIMES -> left.product(right);
      case DIVIDED_BY -> left.quotient(right);
    };
  }

  private @Nullable LinearForm product(LinearForm other) {
    if (other.isConstant()) {
      return times(other.constant);
    }
    return isConstant() ? other.times(constant) : null;
  }

  private @Nullable LinearForm quotient(LinearForm divisor) {
    return divisor.isConstant() && divisor.constant.signum() != 0
        ? new LinearForm(
            slope.divide(divisor.constant, MathContext.DECIMAL128),
            constant.divide(divisor.constant, MathContext.DECIMAL128))
        : null;
  }

  private boolean isConstant() {
    return slope.signum() == 0;
  }

  private LinearForm plus(LinearForm other) {
    return new LinearForm(slope.add(other.slope), constant.add(other.constant));
  }

  private LinearForm times(BigDecimal factor) {
    return new LinearForm(slope.multiply(factor), constant.multiply(factor));
  }
}
