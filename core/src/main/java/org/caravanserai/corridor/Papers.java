package org.caravanserai.corridor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.TransportDocument;

/**
 * Which transport documents go with which leg.
 *
 * <ul>
 *   <li>An unbroken carriage by rail over a border: an SMGS note when all its countries are SMGS
 *       parties, a CIM note when all are CIM countries, a CIM/SMGS note when each is one or the
 *       other; by road: a CMR note when some country is a party, a TIR carnet when all are.
 *   <li>By sea and air: every document that the packs have for the mode, which are alternatives.
 *   <li>Where a leg enters the territory of a transit regime (a convention's members, or the
 *       country of {@code national-xx}) in another country than that of the destination: the
 *       regime's declaration. A national document of one mode goes with every leg of that mode over
 *       the country's border.
 * </ul>
 */
final class Papers {
  private static final Set<String> CARRIAGE = Set.of("smgs", "cim", "cim-smgs", "cmr", "tir");
  private static final String NATIONAL = "national-";
  private final Knowledge knowledge;
  private final Territories territories;

  /** A move between neighbouring places within a leg. */
  private record Step(int leg, String mode, String from, String to) {}

  Papers(Knowledge knowledge, Territories territories) {
    this.knowledge = knowledge;
    this.territories = territories;
  }

  /** The same legs with their documents. */
  List<Leg> assign(List<Leg> legs) {
    List<SortedSet<String>> ids = new ArrayList<>();
    legs.forEach(leg -> ids.add(new TreeSet<>()));
    List<List<Step>> carriages = carriages(legs);
    carriages.forEach(steps -> addCarriage(steps, ids));
    String destination = legs.getLast().to();
    carriages.stream()
        .flatMap(List::stream)
        .forEach(step -> ids.get(step.leg()).addAll(transit(step, destination)));
    return IntStream.range(0, legs.size())
        .mapToObj(i -> legs.get(i).withDocuments(List.copyOf(ids.get(i))))
        .toList();
  }

  /** Steps without a change of vehicle between them. */
  private static List<List<Step>> carriages(List<Leg> legs) {
    List<List<Step>> carriages = new ArrayList<>();
    boolean broken = true;
    for (int i = 0; i < legs.size(); i++) {
      List<Step> steps = steps(i, legs.get(i));
      broken |= legs.get(i) instanceof Leg.Transshipment;
      for (Step step : steps) {
        if (broken || !carriages.getLast().getLast().mode().equals(step.mode())) {
          carriages.add(new ArrayList<>());
        }
        carriages.getLast().add(step);
        broken = false;
      }
    }
    return carriages;
  }

  private static List<Step> steps(int at, Leg leg) {
    return switch (leg) {
      case Leg.Haul haul ->
          List.of(new Step(at, haul.mode().transportMode(), haul.from(), haul.to()));
      case Leg.ServiceRide ride ->
          IntStream.range(0, ride.modes().size())
              .mapToObj(i ->
                  new Step(
                      at,
                      Objects.requireNonNull(ride.modes().get(i)).transportMode(),
                      ride.places().get(i),
                      ride.places().get(i + 1)))
              .toList();
      case Leg.GaugeChange change -> List.of();
      case Leg.Transshipment change -> List.of();
      case Leg.BorderStay stay -> List.of();
      case Leg.TerminalStay stay -> List.of();
      case Leg.Wait wait -> List.of();
    };
  }

  private void addCarriage(List<Step> steps, List<SortedSet<String>> ids) {
    Set<String> countries =
        steps.stream()
            .flatMap(step -> Stream.of(country(step.from()), country(step.to())))
            .collect(Collectors.toSet());
    String mode = steps.getFirst().mode();
    List<String> documents =
        switch (mode) {
          case "rail" -> ofRegimes(mode, railNote(countries));
          case "road" -> ofRegimes(mode, roadPapers(countries));
          default -> ofMode(mode);
        };
    steps.forEach(step -> ids.get(step.leg()).addAll(documents));
  }

  private Set<String> railNote(Set<String> countries) {
    Set<String> smgs = territories.members("smgs");
    Set<String> cim = territories.members("cim");
    if (countries.size() == 1) {
      return Set.of();
    }
    if (smgs.containsAll(countries)) {
      return Set.of("smgs");
    }
    if (cim.containsAll(countries)) {
      return Set.of("cim");
    }
    boolean either = countries.stream().allMatch(c -> smgs.contains(c) || cim.contains(c));
    return either ? Set.of("cim-smgs") : Set.of();
  }

  private Set<String> roadPapers(Set<String> countries) {
    Set<String> regimes = new TreeSet<>();
    if (countries.size() > 1) {
      if (countries.stream().anyMatch(territories.members("cmr")::contains)) {
        regimes.add("cmr");
      }
      if (territories.members("tir").containsAll(countries)) {
        regimes.add("tir");
      }
    }
    return regimes;
  }

  private List<String> ofRegimes(String mode, Set<String> regimes) {
    return documents()
        .filter(d -> regimes.contains(d.regime()) && List.of(mode, "any").contains(d.mode()))
        .map(TransportDocument::id)
        .toList();
  }

  private List<String> ofMode(String mode) {
    return documents().filter(d -> d.mode().equals(mode)).map(TransportDocument::id).toList();
  }

  private List<String> transit(Step step, String destination) {
    String from = country(step.from());
    String to = country(step.to());
    if (from.equals(to)) {
      return List.of();
    }
    return documents()
        .filter(d -> !CARRIAGE.contains(d.regime()))
        .filter(d -> isAskedFor(d, step.mode(), from, to, country(destination)))
        .map(TransportDocument::id)
        .toList();
  }

  private boolean isAskedFor(
      TransportDocument document, String mode, String from, String to, String destination) {
    Set<String> territory = territory(document.regime());
    if (document.mode().equals("any")) {
      return !territory.contains(from) && territory.contains(to) && !to.equals(destination);
    }
    return document.mode().equals(mode) && (territory.contains(from) || territory.contains(to));
  }

  private Set<String> territory(String regime) {
    return regime.startsWith(NATIONAL)
        ? Set.of(regime.substring(NATIONAL.length()).toUpperCase(Locale.ROOT))
        : territories.members(regime);
  }

  private Stream<TransportDocument> documents() {
    return knowledge.contents().transportDocuments().stream();
  }

  private String country(String place) {
    return knowledge.getPlace(place).country();
  }
}
