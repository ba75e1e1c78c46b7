package org.caravanserai.corridor;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.Text;

/**
 * The routes of one consignment.
 *
 * @param recommended a readable handful of the Pareto set, by usual time: see {@link Thinning}
 * @param front the whole Pareto set, ascending by usual time, cost, emissions, bad-case time
 * @param emissionBases what the emission factors used count in (well-to-wheel, direct only, …);
 *     with more than one the sums mix boundaries and fall short of ISO 14083
 * @param leftOut ids of links and services without an emission factor, and services without a way
 *     over open links between their stops
 * @param labels how many partial routes the search looked at
 */
public record Routes(
    RouteRequest request,
    List<Recommendation> recommended,
    List<Criteria> front,
    List<EmissionBasis> emissionBases,
    List<String> leftOut,
    int labels)
    implements RouteAnswer {
  public Routes {
    recommended = List.copyOf(recommended);
    front = List.copyOf(front);
    emissionBases = List.copyOf(emissionBases);
    leftOut = List.copyOf(leftOut);
  }

  /** One itinerary and what it stands out for, which may be nothing single. */
  public record Recommendation(Itinerary itinerary, Set<Merit> merits) {
    public Recommendation {
      merits = Collections.unmodifiableSet(new TreeSet<>(merits));
    }
  }

  /** The boundary of the factor of one mode. */
  public record EmissionBasis(LinkMode mode, String vehicle, Text basis) {}

  /** Whether emissions of different boundaries were added up. */
  public boolean mixesEmissionBases() {
    return emissionBases.stream().map(EmissionBasis::basis).distinct().count() > 1;
  }
}
