package org.caravanserai.risk;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.knowledge.Risk;

/** All signals by name, as {@code docs/reference/pack-format.md} lists them. */
final class Signals {
  static final String ROUTES_PREFIX = "corridor.";
  static final String ACCUMULATION = "risk.accumulation";
  static final Map<String, Signal> ALL = all();

  private Signals() {}

  /**
   * The reader of a signal.
   *
   * @throws IllegalArgumentException when no signal has that name
   */
  static Signal get(String name) {
    Signal signal = ALL.get(name);
    if (signal == null) {
      throw new IllegalArgumentException("There is no signal '" + name + "'");
    }
    return signal;
  }

  /** Whether a risk counts other risks, and so is judged after them. */
  static boolean isAccumulation(Risk risk) {
    Risk.Signal signal = risk.signal();
    return signal != null && signal.name().equals(ACCUMULATION);
  }

  private static Map<String, Signal> all() {
    Map<String, Signal> all = new TreeMap<>();
    all.put("corridor.passes", RouteSignals::passes);
    all.put("corridor.single-crossing", RouteSignals::singleCrossing);
    all.put("corridor.sea", RouteSignals::sea);
    all.put("corridor.holiday-arrival", TimeSignals::holidayArrival);
    all.put("corridor.slow-for-goods", TimeSignals::slowForGoods);
    all.put("corridor.unmeasured", TimeSignals::unmeasured);
    all.put("corridor.planned-link", RouteSignals::plannedLink);
    all.put("plan.spread", PlanSignals::spread);
    all.put("plan.assumed", PlanSignals::assumed);
    all.put("plan.permit-on-critical-path", PlanSignals::permitOnCriticalPath);
    all.put("plan.order", PlanSignals::order);
    all.put("policy.open-worth", PolicySignals::openWorth);
    all.put("policy.ends-early", PolicySignals::endsEarly);
    all.put("policy.low-confidence", PolicySignals::lowConfidence);
    all.put("policy.export-linked", PolicySignals::exportLinked);
    all.put("policy.contradiction", PolicySignals::contradiction);
    all.put("screening.match", PartySignals::match);
    all.put(ACCUMULATION, RegisterSignals::accumulation);
    return Collections.unmodifiableMap(all);
  }
}
