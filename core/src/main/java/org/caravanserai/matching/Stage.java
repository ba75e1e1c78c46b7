package org.caravanserai.matching;

/** How far an undertaking has come; the order is that of time. */
public enum Stage {
  IDEA,
  FEASIBILITY,
  CONSTRUCTION,
  OPERATION,
  EXPANSION
}
