package org.caravanserai.condition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number written in CEL, such as what a benefit is worth.
 *
 * @param text the CEL text as written in the pack
 * @param expression the compiled form
 * @param attributes the attributes it mentions
 * @param series the reference series it mentions
 * @param tierValues the values of the applying tier that it mentions
 */
public record Formula(
    String text,
    Expression.Num expression,
    Set<String> attributes,
    Set<String> series,
    Set<String> tierValues) {

  /**
   * The exact value, or null when a fact, a reference amount or a tier value is missing.
   *
   * @param tier the values of the tier that applies; empty when none does
   */
  public @Nullable BigDecimal value(Facts facts, Map<String, BigDecimal> tier) {
    return Evaluation.value(expression, facts, tier);
  }
}
