package org.caravanserai.dossier.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.corridor.BorderPassage;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.corridor.Leg;
import org.caravanserai.corridor.Routes;
import org.caravanserai.dossier.map.CorridorMap;
import org.caravanserai.dossier.map.Frame;
import org.caravanserai.dossier.map.Sketch;
import org.caravanserai.knowledge.BaseMap;
import org.caravanserai.knowledge.Place;
import org.caravanserai.reading.Coordinate;

/** The corridor map of one consignment, once for wide and once for narrow pages. */
final class RouteMapView {
  private static final int LETTERS = 26;

  private final List<Itinerary> itineraries;
  private final String consignment;
  private final Wording wording;
  private final RouteWords words;
  private final List<Crossing> crossings;
  private final CorridorMap wide;
  private final CorridorMap narrow;

  RouteMapView(Routes routes, String consignment, Wording wording) {
    this.itineraries = routes.recommended().stream().map(Routes.Recommendation::itinerary).toList();
    this.consignment = consignment;
    this.wording = wording;
    this.words = new RouteWords(wording);
    this.crossings = crossings();
    Sketch sketch = sketch();
    this.wide = CorridorMap.draw(sketch, Frame.WIDE);
    this.narrow = CorridorMap.draw(sketch, Frame.NARROW);
  }

  /** A border by one mode, with every passage of it. */
  private record Key(String exit, String entry, String mode) {}

  /**
   * A border as it stands in the table.
   *
   * @param itineraries the numbers of those that pass it
   */
  record Crossing(
      String letter,
      Key key,
      String name,
      String mode,
      String usual,
      String badCase,
      String confidence,
      List<Integer> itineraries,
      boolean inService) {
    String numbers() {
      return String.join(", ", itineraries.stream().map(String::valueOf).toList());
    }
  }

  Wording wording() {
    return wording;
  }

  String id() {
    return consignment + "-map";
  }

  CorridorMap wide() {
    return wide;
  }

  CorridorMap narrow() {
    return narrow;
  }

  List<Integer> numbers() {
    return java.util.stream.IntStream.rangeClosed(1, itineraries.size()).boxed().toList();
  }

  String title() {
    return wording.say(
        "map.title", name(itineraries.getFirst().from()), name(itineraries.getFirst().to()));
  }

  String description() {
    return wording.say(
        "map.description",
        itineraries.size(),
        crossings.isEmpty()
            ? wording.say("map.noCrossing")
            : String.join("; ", crossings.stream().map(c -> c.letter() + " " + c.name()).toList()));
  }

  /** The modes on the map in a fixed order. */
  List<String> modes() {
    Set<String> used = new TreeSet<>();
    wide.lines().forEach(line -> used.add(line.mode()));
    return java.util.stream.Stream.of("rail", "road", "sea", "air").filter(used::contains).toList();
  }

  String mode(String mode) {
    return words.transportMode(mode);
  }

  boolean hasGaugeChange() {
    return wide.marks().stream().anyMatch(m -> m.kind() == CorridorMap.Kind.GAUGE_CHANGE);
  }

  boolean hasGround() {
    return !wording.knowledge().baseMap().isEmpty();
  }

  List<Said> attributions() {
    return wording.knowledge().baseMap().attributions().stream().map(wording::said).toList();
  }

  List<Integer> groundSources() {
    return wording.cite(wording.knowledge().baseMap().sources());
  }

  List<Crossing> listCrossings() {
    return crossings;
  }

  private List<Crossing> crossings() {
    Map<Key, List<BorderPassage>> passages = new LinkedHashMap<>();
    Map<Key, Set<Integer>> passedBy = new LinkedHashMap<>();
    for (int i = 0; i < itineraries.size(); i++) {
      for (BorderPassage border : itineraries.get(i).borders()) {
        Key key = new Key(border.exit(), border.entry(), border.mode());
        passages.computeIfAbsent(key, _ -> new ArrayList<>()).add(border);
        passedBy.computeIfAbsent(key, _ -> new TreeSet<>()).add(i + 1);
      }
    }
    List<Crossing> all = new ArrayList<>();
    passages.forEach((key, of) -> all.add(crossing(letter(all.size()), key, of, passedBy)));
    return List.copyOf(all);
  }

