package org.caravanserai.matching;

import org.caravanserai.procedure.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much money is sought, or can be put in; both ends count and are of one currency.
 *
 * @param least null when any little will do
 * @param most null when no end is set
 */
public record InvestmentRange(@Nullable Money least, @Nullable Money most) {
  public InvestmentRange {
    if (least == null && most == null) {
      throw new IllegalArgumentException("An investment needs its least or its most");
    }
    if (least != null && most != null) {
      if (!least.currency().equals(most.currency())) {
        throw new IllegalArgumentException("An investment is in one currency");
      }
      if (least.amount().compareTo(most.amount()) > 0) {
        throw new IllegalArgumentException(
            "The investment from " + least + " to " + most + " is empty");
      }
    }
  }

  /** ISO 4217 code. */
  public String currency() {
    Money end = most == null ? least : most;
    if (end == null) {
      throw new IllegalStateException("An investment has an end");
    }
    return end.currency();
  }
}
