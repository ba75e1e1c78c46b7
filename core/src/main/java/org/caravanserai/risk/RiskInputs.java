package org.caravanserai.risk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.condition.Facts;
import org.caravanserai.policy.Assessment;
import org.caravanserai.procedure.Plan;

/**
 * What risks are read from: the facts and what the other engines make of them.
 *
 * @param project facts with the reference amounts of {@code asOf}
 * @param consignments at most {@value #MOST_CONSIGNMENTS}, each with its own id
 * @param screening one result for each party
 */
public record RiskInputs(
    LocalDate asOf,
    Facts project,
    List<RoutedConsignment> consignments,
    Assessment policies,
    Plan plan,
    List<PartyScreening> screening,
    ProjectHorizon horizon) {
  /** The most consignments that are assessed at once. */
  public static final int MOST_CONSIGNMENTS = 500;

  public RiskInputs {
    consignments = List.copyOf(consignments);
    screening = List.copyOf(screening);
    if (consignments.size() > MOST_CONSIGNMENTS) {
      throw new IllegalArgumentException(
          "At most " + MOST_CONSIGNMENTS + " consignments, not " + consignments.size());
    }
    requireDistinct(consignments);
  }

  private static void requireDistinct(List<RoutedConsignment> consignments) {
    Set<String> ids = new HashSet<>();
    for (RoutedConsignment consignment : consignments) {
      if (!ids.add(consignment.id())) {
        throw new IllegalArgumentException("Consignment '" + consignment.id() + "' is given twice");
      }
    }
  }
}
