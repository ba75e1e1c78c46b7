package org.caravanserai.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.Place;
import org.caravanserai.knowledge.Provenance;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.TransportService;

/**
 * Generated networks: terminals on a square grid half a degree wide, each joined to its neighbours
 * by rail and by road, in strips of ten columns that are China and Kazakhstan in turn; and twice as
 * many rail services as terminals.
 */
final class Networks {
  private static final long SEED = 11;
  private static final double SPACING_DEGREES = 0.5;
  private static final int COLUMNS_OF_A_COUNTRY = 10;
  private static final int SERVICES_PER_TERMINAL = 2;

  private final Knowledge knowledge;
  private final Provenance provenance;
  private final int terminals;
  private final int side;
  private final Random random;

  private Networks(Knowledge knowledge, int terminals) {
    this.knowledge = knowledge;
    this.provenance = knowledge.contents().links().getFirst().provenance();
    this.terminals = terminals;
    this.side = (int) Math.ceil(Math.sqrt(terminals));
    this.random = new Random(SEED + terminals);
  }

  /**
   * The snapshot with a generated network.
   *
   * @param reach how many rows and columns a service goes at most
   */
  static Knowledge of(Knowledge knowledge, int terminals, int reach) {
    return new Networks(knowledge, terminals).remade(reach);
  }

  /** The terminal in a row and a column, or the nearest one that is there. */
  static String code(int terminals, int row, int column) {
    int side = (int) Math.ceil(Math.sqrt(terminals));
    int at = Math.min(row, side - 1) * side + Math.min(column, side - 1);
    return code(Math.min(at, terminals - 1));
  }

  private static String code(int number) {
    return "X%05d".formatted(number);
  }

  private Knowledge remade(int reach) {
    return new Remade(knowledge).network(places(), links(), services(reach)).knowledge();
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < terminals; i++) {
      int row = i / side;
      int column = i % side;
      places.add(
          new Place(
              code(i),
              Text.english("Terminal " + i),
              country(i),
              country(i),
              30 + SPACING_DEGREES * row % 50,
              60 + SPACING_DEGREES * column % 100,
              Set.of("city", "rail_terminal"),
              provenance));
    }
    return places;
  }

  private String country(int terminal) {
    return terminal % side / COLUMNS_OF_A_COUNTRY % 2 == 0 ? "CN" : "KZ";
  }

  private List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < terminals; i++) {
      if ((i + 1) % side != 0 && i + 1 < terminals) {
        join(i, i + 1, links);
      }
      if (i + side < terminals) {
        join(i, i + side, links);
      }
    }
    return links;
  }

  private void join(int from, int to, List<Link> links) {
    LinkMode gauge = country(from).equals("CN") ? LinkMode.RAIL_1435 : LinkMode.RAIL_1520;
    for (LinkMode mode : List.of(gauge, LinkMode.ROAD)) {
      links.add(
          new Link(
              "L-" + code(from) + "-" + code(to) + "-" + mode.code(),
              code(from),
              code(to),
              mode,
              40 + random.nextInt(40),
              null,
              null,
              Link.Status.OPEN,
              null,
              "estimate",
              provenance));
    }
  }

  private List<TransportService> services(int reach) {
    List<TransportService> services = new ArrayList<>();
    while (services.size() < SERVICES_PER_TERMINAL * terminals) {
      int origin = random.nextInt(terminals);
      int row = near(origin / side, reach);
      int column = near(origin % side, reach);
      String destination = code(terminals, row, column);
      if (!destination.equals(code(origin))) {
        services.add(service(services.size(), code(origin), destination));
      }
    }
    return services;
  }

  private int near(int at, int reach) {
    int lowest = Math.max(0, at - reach);
    int highest = Math.min(side - 1, at + reach);
    return lowest + random.nextInt(highest - lowest + 1);
  }

  private TransportService service(int number, String origin, String destination) {
    return new TransportService(
        "S%06d".formatted(number),
        "Service " + number,
        "Operator",
        origin,
        List.of(),
        destination,
        Set.of("rail"),
        1.0 + random.nextInt(7),
        null,
        null,
        null,
        null,
        true,
        provenance);
  }
}
