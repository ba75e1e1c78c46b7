package org.caravanserai.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads GeoJSON (RFC 7946) made of polygons and line strings: at most {@value #MOST_TOKENS} JSON
 * tokens, which is about 200,000 points, and {@value #DEEPEST} levels. Names, properties and
 * heights are passed over.
 */
public final class GeoJsonReader {
  static final int MOST_TOKENS = 1_000_000;
  static final int DEEPEST = 20;
  private static final int SMALLEST_RING = 4;
  private static final int SHORTEST_LINE = 2;
  private static final Set<String> PASSED_OVER = Set.of("properties", "bbox", "name", "id");
  private static final Set<String> HOLDERS =
      Set.of("FeatureCollection", "Feature", "GeometryCollection");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxTokenCount(MOST_TOKENS)
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(40)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String file;
  private final JsonParser json;
  private final Mistakes mistakes;
  private final int[] pairs;
  private final List<List<Coordinate>> rings = new ArrayList<>();
  private final List<List<Coordinate>> lines = new ArrayList<>();

  private GeoJsonReader(String file, String text, JsonParser json, Mistakes mistakes) {
    this.file = file;
    this.json = json;
    this.mistakes = mistakes;
    this.pairs =
        IntStream.range(0, text.length())
            .filter(i -> Character.isLowSurrogate(text.charAt(i)))
            .toArray();
  }

  /** What stands under {@code coordinates}, before the type says what it is. */
  private sealed interface Coordinates {
    record Point(Coordinate at) implements Coordinates {}

    record Group(Place place, List<Coordinates> parts) implements Coordinates {}
  }

  /** The shapes, or null with a mistake when the text is not one bounded JSON object. */
  public static @Nullable GeoJson read(String file, String text, Mistakes mistakes) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new GeoJsonReader(file, text, json, mistakes).bounded();
    }
  }

  private @Nullable GeoJson bounded() {
    try {
      return document();
    } catch (StreamConstraintsException e) {
      mistakes.add(
          place(json.currentLocation()),
          "the map is too large",
          "keep it within "
              + MOST_TOKENS
              + " JSON tokens and "
              + DEEPEST
              + " levels; simplify its lines");
    } catch (JacksonException e) {
      mistakes.add(
          place(e.getLocation()), "this is not JSON: " + e.getOriginalMessage(), "mend it");
    }
    return null;
  }

  private @Nullable GeoJson document() {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      mistakes.add(new Place(file, 1, 1), "a GeoJSON object is expected here", "begin with {");
      return null;
    }
    Map<String, Node.Entry> members = new LinkedHashMap<>();
    Place begin = place();
    object(members);
    if (json.nextToken() != null) {
      mistakes.add(place(), "the text goes on behind its end", "remove what follows");
    }
    return new GeoJson(rings, lines, new Node.Mapping(begin, members));
  }

  /**
   * Reads the object that has just begun.
   *
   * @param members takes what GeoJSON does not define; null within the document, where it is passed
   *     over
   */
  private void object(@Nullable Map<String, Node.Entry> members) {
    Place begin = place();
    Place typePlace = begin;
    String type = null;
    Coordinates coordinates = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      Place namePlace = place();
      JsonToken token = json.nextToken();
      switch (name) {
        case "type" -> {
          typePlace = place();
          type = token == JsonToken.VALUE_STRING ? json.getString() : "";
          json.skipChildren();
        }
        case "coordinates" -> coordinates = coordinates();
        case "features", "geometries" -> objects(token);
        case "geometry" -> geometry(token);
        default -> {
          if (members == null || PASSED_OVER.contains(name)) {
            json.skipChildren();
          } else {
            members.put(name, new Node.Entry(namePlace, node()));
          }
        }
      }
    }
    if (type == null) {
      mistakes.add(begin, "the member 'type' is missing", "add it, as RFC 7946 says");
    } else if (!HOLDERS.contains(type)) {
      shape(type, typePlace, coordinates, begin);
    }
  }

  private void objects(JsonToken token) {
    if (token != JsonToken.START_ARRAY) {
      wrong(place(), "a list is expected here");
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      geometry(json.currentToken());
    }
  }

  private void geometry(@Nullable JsonToken token) {
    if (token == JsonToken.START_OBJECT) {
      object(null);
    } else if (token != JsonToken.VALUE_NULL) {
      wrong(place(), "an object is expected here");
      json.skipChildren();
    }
  }

  /** The coordinates that begin here, or null and a mistake. */
  private @Nullable Coordinates coordinates() {
    Place begin = place();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      wrong(begin, "a list of coordinates is expected here");
      json.skipChildren();
      return null;
    }
    if (json.nextToken() != null && json.currentToken().isNumeric()) {
      return point(begin);
    }
    List<Coordinates> parts = new ArrayList<>();
    boolean whole = true;
    while (json.currentToken() != JsonToken.END_ARRAY) {
      Coordinates part = coordinates();
      if (part == null) {
        whole = false;
      } else {
        parts.add(part);
      }
      json.nextToken();
    }
    return whole ? new Coordinates.Group(begin, parts) : null;
  }

  private @Nullable Coordinates point(Place begin) {
    List<Double> numbers = new ArrayList<>();
    while (json.currentToken() != JsonToken.END_ARRAY) {
      boolean numeric = json.currentToken() != null && json.currentToken().isNumeric();
      numbers.add(numeric ? json.getDoubleValue() : Double.NaN);
      json.skipChildren();
      json.nextToken();
    }
    boolean sound =
        (numbers.size() == 2 || numbers.size() == 3)
            && numbers.stream().allMatch(Double::isFinite)
            && Math.abs(numbers.get(0)) <= 180
            && Math.abs(numbers.get(1)) <= 90;
    if (!sound) {
      mistakes.add(
          begin,
          "this is not a point in degrees",
          "write [longitude, latitude], -180 to 180 and -90 to 90 (WGS 84)");
      return null;
    }
    return new Coordinates.Point(new Coordinate(numbers.get(0), numbers.get(1)));
  }

  private void shape(String type, Place typePlace, @Nullable Coordinates coordinates, Place begin) {
    switch (type) {
      case "Polygon", "MultiPolygon", "LineString", "MultiLineString" -> {
        if (coordinates instanceof Coordinates.Group(Place place, List<Coordinates> parts)) {
          switch (type) {
            case "Polygon" -> groups(parts, place).forEach(this::ring);
            case "MultiPolygon" ->
                groups(parts, place)
                    .forEach(
                        polygon -> groups(polygon.parts(), polygon.place()).forEach(this::ring));
            case "LineString" -> line(new Coordinates.Group(place, parts));
            default -> groups(parts, place).forEach(this::line);
          }
        } else if (coordinates != null) {
          wrong(begin, "the coordinates do not fit the type " + type);
        } else if (mistakes.isEmpty()) {
          wrong(begin, "the member 'coordinates' is missing");
        }
      }
      case "Point", "MultiPoint" ->
          mistakes.add(typePlace, "a map of land has no points", "remove them");
      default ->
          mistakes.add(
              typePlace,
              Mistakes.quote(type) + " is not a type of GeoJSON",
              "use FeatureCollection, Feature, Polygon, MultiPolygon, LineString, …");
    }
  }

  private List<Coordinates.Group> groups(List<Coordinates> parts, Place place) {
    List<Coordinates.Group> groups = new ArrayList<>();
    for (Coordinates part : parts) {
      if (part instanceof Coordinates.Group group) {
        groups.add(group);
      } else {
        wrong(place, "a list of lists of points is expected here");
        return List.of();
      }
    }
    return groups;
  }

  private void ring(Coordinates.Group group) {
    List<Coordinate> points = points(group);
    if (points == null) {
      return;
    }
    if (points.size() < SMALLEST_RING || !points.getFirst().equals(points.getLast())) {
      mistakes.add(
          group.place(),
          "the ring is not closed",
          "give at least four points, the last one the same as the first");
      return;
    }
    rings.add(points.subList(0, points.size() - 1));
  }

  private void line(Coordinates.Group group) {
    List<Coordinate> points = points(group);
    if (points != null && points.size() < SHORTEST_LINE) {
      mistakes.add(group.place(), "the line has no two points", "add some, or remove it");
    } else if (points != null) {
      lines.add(points);
    }
  }

  private @Nullable List<Coordinate> points(Coordinates.Group group) {
    List<Coordinate> points = new ArrayList<>();
    for (Coordinates part : group.parts()) {
      if (!(part instanceof Coordinates.Point(Coordinate at))) {
        wrong(group.place(), "a list of points is expected here");
        return null;
      }
      points.add(at);
    }
    return points;
  }

  /** The value that begins here, as a tree. */
  private Node node() {
    Place begin = place();
    return switch (Objects.requireNonNull(json.currentToken())) {
      case START_ARRAY -> {
        List<Node> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(node());
        }
        yield new Node.Sequence(begin, items);
      }
      case START_OBJECT -> {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          Place namePlace = place();
          json.nextToken();
          entries.put(name, new Node.Entry(namePlace, node()));
        }
        yield new Node.Mapping(begin, entries);
      }
      default -> scalar(begin);
    };
  }

  private Node scalar(Place begin) {
    String text = json.getString();
    OptionalInt forbidden = YamlReader.findForbidden(text);
    if (forbidden.isPresent()) {
      mistakes.add(begin, YamlReader.notAllowed(forbidden.getAsInt()), "remove it");
      return new Node.Scalar(begin, "?", true);
    }
    return new Node.Scalar(begin, text, json.currentToken() != JsonToken.VALUE_STRING);
  }

  private void wrong(Place place, String what) {
    mistakes.add(place, what, "write it as RFC 7946 says");
  }

  private Place place() {
    return place(json.currentTokenLocation());
  }

  /** A place of the parser, whose columns are UTF-16 units, in code points. */
  private Place place(@Nullable TokenStreamLocation location) {
    if (location == null || location.getLineNr() < 1) {
      return Place.of(file);
    }
    int at = Math.toIntExact(location.getCharOffset());
    int begin = at - (location.getColumnNr() - 1);
    int column = location.getColumnNr() - (pairsBefore(at) - pairsBefore(begin));
    return new Place(file, location.getLineNr(), column);
  }

  /** How many characters of two units end before an index of the text. */
  private int pairsBefore(int index) {
    int found = Arrays.binarySearch(pairs, index);
    return found < 0 ? -found - 1 : found;
  }
}
