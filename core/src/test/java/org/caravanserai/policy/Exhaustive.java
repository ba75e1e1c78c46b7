package org.caravanserai.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;

/** Finds the smallest change by walking through every combination of values. */
final class Exhaustive {
  /** How large a change is: attributes first, then cost. */
  record Size(int attributes, BigDecimal cost) implements Comparable<Size> {
    static final Size ENDLESS = new Size(Integer.MAX_VALUE, BigDecimal.ZERO);

    Size plus(BigDecimal more) {
      return new Size(attributes + 1, cost.add(more).stripTrailingZeros());
    }

    @Override
    public int compareTo(Size other) {
      return Comparator.comparingInt(Size::attributes)
          .thenComparing(Size::cost)
          .compare(this, other);
    }
  }

  private final Policy policy;
  private final List<String> free;
  private Size best = Size.ENDLESS;

  private Exhaustive(Policy policy, List<String> free) {
    this.policy = policy;
    this.free = free;
  }

  static Size smallest(Knowledge knowledge, Policy policy, Facts facts) {
    TreeSet<String> mentioned = new TreeSet<>();
    policy.criteria().forEach(criterion -> mentioned.addAll(criterion.when().attributes()));
    mentioned.removeIf(name -> !facts.knows(name) || !knowledge.getAttribute(name).withinControl());
    Exhaustive search = new Exhaustive(policy, new ArrayList<>(mentioned));
    search.walk(0, facts, new Size(0, BigDecimal.ZERO));
    return search.best;
  }

  static Size sizeOf(List<Change> changes) {
    Size size = new Size(0, BigDecimal.ZERO);
    for (Change change : changes) {
      size = size.plus(cost(change.from(), change.to()));
    }
    return size;
  }

  private void walk(int next, Facts facts, Size size) {
    if (size.compareTo(best) >= 0) {
      return;
    }
    if (next == free.size()) {
      if (PolicyAssessor.verdict(policy, facts) != Verdict.DOES_NOT_APPLY) {
        best = size;
      }
      return;
    }
    walk(next + 1, facts, size);
    String attribute = free.get(next);
    Object from = facts.find(attribute);
    for (Object to : RandomRules.DOMAINS.getOrDefault(attribute, List.of())) {
      if (from != null && !to.equals(from)) {
        walk(next + 1, facts.with(attribute, to), size.plus(cost(from, to)));
      }
    }
  }

  private static BigDecimal cost(Object from, Object to) {
    return switch (from) {
      case BigDecimal old ->
          ((BigDecimal) to)
              .subtract(old)
              .abs()
              .divide(old.abs().max(BigDecimal.ONE), MathContext.DECIMAL64);
      case LocalDate old ->
          BigDecimal.valueOf(Math.abs(ChronoUnit.DAYS.between(old, (LocalDate) to)))
              .divide(BigDecimal.valueOf(365), MathContext.DECIMAL64);
      default -> BigDecimal.ONE;
    };
  }
}