  private Crossing crossing(
      String letter, Key key, List<BorderPassage> of, Map<Key, ? extends Set<Integer>> passedBy) {
    List<BorderPassage> timed = of.stream().filter(b -> b.service() == null).toList();
    String inService = wording.say("map.inService");
    return new Crossing(
        letter,
        key,
        words.crossing(key.exit(), key.entry()),
        words.transportMode(key.mode()),
        timed.isEmpty() ? inService : range(timed.stream().map(BorderPassage::hoursP50).toList()),
        timed.isEmpty() ? inService : range(timed.stream().map(BorderPassage::hoursP90).toList()),
        of.stream()
            .map(BorderPassage::confidence)
            .reduce((one, other) -> one.and(other))
            .map(c -> wording.say("confidence." + c))
            .orElse(""),
        List.copyOf(Objects.requireNonNull(passedBy.get(key))),
        timed.isEmpty());
  }

  private String range(Collection<Double> hours) {
    return words.hours(
        hours.stream().mapToDouble(h -> h).min().orElse(0),
        hours.stream().mapToDouble(h -> h).max().orElse(0));
  }

  /** A, B, …, Z, AA, AB, … */
  static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
  }

  private String name(String code) {
    return words.place(code).text();
  }

  private Sketch sketch() {
    List<Sketch.Track> tracks = new ArrayList<>();
    Map<String, Sketch.Role> roles = new LinkedHashMap<>();
    Set<String> gaugeChanges = new LinkedHashSet<>();
    roles.put(itineraries.getFirst().from(), Sketch.Role.ORIGIN);
    roles.put(itineraries.getFirst().to(), Sketch.Role.DESTINATION);
    for (Crossing crossing : crossings) {
      roles.putIfAbsent(crossing.key().exit(), Sketch.Role.POST);
      roles.putIfAbsent(crossing.key().entry(), Sketch.Role.POST);
    }
    for (Itinerary itinerary : itineraries) {
      List<Sketch.Move> moves = itinerary.legs().stream().flatMap(l -> moves(l).stream()).toList();
      tracks.add(new Sketch.Track(tracks.size() + 1, moves));
      for (Leg leg : itinerary.legs()) {
        roles.putIfAbsent(leg.from(), Sketch.Role.STOP);
        roles.putIfAbsent(leg.to(), Sketch.Role.STOP);
        if (leg instanceof Leg.GaugeChange) {
          gaugeChanges.add(leg.from());
        }
      }
    }
    tracks.forEach(
        track -> track.moves().forEach(move -> roles.putIfAbsent(move.to(), Sketch.Role.VIA)));
    BaseMap ground = wording.knowledge().baseMap();
    return new Sketch(
        ground,
        roles.entrySet().stream()
            .map(e -> stop(e.getKey(), e.getValue(), gaugeChanges.contains(e.getKey())))
            .toList(),
        tracks,
        crossings.stream().map(this::passage).toList());
  }

  private Sketch.Stop stop(String code, Sketch.Role role, boolean gaugeChange) {
    Place place = wording.knowledge().getPlace(code);
    Said name = words.place(code);
    Coordinate at = new Coordinate(place.longitude(), place.latitude());
    return new Sketch.Stop(code, name.text(), name.lang(), at, role, gaugeChange);
  }

  private Sketch.Passage passage(Crossing crossing) {
    String time =
        crossing.inService()
            ? wording.say("map.inService")
            : wording.say("map.passageTime", crossing.usual(), crossing.badCase());
    return new Sketch.Passage(
        crossing.letter(), crossing.key().exit(), crossing.key().entry(), crossing.name(), time);
  }

  private static List<Sketch.Move> moves(Leg leg) {
    List<Sketch.Move> moves = new ArrayList<>();
    switch (leg) {
      case Leg.Haul haul -> {
        List<String> places = new ArrayList<>(haul.via());
        places.addFirst(haul.from());
        places.add(haul.to());
        for (int i = 1; i < places.size(); i++) {
          moves.add(new Sketch.Move(places.get(i - 1), places.get(i), haul.mode().transportMode()));
        }
      }
      case Leg.ServiceRide ride -> {
        for (int i = 0; i < ride.modes().size(); i++) {
          moves.add(
              new Sketch.Move(
                  ride.places().get(i),
                  ride.places().get(i + 1),
                  ride.modes().get(i).transportMode()));
        }
      }
      default -> {}
    }
    return moves;
  }
}
