package org.caravanserai.condition;

import java.util.Set;

/**
 * A condition that type-checked: its text and its compiled form.
 *
 * @param text the CEL text as written in the pack
 * @param expression the compiled form
 * @param attributes the attributes it mentions, in order of first mention
 * @param series the reference series it mentions
 */
public record Condition(
    String text, Expression.Bool expression, Set<String> attributes, Set<String> series) {

  /** Whether the condition holds of these facts; at most one visit per node of the tree. */
  public Truth test(Facts facts) {
    return Evaluation.test(expression, facts);
  }

  /**
   * What the answer still needs: attributes and reference series (as {@code amount:uz.bcv}) that
   * are missing and could settle the condition; empty when it is settled.
   */
  public Set<String> needs(Facts facts) {
    return Evaluation.needs(expression, facts);
  }
}
