package org.caravanserai.procedure;

/** A duration in whole days: min ≤ typical ≤ max. */
record WholeDays(int min, int typical, int max) {
  static final WholeDays NONE = new WholeDays(0, 0, 0);
}
