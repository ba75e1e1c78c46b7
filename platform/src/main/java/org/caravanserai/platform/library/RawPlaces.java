package org.caravanserai.platform.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.caravanserai.knowledge.PackFiles;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Subject;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.TextFile;
import org.caravanserai.reading.YamlReader;

/**
 * The lines on which the files of an edition begin to say something of an item: that with its id in
 * YAML, each row that begins with it in CSV.
 */
final class RawPlaces {
  private static final Map<String, Kind> LISTS =
      Map.ofEntries(
          Map.entry("policies", Kind.POLICY),
          Map.entry("procedures", Kind.PROCEDURE),
          Map.entry("risks", Kind.RISK),
          Map.entry("cases", Kind.CASE_KIND),
          Map.entry("calendars", Kind.CALENDAR),
          Map.entry("sources", Kind.SOURCE),
          Map.entry("attributes", Kind.ATTRIBUTE),
          Map.entry("authorities", Kind.AUTHORITY),
          Map.entry("documents", Kind.DOCUMENT),
          Map.entry("series", Kind.SERIES),
          Map.entry("assumptions", Kind.ASSUMPTION));

  private static final Map<String, Kind> TABLES =
      Map.of(
          "corridor/places.csv", Kind.PLACE,
          "corridor/crossings.csv", Kind.CROSSING,
          "corridor/links.csv", Kind.LINK,
          "corridor/services.csv", Kind.SERVICE,
          "corridor/costs.csv", Kind.COST,
          "corridor/documents.csv", Kind.TRANSPORT_DOCUMENT,
          "indicators.csv", Kind.OBSERVATION);

  private static final Pattern LINE_END = Pattern.compile("\\R");

  private final Map<Subject, List<RawPlace>> places = new HashMap<>();

  private RawPlaces() {}

  static RawPlaces of(List<HeldPack> packs, Function<HeldPack, PackFiles> files) {
    RawPlaces places = new RawPlaces();
    for (HeldPack pack : packs) {
      files.apply(pack).files().forEach((path, bytes) -> places.read(pack.name(), path, bytes));
    }
    return places;
  }

  /** The places of an item, in reading order; those of an item that was replaced as well. */
  List<RawPlace> of(Subject subject) {
    return List.copyOf(places.getOrDefault(subject, List.of()));
  }

  private void read(String pack, String path, byte[] bytes) {
    Kind table = TABLES.get(path);
    if (table == null && !path.endsWith(".yaml")) {
      return;
    }
    Mistakes none = new Mistakes();
    String text = TextFile.decode(bytes, path, none);
    if (text != null && table != null) {
      rows(pack, path, table, text);
    } else if (text != null && YamlReader.read(path, text, none) instanceof Node.Mapping root) {
      root.entries()
          .forEach((key, entry) -> {
            Kind kind = LISTS.get(key);
            if (kind != null && entry.value() instanceof Node.Sequence(_, var items)) {
              items.forEach(item -> item(pack, path, kind, item));
            }
          });
    }
  }

  private void item(String pack, String path, Kind kind, Node node) {
    if (!(node instanceof Node.Mapping(_, var entries))) {
      return;
    }
    Node.Entry id = entries.get(kind == Kind.ATTRIBUTE ? "name" : "id");
    if (id == null || !(id.value() instanceof Node.Scalar(var place, String text, _))) {
      return;
    }
    put(new Subject(kind, text), new RawPlace(pack, path, place.line()));
    Node.Entry steps = entries.get("steps");
    if (kind == Kind.PROCEDURE
        && steps != null
        && steps.value() instanceof Node.Sequence sequence) {
      sequence.items().forEach(step -> step(pack, path, text, step));
    }
  }

  private void step(String pack, String path, String procedure, Node step) {
    if (step instanceof Node.Mapping(_, var entries)
        && entries.get("id") instanceof Node.Entry(_, Node.Scalar(var place, String id, _))) {
      put(new Subject(Kind.STEP, procedure + "/" + id), new RawPlace(pack, path, place.line()));
    }
  }

  private void rows(String pack, String path, Kind kind, String text) {
    int line = 0;
    for (String row : LINE_END.split(text, -1)) {
      line++;
      List<String> cells = List.of(row.split(",", 3));
      String first = cells.getFirst();
      if (line == 1 || first.isEmpty()) {
        continue;
      }
      String id = kind == Kind.CROSSING && cells.size() > 1 ? pair(first, cells.get(1)) : first;
      put(new Subject(kind, id), new RawPlace(pack, path, line));
    }
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
  }

  private void put(Subject subject, RawPlace place) {
    places.computeIfAbsent(subject, _ -> new ArrayList<>()).add(place);
  }
}
