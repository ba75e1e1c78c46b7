package org.caravanserai.questionnaire;

import org.caravanserai.knowledge.Attribute;
import org.caravanserai.profile.FactKey;

/** What a questionnaire asks for. */
public sealed interface Ask {

  /** The name of the project. */
  record Name() implements Ask {}

  /** The value of an attribute, of the project or of one consignment. */
  record Fact(FactKey key, Attribute attribute) implements Ask {}

  /**
   * Whether there are goods to be carried, or more of them: {@code true} or {@code false}.
   *
   * @param named the number of consignments so far
   */
  record MoreGoods(int named) implements Ask {}

  /**
   * A part of a consignment.
   *
   * @param number 1 for the first consignment of the profile
   */
  record Goods(GoodsField field, int number) implements Ask {}

  /**
   * Whether somebody takes part in the project who can be named: {@code true} or {@code false}.
   *
   * @param named the number of parties so far
   */
  record MoreParties(int named) implements Ask {}

  /**
   * A part of what is said of a party.
   *
   * @param number 1 for the first party of the profile
   */
  record Party(PartyField field, int number) implements Ask {}

  /** Nothing important is open. */
  record Nothing() implements Ask {}

  /** The parts of a consignment, in the order asked; its facts come after them. */
  enum GoodsField {
    /** May be left out: the places then name the consignment. */
    TITLE,
    /** Without it the consignment is left out, and no further one is asked for. */
    FROM,
    /** As {@link #FROM}. */
    TO,
    MASS_TONNES,
    /** Asked for when the mass is not given; without either the consignment is left out. */
    TEU,
    DEPART
  }

  /** What is said of a party, in the order asked. */
  enum PartyField {
    /** Without it the party is left out, and no further one is asked for. */
    NAME,
    /** When left out: other. */
    ROLE,
    COUNTRY
  }
}
