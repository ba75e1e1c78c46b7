package org.caravanserai.corridor;

import java.util.List;
import org.caravanserai.corridor.search.Hop;

/**
 * One part of an edge, from one place to another or at one place.
 *
 * @param gate index of the opening hours that must be met first, or {@link Hop#NO_GATE}
 * @param gramsPerTonne emissions of one tonne carried
 */
record Part(
    Work work,
    String from,
    String to,
    int gate,
    double hoursP50,
    double hoursP90,
    List<Price> prices,
    double gramsPerTonne,
    Grounds grounds) {
  Part {
    prices = List.copyOf(prices);
  }

  long minutesP50() {
    return Math.round(60 * hoursP50);
  }

  long minutesP90() {
    return Math.round(60 * hoursP90);
  }

  long cents(Load load) {
    long cents = 0;
    for (Price price : prices) {
      cents += price.cents(load);
    }
    return cents;
  }

  long grams(Load load) {
    return Math.round(gramsPerTonne * load.tonnes());
  }
}
