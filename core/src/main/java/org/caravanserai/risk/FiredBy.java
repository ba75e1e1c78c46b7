package org.caravanserai.risk;

/** What put a risk on the register. */
public enum FiredBy {
  /** All criteria of the risk are met. */
  CONDITIONS,
  /** The result of an engine shows what the risk watches for. */
  SIGNAL
}
