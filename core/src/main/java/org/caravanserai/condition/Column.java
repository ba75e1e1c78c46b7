package org.caravanserai.condition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.caravanserai.condition.Expression.Bool;

/**
 * One thing that a {@link Screen} reads of the facts, as a position: a whole number. A test of that
 * thing is then a range of positions. Positions from {@link #FIRST} on are known values.
 */
sealed interface Column {
  /** Not read yet. */
  int UNREAD = 0;

  /** The fact is missing. */
  int UNKNOWN = 1;

  /** The lowest position of a known value. */
  int FIRST = 2;

  /** Where the value lies, never {@link #UNREAD}. */
  int position(Facts facts);

  /**
   * A code attribute; codes that no rule names share the first position.
   *
   * @param positions those of the codes that rules name
   */
  record Codes(int slot, Map<String, Integer> positions) implements Column {

    /** The position of a code. */
    int of(String code) {
      return positions.getOrDefault(code, FIRST);
    }

    @Override
    public int position(Facts facts) {
      return facts.at(slot) instanceof String code ? of(code) : UNKNOWN;
    }
  }

  /**
   * A number attribute, among the bounds that rules compare it with: each bound has a position, and
   * so has each gap between neighbours, below the lowest and above the highest.
   */
  final class Numbers implements Column {
    private final int slot;
    private final List<BigDecimal> bounds;
    private final double[] near;

    /** A column of these bounds, which rise. */
    Numbers(int slot, List<BigDecimal> bounds) {
      this.slot = slot;
      this.bounds = List.copyOf(bounds);
      this.near = bounds.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    /** The position of a bound, or of the value equal to it. */
    int of(BigDecimal bound) {
      return exactly(bound);
    }

    /** The highest position. */
    int last() {
      return FIRST + 2 * near.length;
    }

    @Override
    public int position(Facts facts) {
      return facts.at(slot) instanceof BigDecimal value ? position(value) : UNKNOWN;
    }

    /**
     * Two unequal doubles stand in the order of the exact numbers that they were rounded from; only
     * when they are equal are the exact numbers compared.
     */
    private int position(BigDecimal value) {
      int found = Arrays.binarySearch(near, value.doubleValue());
      return found >= 0 ? exactly(value) : gap(-found - 1);
    }

    private int exactly(BigDecimal value) {
      int found = Collections.binarySearch(bounds, value);
      return found >= 0 ? gap(found) + 1 : gap(-found - 1);
    }

    private static int gap(int index) {
      return FIRST + 2 * index;
    }
  }

  /** A boolean attribute. */
  record Flags(int slot) implements Column {
    @Override
    public int position(Facts facts) {
      return facts.at(slot) instanceof Boolean flag ? settled(flag) : UNKNOWN;
    }
  }

  /** The truth of an expression that is no plain test of one attribute. */
  record Whole(Bool expression) implements Column {
    @Override
    public int position(Facts facts) {
      return switch (Evaluation.test(expression, facts)) {
        case TRUE -> settled(true);
        case FALSE -> settled(false);
        case UNKNOWN -> UNKNOWN;
      };
    }
  }

  /** The position of a truth value that is known. */
  static int settled(boolean value) {
    return value ? FIRST + 1 : FIRST;
  }
}
