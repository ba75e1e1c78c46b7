package org.caravanserai.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.caravanserai.corridor.BorderPassage;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.knowledge.Risk;

/**
 * The slow, obvious register: each risk over each consignment, hop by hop, with nothing shared and
 * nothing skipped. It reads conditions, {@code corridor.passes}, {@code corridor.single-crossing},
 * {@code plan.spread}, {@code plan.assumed} and {@code risk.accumulation}.
 */
final class NaiveRegister {
  static final Set<String> SIGNALS =
      Set.of(
          "corridor.passes",
          "corridor.single-crossing",
          "plan.spread",
          "plan.assumed",
          "risk.accumulation");

  /** What a register says of one risk, without its evidence. */
  record Line(String risk, int score, List<String> consignments, Set<FiredBy> firedBy) {}

  /** One hop of an itinerary as seen by conditions; the number of an unrouted one is 0. */
  private record Sight(int itinerary, Facts facts, Set<String> places) {}

  private record Place(String consignment, List<Itinerary> itineraries, List<Sight> sights) {}

  private final RiskInputs inputs;
  private final List<Line> entries = new ArrayList<>();
  private final List<Line> open = new ArrayList<>();

  NaiveRegister(RiskInputs inputs, List<Risk> risks) {
    this.inputs = inputs;
    List<Risk> serious = new ArrayList<>();
    for (Risk risk : risks) {
      if (!isAccumulation(risk) && judge(risk, List.of()) && score(risk) >= 9) {
        serious.add(risk);
      }
    }
    for (Risk risk : risks) {
      if (isAccumulation(risk)) {
        judge(risk, serious);
      }
    }
    Map<String, Risk> byId = new LinkedHashMap<>();
    risks.forEach(risk -> byId.put(risk.id(), risk));
    Comparator<Line> order =
        Comparator.comparingInt((Line line) -> -line.score())
            .thenComparingInt(
                line -> -Objects.requireNonNull(byId.get(line.risk())).impact().score())
            .thenComparing(Line::risk);
    entries.sort(order);
    open.sort(order);
  }

  List<Line> entries() {
    return entries;
  }

  List<Line> open() {
    return open;
  }

  private static int score(Risk risk) {
    return risk.likelihood().score() * risk.impact().score();
  }

  private static boolean isAccumulation(Risk risk) {
    return risk.signal() != null && risk.signal().name().equals("risk.accumulation");
  }

  /** Whether the risk fires anywhere. */
  private boolean judge(Risk risk, List<Risk> serious) {
    List<String> fired = new ArrayList<>();
    List<String> unsettled = new ArrayList<>();
    Set<FiredBy> by = EnumSet.noneOf(FiredBy.class);
    boolean isOpen = false;
    for (Place place : places(risk)) {
      Set<FiredBy> here = EnumSet.noneOf(FiredBy.class);
      Truth truth = truth(risk, place, serious, here);
      if (truth == Truth.TRUE) {
        fired.add(place.consignment());
        by.addAll(here);
      } else if (truth == Truth.UNKNOWN) {
        unsettled.add(place.consignment());
        isOpen = true;
      }
    }
    fired.remove("");
    unsettled.remove("");
    if (!by.isEmpty()) {
      entries.add(new Line(risk.id(), score(risk), fired, by));
    }
    if (isOpen) {
      open.add(new Line(risk.id(), score(risk), unsettled, Set.of()));
    }
    return !by.isEmpty();
  }

  private List<Place> places(Risk risk) {
    boolean each =
        risk.criteria().stream()
                .flatMap(criterion -> criterion.when().attributes().stream())
                .anyMatch(name -> World.shipped().getAttribute(name).perConsignment())
            || (risk.signal() != null && risk.signal().name().startsWith("corridor."));
    if (!each || inputs.consignments().isEmpty()) {
      return List.of(new Place("", List.of(), List.of(new Sight(0, inputs.project(), Set.of()))));
    }
    return inputs.consignments().stream().map(this::place).toList();
  }

  private Place place(RoutedConsignment consignment) {
    Map<String, Object> known = values(inputs.project());
    known.putAll(values(consignment.facts()));
    known.putIfAbsent("shipment_date", consignment.depart());
    known.putIfAbsent("shipment_month", BigDecimal.valueOf(consignment.depart().getMonthValue()));
    List<Itinerary> itineraries = consignment.recommended();
    List<Sight> sights = new ArrayList<>();
    for (int i = 0; i < itineraries.size(); i++) {
      for (Hop hop : Hop.of(itineraries.get(i))) {
        sights.addAll(sights(i + 1, itineraries.get(i), hop, known));
      }
    }
    if (itineraries.isEmpty()) {
      sights.add(new Sight(0, World.known(known), Set.of()));
    }
    return new Place(consignment.id(), itineraries, sights);
  }

