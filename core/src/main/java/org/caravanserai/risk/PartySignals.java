package org.caravanserai.risk;

import java.util.ArrayList;
import java.util.List;

/** Signals from the screening of parties. */
final class PartySignals {
  private PartySignals() {}

  /**
   * {@code screening.match}: screening found a candidate for a party. A party that was not screened
   * for want of a list leaves it unsettled; without parties it is not shown.
   */
  static Showing match(Scene scene) {
    List<Evidence> matches = new ArrayList<>();
    List<Need> needs = new ArrayList<>();
    for (PartyScreening result : scene.inputs().screening()) {
      String name = result.party().name();
      switch (result) {
        case PartyScreening.NoListLoaded _ -> needs.add(new Need.WatchList(name));
        case PartyScreening.Screened screened ->
            screened.candidates().forEach(c -> matches.add(new Evidence.PartyMatch(name, c)));
      }
    }
    return Showing.of(matches, needs);
  }
}
