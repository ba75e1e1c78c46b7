package org.caravanserai.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.caravanserai.Seeded;
import org.caravanserai.corridor.RouteRequest.ClosedPair;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LinkMode;

/** Laws that hold on every network, tried on small random ones. */
class CorridorLawsTest {
  private static final List<String> PLACES =
      List.of("CNKHG", "CNURC", "KZALA", "KZDOS", "UZTAS", "KGOSS");
  private static final List<LinkMode> MODES =
      List.of(
          LinkMode.ROAD,
          LinkMode.ROAD,
          LinkMode.RAIL_1435,
          LinkMode.RAIL_1520,
          LinkMode.RAIL_1520,
          LinkMode.SEA,
          LinkMode.AIR);
  private static final RouteRequest REQUEST = Asking.request("CNKHG", "UZTAS");

  private static NetworkFixture random(long seed) {
    Random random = new Random(seed);
    NetworkFixture network = new NetworkFixture();
    PLACES.forEach(place -> network.place(place, kinds(random)));
    int links = 6 + random.nextInt(4);
    for (int i = 0; i < links; i++) {
      LinkMode mode = MODES.get(random.nextInt(MODES.size()));
      String from = pick(random);
      String to = pick(random);
      if (!from.equals(to)) {
        network.with(NetworkFixture.link(from, to, mode, 20 + random.nextInt(900)));
      }
    }
    for (int i = 0; i < 2; i++) {
      network.service(
          NetworkFixture.service(
              "SV" + i,
              "rail+road",
              1.0 + random.nextInt(14),
              1.0,
              3.0,
              null,
              pick(random),
              pick(random)));
    }
    for (String place : PLACES) {
      if (random.nextInt(3) == 0) {
        network.hours(
            place, "road", "Asia/Almaty", days(random), "09:00", "1" + random.nextInt(10) + ":00");
      }
    }
    return network;
  }

  private static Set<DayOfWeek> days(Random random) {
    return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.of(1 + random.nextInt(7)));
  }

  private static String[] kinds(Random random) {
    return Stream.of("rail_terminal", "seaport", "airport")
        .filter(kind -> random.nextInt(3) > 0)
        .toArray(String[]::new);
  }

  private static String pick(Random random) {
    return PLACES.get(random.nextInt(PLACES.size()));
  }

  private static List<Criteria> front(RouteAnswer answer) {
    return answer instanceof Routes routes ? routes.front() : List.of();
  }

  /** Every simple chain of edges, written as legs and summed. */
  private static List<Criteria> exhaustive(Knowledge knowledge) {
    Norms norms = new Norms(knowledge);
    Network network = NetworkBuilder.build(knowledge, norms, new Territories(knowledge));
    Query query = new Query(knowledge, network, new Reach(network), norms, REQUEST);
    List<Criteria> all = new ArrayList<>();
    boolean[] visited = new boolean[network.nodes().count()];
    for (int source : network.nodes().sources("CNKHG")) {
      walk(network, query, source, visited, new ArrayList<>(), all);
    }
    return all;
  }

  private static void walk(
      Network network,
      Query query,
      int node,
      boolean[] visited,
      List<Edge> path,
      List<Criteria> all) {
    if (contains(network.nodes().targets("UZTAS"), node)) {
      criteria(query, path).ifPresent(all::add);
      return;
    }
    visited[node] = true;
    for (Edge edge : network.edges()) {
      if (edge.tail() == node && !visited[edge.head()]) {
        path.add(edge);
        walk(network, query, edge.head(), visited, path, all);
        path.removeLast();
      }
    }
    visited[node] = false;
  }

  private static boolean contains(int[] nodes, int node) {
    for (int one : nodes) {
      if (one == node) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Criteria> criteria(Query query, List<Edge> path) {
    long[] sums = new long[4];
    for (Leg leg : new LegWriter(query, place -> place.substring(0, 2)).write(path)) {
      Figures figures = leg.figures();
      sums[0] += figures.minutesP50();
      sums[1] += figures.cents();
      sums[2] += figures.grams();
      sums[3] += figures.minutesP90();
      if (sums[0] > 42 * 1440 || sums[3] > 4 * 42 * 1440) {
        return Optional.empty();
      }
    }
    return Optional.of(new Criteria(sums[0], sums[1], sums[2], sums[3]));
  }

  private static boolean beats(Criteria one, Criteria other) {
    return !one.equals(other)
        && one.minutesP50() <= other.minutesP50()
        && one.cents() <= other.cents()
        && one.grams() <= other.grams()
        && one.minutesP90() <= other.minutesP90();
  }

  @Seeded(100)
  void the_pareto_set_is_what_exhaustive_enumeration_finds(long seed) {
    NetworkFixture network = random(seed);
    List<Criteria> all = exhaustive(network.knowledge());
    assertThat(front(network.corridor().find(REQUEST)))
        .containsExactlyInAnyOrderElementsOf(
            all.stream().distinct().filter(c -> all.stream().noneMatch(o -> beats(o, c))).toList());
  }

  @Seeded(100)
  void an_itinerary_adds_up_to_its_place_in_the_set(long seed) {
    if (random(seed).corridor().find(REQUEST) instanceof Routes routes) {
      for (Routes.Recommendation recommendation : routes.recommended()) {
        Itinerary itinerary = recommendation.itinerary();
        Figures sum = itinerary.figures();
        assertThat(routes.front())
            .contains(new Criteria(sum.minutesP50(), sum.cents(), sum.grams(), sum.minutesP90()));
        assertThat(sum.minutesP90()).isGreaterThanOrEqualTo(sum.minutesP50());
        assertThat(itinerary.from()).isEqualTo("CNKHG");
        assertThat(itinerary.to()).isEqualTo("UZTAS");
      }
    }
  }

  @Seeded(100)
  void closing_a_link_never_improves_anything(long seed) {
    NetworkFixture network = random(seed);
    Corridor corridor = network.corridor();
    List<Criteria> before = front(corridor.find(REQUEST));
    network.knowledge().contents().links().stream()
        .map(link -> new ClosedPair(link.from(), link.to()))
        .distinct()
        .forEach(pair ->
            assertThat(front(corridor.find(REQUEST.closing(pair))))
                .allMatch(
                    now -> before.stream().anyMatch(then -> then.equals(now) || beats(then, now))));
  }

  @Seeded(100)
  void leaving_later_never_arrives_earlier(long seed) {
    Corridor corridor = random(seed).corridor();
    Instant before = Instant.MIN;
    for (int day = 0; day < 9; day++) {
      Optional<Instant> arrival = arrival(corridor, Asking.DEPARTURE.plusDays(day));
      if (arrival.isPresent()) {
        assertThat(arrival.get()).isAfterOrEqualTo(before);
        before = arrival.get();
      }
    }
  }

  private static Optional<Instant> arrival(Corridor corridor, LocalDate day) {
    RouteRequest request = RouteRequest.of(new Consignment("c", "CNKHG", "UZTAS", 20, 2.0, day));
    return corridor.find(request) instanceof Routes routes
        ? routes.recommended().stream().map(r -> r.itinerary().arrives()).min(Instant::compareTo)
        : Optional.empty();
  }

  @Seeded(100)
  void the_same_question_has_the_same_answer(long seed) {
    assertThat(random(seed).corridor().find(REQUEST))
        .isEqualTo(random(seed).corridor().find(REQUEST));
  }
}
