package org.caravanserai.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.Compare;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.ValueType;
import org.caravanserai.knowledge.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * The numbers around the thresholds of an attribute: the threshold itself and the nearest number of
 * the grid on either side. Within one stretch between two thresholds no condition changes its
 * answer, so the nearest number of each stretch is enough.
 */
final class NumberCandidates {
  /** A threshold with more decimals than this is not itself a sensible number to ask for. */
  private static final int MOST_DECIMALS = 6;

  private final Attribute attribute;
  private final BigDecimal step;
  private final SortedSet<BigDecimal> numbers = new TreeSet<>();

  private NumberCandidates(Attribute attribute) {
    this.attribute = attribute;
    this.step = attribute.type() == ValueType.INTEGER ? BigDecimal.ONE : new BigDecimal("0.01");
  }

  static SortedSet<BigDecimal> of(
      Attribute attribute, Collection<Bool> leaves, Facts facts, boolean withBounds) {
    NumberCandidates candidates = new NumberCandidates(attribute);
    leaves.forEach(leaf -> candidates.add(leaf, facts));
    if (withBounds) {
      candidates.add(attribute.minimum());
      candidates.add(attribute.maximum());
    }
    return candidates.numbers;
  }

  private void add(Bool leaf, Facts facts) {
    if (leaf instanceof Compare(var left, _, var right)) {
      LinearForm first = LinearForm.of(left, attribute.name(), facts);
      LinearForm second = LinearForm.of(right, attribute.name(), facts);
      BigDecimal threshold = first == null || second == null ? null : first.meets(second);
      if (threshold != null) {
        addAround(threshold);
      }
    }
  }

  private void addAround(BigDecimal threshold) {
    if (Math.max(0, threshold.stripTrailingZeros().scale()) <= decimals()) {
      add(threshold);
    }
    BigDecimal steps = threshold.divide(step, 0, RoundingMode.FLOOR);
    boolean onGrid = steps.multiply(step).compareTo(threshold) == 0;
    add((onGrid ? steps.subtract(BigDecimal.ONE) : steps).multiply(step));
    add(steps.add(BigDecimal.ONE).multiply(step));
  }

  private int decimals() {
    return switch (attribute.kind()) {
      case "integer" -> 0;
      case "money" -> 2;
      default -> MOST_DECIMALS;
    };
  }

  private void add(@Nullable BigDecimal number) {
    if (number != null && isAllowed(number)) {
      BigDecimal plain = number.stripTrailingZeros();
      numbers.add(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
  }

  private boolean isAllowed(BigDecimal number) {
    BigDecimal minimum = attribute.minimum();
    BigDecimal maximum = attribute.maximum();
    return (minimum == null || number.compareTo(minimum) >= 0)
        && (maximum == null || number.compareTo(maximum) <= 0);
  }
}
