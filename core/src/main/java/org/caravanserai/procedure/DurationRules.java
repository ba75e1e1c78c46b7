package org.caravanserai.procedure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Procedure.Days;
import org.caravanserai.procedure.StepDuration.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the figures of a duration that the sources leave open, each by a planning assumption of
 * the packs:
 *
 * <ul>
 *   <li>nothing known, or only "at least 0 days", which says nothing: {@code
 *       step.unknown-days.min}, {@code .typical} and {@code .max} in working days; {@code
 *       step.unknown-days.own.…} for steps that the enterprise does itself;
 *   <li>min and max: typical = min + {@code step.typical-between} × (max − min);
 *   <li>only max ("within N days") before an authority: typical = {@code step.only-max.typical} ×
 *       max, and min = {@code step.spread.min} × typical;
 *   <li>only max for a step of the enterprise itself: that is a time limit and no duration, so it
 *       is unknown, and not longer than the limit;
 *   <li>only min ("at least N days"): max = {@code step.only-min.max} × min, typical as between min
 *       and max;
 *   <li>typical without min or max: min = {@code step.spread.min} × typical, max = {@code
 *       step.spread.max} × typical.
 * </ul>
 */
final class DurationRules {
  private static final String UNKNOWN = "step.unknown-days.";
  private static final String UNKNOWN_OWN = "step.unknown-days.own.";
  private static final String TYPICAL_BETWEEN = "step.typical-between";
  private static final String ONLY_MAX_TYPICAL = "step.only-max.typical";
  private static final String ONLY_MIN_MAX = "step.only-min.max";
  private static final String SPREAD_MIN = "step.spread.min";
  private static final String SPREAD_MAX = "step.spread.max";

  private static final BigDecimal WORKING_DAYS_A_WEEK = BigDecimal.valueOf(5);
  private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);

  private final Knowledge knowledge;

  DurationRules(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The duration to plan with.
   *
   * @param own whether the enterprise does the step itself
   */
  StepDuration resolve(Days days, boolean own) {
    BigDecimal typical = days.typical();
    if (typical != null) {
      return around(days, typical);
    }
    BigDecimal min = days.min();
    BigDecimal max = days.max();
    if (max == null) {
      return min == null || min.signum() == 0 ? unknown(own) : onlyMin(days, min);
    }
    if (min != null) {
      return between(days, min, max, List.of());
    }
    return own
        ? unknown(true).notBeyond(workingDays(max, days.working(), RoundingMode.DOWN))
        : onlyMax(days, max);
  }

  /**
   * The duration of a step that was observed: its median and its P90 are the observed ones. Its
   * bounds are those that it would have otherwise, in working days, moved out as far as it needs to
   * hold them; so no figure falls when an observed one rises.
   */
  static StepDuration observed(StepDuration otherwise, ObservedDuration observed) {
    BigDecimal min = workingDays(otherwise.min(), otherwise.working(), RoundingMode.DOWN);
    BigDecimal max = workingDays(otherwise.max(), otherwise.working(), RoundingMode.CEILING);
    return new StepDuration(
        min.min(observed.median()),
        observed.median(),
        max.max(observed.p90()),
        true,
        Basis.OBSERVED,
        BigDecimal.ZERO,
        List.of(),
        observed);
  }

  private StepDuration unknown(boolean own) {
    String prefix = own ? UNKNOWN_OWN : UNKNOWN;
    List<String> ids = List.of(prefix + "min", prefix + "typical", prefix + "max");
    return new StepDuration(
        value(ids.get(0)),
        value(ids.get(1)),
        value(ids.get(2)),
        true,
        Basis.ASSUMED,
        BigDecimal.ONE,
        ids,
        null);
  }

  private StepDuration around(Days days, BigDecimal typical) {
    List<String> used = new ArrayList<>();
    BigDecimal min = orRatio(days.min(), SPREAD_MIN, typical, used).min(typical);
    BigDecimal max = orRatio(days.max(), SPREAD_MAX, typical, used).max(typical);
    return known(min, typical, max, days.working(), BigDecimal.ZERO, used);
  }

  private BigDecimal orRatio(
      @Nullable BigDecimal known, String ratio, BigDecimal typical, List<String> used) {
    if (known != null || typical.signum() == 0) {
      return known == null ? typical : known;
    }
    used.add(ratio);
    return value(ratio).multiply(typical);
  }

  private StepDuration onlyMin(Days days, BigDecimal min) {
    BigDecimal max = value(ONLY_MIN_MAX).multiply(min).max(min);
    return between(days, min, max, List.of(ONLY_MIN_MAX));
  }

  private StepDuration onlyMax(Days days, BigDecimal max) {
    if (max.signum() == 0) {
      return between(days, max, max, List.of());
    }
    BigDecimal typical = value(ONLY_MAX_TYPICAL).multiply(max).min(max);
    return known(
        value(SPREAD_MIN).multiply(typical).min(typical),
        typical,
        max,
        days.working(),
        BigDecimal.ONE,
        List.of(ONLY_MAX_TYPICAL, SPREAD_MIN));
  }

  private static BigDecimal workingDays(BigDecimal days, boolean working, RoundingMode rounding) {
    return working ? days : days.multiply(WORKING_DAYS_A_WEEK).divide(DAYS_A_WEEK, 0, rounding);
  }

  private StepDuration between(Days days, BigDecimal min, BigDecimal max, List<String> before) {
    List<String> used = new ArrayList<>(before);
    BigDecimal width = max.subtract(min).max(BigDecimal.ZERO);
    if (width.signum() == 0) {
      return known(min, min, min, days.working(), BigDecimal.ZERO, used);
    }
    used.add(TYPICAL_BETWEEN);
    BigDecimal beyondMin = value(TYPICAL_BETWEEN).multiply(width);
    BigDecimal typical = min.add(beyondMin);
    BigDecimal share =
        typical.signum() == 0
            ? BigDecimal.ZERO
            : beyondMin.divide(typical, MathContext.DECIMAL64).setScale(4, RoundingMode.HALF_UP);
    return known(min, typical, max, days.working(), share, used);
  }

  private static StepDuration known(
      BigDecimal min,
      BigDecimal typical,
      BigDecimal max,
      boolean working,
      BigDecimal assumedShare,
      List<String> used) {
    Basis basis = used.isEmpty() ? Basis.KNOWN : Basis.PARTLY_ASSUMED;
    return new StepDuration(min, typical, max, working, basis, assumedShare, used, null);
  }

  private BigDecimal value(String id) {
    return knowledge.getAssumption(id).value();
  }
}
