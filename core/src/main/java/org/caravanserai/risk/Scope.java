package org.caravanserai.risk;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.caravanserai.condition.Facts;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a risk is judged over: the project, or one of its consignments.
 *
 * @param consignment its id; null for the project
 * @param facts the project's, with those of the consignment and of its departure laid over
 * @param fromDeparture the attributes that the day of departure filled
 * @param itineraries the recommended ones
 * @param circumstances at least one
 * @param findings on the project and on the consignment, or on all when there is none, that are no
 *     refusals
 */
record Scope(
    @Nullable String consignment,
    Facts facts,
    Set<String> fromDeparture,
    List<Itinerary> itineraries,
    List<Circumstance> circumstances,
    List<Finding> findings) {
  private static final String DATE = "shipment_date";
  private static final String MONTH = "shipment_month";

  /** The project as a whole. */
  static Scope project(RiskInputs inputs) {
    Facts facts = inputs.project();
    return new Scope(
        null,
        facts,
        Set.of(),
        List.of(),
        List.of(Circumstance.unrouted(facts)),
        findings(inputs, finding -> true));
  }

  /** One consignment. */
  static Scope of(Knowledge knowledge, RiskInputs inputs, RoutedConsignment consignment) {
    Facts stated = inputs.project().with(consignment.facts());
    Map<String, Object> departure = new LinkedHashMap<>();
    departure.put(DATE, consignment.depart());
    departure.put(MONTH, BigDecimal.valueOf(consignment.depart().getMonthValue()));
    departure.keySet().removeIf(name -> Lookup.find(stated, name) != null);
    Facts facts = Lookup.filled(stated, departure);
    List<Itinerary> itineraries = consignment.recommended();
    return new Scope(
        consignment.id(),
        facts,
        departure.keySet(),
        itineraries,
        Circumstances.of(knowledge, facts, itineraries),
        findings(inputs, finding -> isAbout(finding, consignment.id())));
  }

  private static List<Finding> findings(RiskInputs inputs, Predicate<Finding> which) {
    return inputs.policies().findings().stream()
        .filter(finding -> finding.verdict() != Verdict.DOES_NOT_APPLY)
        .filter(which)
        .toList();
  }

  private static boolean isAbout(Finding finding, String consignment) {
    return finding.consignments().isEmpty() || finding.consignments().contains(consignment);
  }
}
