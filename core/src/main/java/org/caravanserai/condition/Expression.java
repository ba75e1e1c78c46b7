package org.caravanserai.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The compiled form of a condition: a tree without loops, so that evaluating it takes at most one
 * visit per node, and with every attribute and literal in plain sight, so that other rooms can ask
 * what would have to change.
 */
public sealed interface Expression {

  /** An expression that is true, false or unknown. */
  sealed interface Bool extends Expression {}

  /** An expression that is an exact number or unknown. */
  sealed interface Num extends Expression {}

  /** A literal {@code true} or {@code false}. */
  record Constant(boolean value) implements Bool {}

  /** A boolean attribute. */
  record Flag(String attribute, int slot) implements Bool {}

  /** Negation. */
  record Not(Bool operand) implements Bool {}

  /** Conjunction of two or more operands. */
  record And(List<Bool> operands) implements Bool {
    public And {
      operands = List.copyOf(operands);
    }
  }

  /** Disjunction of two or more operands. */
  record Or(List<Bool> operands) implements Bool {
    public Or {
      operands = List.copyOf(operands);
    }
  }

  /** Equality of two boolean expressions; unknown when either is. */
  record SameTruth(Bool left, Bool right) implements Bool {}

  /** How two ordered values are compared. */
  enum Relation {
    EQUAL,
    NOT_EQUAL,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST;

    /** Whether the relation holds for the sign that {@link Comparable#compareTo} gives. */
    public boolean holds(int sign) {
      return switch (this) {
        case EQUAL -> sign == 0;
        case NOT_EQUAL -> sign != 0;
        case LESS -> sign < 0;
        case AT_MOST -> sign <= 0;
        case GREATER -> sign > 0;
        case AT_LEAST -> sign >= 0;
      };
    }

    /** The relation that holds of (b, a) whenever this one holds of (a, b). */
    public Relation mirrored() {
      return switch (this) {
        case LESS -> GREATER;
        case AT_MOST -> AT_LEAST;
        case GREATER -> LESS;
        case AT_LEAST -> AT_MOST;
        case EQUAL, NOT_EQUAL -> this;
      };
    }
  }

  /** Two numbers compared exactly. */
  record Compare(Num left, Relation relation, Num right) implements Bool {}

  /** A date attribute compared with a day; the attribute stands on the left. */
  record CompareDate(String attribute, int slot, Relation relation, LocalDate day)
      implements Bool {}

  /** Two date attributes compared. */
  record CompareDates(String left, int leftSlot, Relation relation, String right, int rightSlot)
      implements Bool {}

  /** Whether a code attribute is one of some codes, which keep the order of the text. */
  record OneOf(String attribute, int slot, Set<String> codes) implements Bool {
    public OneOf {
      codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
    }
  }

  /** Whether two code attributes have the same code. */
  record SameCode(String left, int leftSlot, String right, int rightSlot) implements Bool {}

  /** Whether a list attribute holds a code. */
  record Holds(String attribute, int slot, String code) implements Bool {}

  /**
   * Whether a code attribute, or any code of a list attribute, begins with one of some prefixes.
   */
  record Within(String attribute, int slot, List<String> prefixes) implements Bool {
    public Within {
      prefixes = List.copyOf(prefixes);
    }
  }

  /** A number attribute. */
  record Quantity(String attribute, int slot) implements Num {}

  /** A number written in the condition. */
  record Literal(BigDecimal value) implements Num {}

  /** A reference amount of the day. */
  record Amount(String series) implements Num {}

  /** A value of the tier that applies; only in formulas of worth. */
  record TierValue(String name) implements Num {}

  /** The four operations; a quotient is rounded half-even to 34 digits. */
  record Arithmetic(Num left, Operation operation, Num right) implements Num {}

  /** The operations of {@link Arithmetic}. */
  enum Operation {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }
}
