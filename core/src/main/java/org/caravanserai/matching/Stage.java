package org.caravanserai.matching;

/** How far an undertaking has come; the order is that of time. */
public enum Stage {
  IDEA(0),
  FEASIBILITY(1),
  CONSTRUCTION(2),
  OPERATION(3),
  EXPANSION(4);

  private final int step;

  Stage(int step) {
    this.step = step;
  }

  int stepsFrom(Stage other) {
    return Math.abs(step - other.step);
  }
}
