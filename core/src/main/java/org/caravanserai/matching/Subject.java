package org.caravanserai.matching;

/** What is offered or needed. */
public enum Subject {
  /** An undertaking that seeks a partner or investor; as a need, an investor who seeks one. */
  PROJECT,
  /** Work that somebody can do for others: making to order, building, carrying, advising. */
  CAPABILITY,
  /** Goods for sale; as a need, goods that somebody wants to buy. */
  GOODS,
  /** Land, halls, stores or a place in a park. */
  SITE
}
