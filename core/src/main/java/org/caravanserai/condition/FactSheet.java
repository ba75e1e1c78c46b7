package org.caravanserai.condition;

import java.math.BigDecimal;

/** Facts with every number beside them as a double, NaN where none is known. */
final class FactSheet {
  final Facts facts;
  private final double[] numbers;

  FactSheet(Facts facts) {
    this.facts = facts;
    numbers = new double[facts.vocabulary().names().size()];
    for (int slot = 0; slot < numbers.length; slot++) {
      numbers[slot] = facts.at(slot) instanceof BigDecimal exact ? exact.doubleValue() : Double.NaN;
    }
  }

  double number(int slot) {
    return numbers[slot];
  }
}
