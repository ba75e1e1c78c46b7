package org.caravanserai.policy;

import java.util.Collection;
import org.caravanserai.condition.Facts;
import org.jspecify.annotations.Nullable;

/** What a policy is judged over in one assessment: the project, or one of its consignments. */
final class Scope {
  private final @Nullable String consignment;
  private final int position;
  private final Tested given;
  private final Tested fixed;

  /**
   * A scope.
   *
   * @param consignment the consignment's id; null for the project's own facts
   * @param position the place of the consignment in the list given; 0 for the project
   * @param controlled the attributes that are within a company's control
   * @param conditions how many different conditions the rules have
   */
  Scope(
      @Nullable String consignment,
      int position,
      Facts facts,
      Collection<String> controlled,
      int conditions) {
    this.consignment = consignment;
    this.position = position;
    this.given = new Tested(facts, conditions);
    this.fixed = new Tested(facts.without(controlled), conditions);
  }

  @Nullable String consignment() {
    return consignment;
  }

  int position() {
    return position;
  }

  Facts facts() {
    return given.facts();
  }

  /** What the facts say. */
  Tested given() {
    return given;
  }

  /** What they say while nothing is known that a company could change. */
  Tested fixed() {
    return fixed;
  }
}
