package org.caravanserai.matching;

/** How near two places are to each other, nearest first. */
public enum Nearness {
  SAME_PLACE,
  SAME_REGION,
  SAME_COUNTRY,
  /** The network has a border crossing between their countries. */
  NEIGHBOURS,
  APART
}
