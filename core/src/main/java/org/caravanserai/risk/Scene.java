package org.caravanserai.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Risk;
import org.caravanserai.policy.Finding;

/**
 * What a signal is read from.
 *
 * @param parameters of the signal
 * @param circumstances those that the risk's conditions leave; signals about itineraries look at
 *     these alone
 * @param register for risks that count other risks: all entries but those of such risks
 */
record Scene(
    Surroundings surroundings,
    RiskInputs inputs,
    Risk.Signal parameters,
    Scope scope,
    List<Circumstance> circumstances,
    List<RiskEntry> register) {

  Knowledge knowledge() {
    return surroundings.knowledge();
  }

  /** The threshold; zero when the pack gives none. */
  BigDecimal share() {
    return Objects.requireNonNullElse(parameters.share(), BigDecimal.ZERO);
  }

  /** The id of the consignment; only for signals about routes. */
  String consignment() {
    return Objects.requireNonNull(scope.consignment());
  }

  /**
   * What a signal about routes shows: nothing without consignments, and nothing certain for a
   * consignment without a route.
   */
  Showing routed(Supplier<Showing> read) {
    if (scope.consignment() == null) {
      return new Showing.NotShown();
    }
    return scope.itineraries().isEmpty()
        ? Showing.of(List.of(), List.of(new Need.Route(consignment())))
        : read.get();
  }

  /** The numbers of the itineraries that the conditions leave, ascending. */
  List<Integer> itineraries() {
    return circumstances.stream().map(Circumstance::itinerary).distinct().toList();
  }

  /** What is found on the itineraries that the conditions leave, in order. */
  List<Evidence> onEach(BiFunction<Integer, Itinerary, Stream<Evidence>> find) {
    List<Evidence> found = new ArrayList<>();
    for (int number : itineraries()) {
      find.apply(number, scope.itineraries().get(number - 1)).forEach(found::add);
    }
    return found;
  }

  /** The findings of the scope that are no refusals. */
  Stream<Finding> findings() {
    return scope.findings().stream();
  }
}