  private static List<Sight> sights(
      int number, Itinerary itinerary, Hop hop, Map<String, Object> known) {
    Set<String> transits = new TreeSet<>(Set.of(country(hop.from())));
    transits.add(country(hop.to()));
    boolean border = transits.size() == 2;
    transits.remove(country(itinerary.from()));
    transits.remove(country(itinerary.to()));
    if (transits.isEmpty()) {
      transits.add("");
    }
    List<Sight> sights = new ArrayList<>();
    for (String transit : transits) {
      for (String post : border ? List.of(hop.from(), hop.to()) : List.of("")) {
        Map<String, Object> seen = new LinkedHashMap<>(known);
        seen.putIfAbsent("transport_mode", hop.mode().transportMode());
        seen.putIfAbsent("transit_country", transit);
        seen.putIfAbsent("border_port", post);
        sights.add(new Sight(number, World.known(seen), Set.of(hop.from(), hop.to())));
      }
    }
    return sights;
  }

  private static Map<String, Object> values(Facts facts) {
    Map<String, Object> values = new LinkedHashMap<>();
    facts.known().forEach(name -> values.put(name, Objects.requireNonNull(facts.find(name))));
    return values;
  }

  private static String country(String place) {
    return World.shipped().getPlace(place).country();
  }

  private Truth truth(Risk risk, Place place, List<Risk> serious, Set<FiredBy> by) {
    List<Sight> met = sights(risk, place, Set.of(Truth.TRUE));
    List<Sight> possible = sights(risk, place, Set.of(Truth.TRUE, Truth.UNKNOWN));
    Truth conditions =
        possible.isEmpty() ? Truth.FALSE : met.isEmpty() ? Truth.UNKNOWN : Truth.TRUE;
    Truth answer =
        switch (risk.trigger()) {
          case CONDITIONS -> conditions;
          case SIGNAL -> signal(risk, place, place.sights(), serious);
          case EITHER -> conditions.or(signal(risk, place, place.sights(), serious));
          case BOTH -> {
            boolean firm = !met.isEmpty() && signal(risk, place, met, serious) == Truth.TRUE;
            boolean loose =
                !possible.isEmpty() && signal(risk, place, possible, serious) != Truth.FALSE;
            yield firm ? Truth.TRUE : loose ? Truth.UNKNOWN : Truth.FALSE;
          }
        };
    boolean either = risk.trigger() == Risk.Trigger.EITHER;
    if (risk.trigger() == Risk.Trigger.BOTH
        || (conditions == Truth.TRUE && risk.signal() == null)
        || (either && conditions == Truth.TRUE)) {
      by.add(FiredBy.CONDITIONS);
    }
    if (risk.trigger() == Risk.Trigger.BOTH
        || risk.trigger() == Risk.Trigger.SIGNAL
        || (either && signal(risk, place, place.sights(), serious) == Truth.TRUE)) {
      by.add(FiredBy.SIGNAL);
    }
    return answer;
  }

  private static List<Sight> sights(Risk risk, Place place, Set<Truth> wanted) {
    return place.sights().stream()
        .filter(sight ->
            wanted.contains(
                risk.criteria().stream()
                    .map(criterion -> criterion.when().test(sight.facts()))
                    .reduce(Truth.TRUE, Truth::and)))
        .toList();
  }

  private Truth signal(Risk risk, Place place, List<Sight> sights, List<Risk> serious) {
    Risk.Signal signal = Objects.requireNonNull(risk.signal());
    BigDecimal share = Objects.requireNonNullElse(signal.share(), BigDecimal.ZERO);
    if (signal.name().startsWith("corridor.")
        && !place.consignment().isEmpty()
        && place.itineraries().isEmpty()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(
        switch (signal.name()) {
          case "corridor.passes" -> passes(signal, place, sights, share.doubleValue());
          case "corridor.single-crossing" -> singleCrossing(place);
          case "plan.spread" -> {
            double usual = inputs.plan().finish().workingDaysP50();
            double late = inputs.plan().finish().workingDaysP90();
            yield late - usual > share.doubleValue() * usual;
          }
          case "plan.assumed" ->
              inputs.plan().assumedShareOfCriticalPath().doubleValue() > share.doubleValue();
          default ->
              serious.stream().filter(r -> signal.categories().contains(r.category())).count() >= 3;
        });
  }

  private static boolean passes(Risk.Signal signal, Place place, List<Sight> sights, double share) {
    Set<Integer> itineraries = new HashSet<>();
    for (Sight sight : sights) {
      if (sight.places().stream()
          .anyMatch(p -> signal.places().contains(p) || signal.countries().contains(country(p)))) {
        itineraries.add(sight.itinerary());
      }
    }
    return !itineraries.isEmpty() && itineraries.size() >= share * place.itineraries().size();
  }

  private static boolean singleCrossing(Place place) {
    return place.itineraries().stream()
        .flatMap(itinerary -> itinerary.borders().stream().map(NaiveRegister::pair).distinct())
        .collect(Collectors.groupingBy(pair -> pair, Collectors.counting()))
        .values()
        .stream()
        .anyMatch(uses -> uses == place.itineraries().size());
  }

  private static List<String> pair(BorderPassage border) {
    return Stream.of(border.exit(), border.entry()).sorted().toList();
  }
}
