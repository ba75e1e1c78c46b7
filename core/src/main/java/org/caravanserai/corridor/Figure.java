package org.caravanserai.corridor;

import org.caravanserai.knowledge.Confidence;

/** A number and what it rests on. */
record Figure(double value, Grounds grounds) {
  static final Figure ZERO = new Figure(0, Grounds.NONE);

  Figure meanWith(Figure other) {
    return new Figure((value + other.value) / 2, grounds.and(other.grounds));
  }

  Figure atMost(Confidence bound) {
    return new Figure(value, grounds.atMost(bound));
  }
}
