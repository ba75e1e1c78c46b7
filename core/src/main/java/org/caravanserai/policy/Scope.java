package org.caravanserai.policy;

import java.util.HashMap;
import java.util.Map;
import org.caravanserai.condition.Facts;
import org.jspecify.annotations.Nullable;

/** What a policy is judged over in one assessment: the project, or one of its consignments. */
final class Scope {
  private final @Nullable String consignment;
  private final int position;
  private final Facts facts;
  private final Map<String, Facts> alone = new HashMap<>();

  /**
   * A scope.
   *
   * @param consignment the consignment's id; null for the project's own facts
   * @param position the place of the consignment in the list given; 0 for the project
   */
  Scope(@Nullable String consignment, int position, Facts facts) {
    this.consignment = consignment;
    this.position = position;
    this.facts = facts;
  }

  @Nullable String consignment() {
    return consignment;
  }

  int position() {
    return position;
  }

  Facts facts() {
    return facts;
  }

  /** One of the facts, as if nothing else were known. */
  Facts alone(String attribute) {
    return alone.computeIfAbsent(attribute, facts::only);
  }
}
