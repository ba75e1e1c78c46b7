package org.caravanserai.corridor;

/** USD for each unit of a load. */
record Price(double usd, Per per) {
  /** What is paid for. */
  enum Per {
    TEU,
    WAGON,
    TRUCK,
    TONNE
  }

  long cents(Load load) {
    return Math.round(100 * usd * load.count(per));
  }
}
