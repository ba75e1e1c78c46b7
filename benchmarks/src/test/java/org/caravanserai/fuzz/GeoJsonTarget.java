package org.caravanserai.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.caravanserai.reading.Coordinate;
import org.caravanserai.reading.GeoJson;
import org.caravanserai.reading.GeoJsonReader;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.TextFile;

/** GeoJSON, the form of base maps. */
final class GeoJsonTarget implements Target {
  static final String COLLECTION =
      """
      {"type": "FeatureCollection", "name": "land",
       "attribution": {"en": "Natural Earth", "zh": "自然地球"},
       "sources": [{"id": "uz-tax-code", "read-on": "2026-11-21"}],
       "features": [
        {"type": "Feature", "properties": {"a": [1, {"b": null}]}, "bbox": [60, 40, 80, 50],
         "geometry": {"type": "Polygon", "coordinates": [
          [[60, 40], [80, 40], [80, 50], [60, 50], [60, 40]],
          [[65, 42], [70, 42], [70, 45], [65, 42]]]}},
        {"type": "Feature", "geometry": null, "properties": null},
        {"type": "Feature", "id": 7, "geometry": {"type": "GeometryCollection", "geometries": [
         {"type": "MultiPolygon", "coordinates": [[[[1e1, 1.5], [2, 1], [2.25, 2, 300], [1e1, 1.5]]]]},
         {"type": "MultiLineString", "coordinates": [[[66, 39], [67.5, 41]], [[-180, 90], [180, -90]]]},
         {"type": "LineString", "coordinates": [[69.28, 41.31], [76.89, 43.24], [80.42, 44.13]]}]}}]}
      """;
  private static final String FILE = "land.geojson";

  private final List<Input> seeds =
      List.of(
          Input.of(FILE, COLLECTION),
          Input.of(
              FILE,
              """
              {"type": "Polygon", "coordinates": [[[60, 40], [80, 40], [80, 50], [60, 40]]],
               "sources": [], "attribution": "a map"}
              """),
          Input.of(FILE, "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}"));
  private final Mutator mutator =
      new Mutator(
          List.of(
              "\"type\"",
              "\"coordinates\"",
              "\"features\"",
              "\"geometry\"",
              "\"geometries\"",
              "\"Point\"",
              "\"MultiPoint\"",
              "\"Feature\"",
              "\"Polygon\"",
              "[1,2]",
              "[[1,2]]",
              "[[[1,2]]]",
              "{}",
              "[]",
              "null",
              "\"\\ud800\"",
              "\"\\u0000\"",
              "/* */",
              "//",
              "1e999",
              "{\"type\":\"Feature\"}",
              "{\"type\":7}",
              "\"x\":",
              ",",
              "NaN",
              "01",
              "-",
              "1.",
              "\\"));

  @Override
  public String name() {
    return "geojson";
  }

  @Override
  public Input next(RandomGenerator random) {
    return mutator.mutate(seeds, random);
  }

  @Override
  public Set<String> read(Input input) {
    Mistakes mistakes = new Mistakes();
    String text = TextFile.decode(input.bytes(), FILE, mistakes);
    GeoJson map = text == null ? null : GeoJsonReader.read(FILE, text, mistakes);
    if (map == null || !mistakes.isEmpty()) {
      return Told.kinds(mistakes.sorted(), Map.of(FILE, text == null ? input.text() : text));
    }
    map.rings().forEach(ring -> line(ring, 3));
    map.lines().forEach(line -> line(line, 2));
    return Set.of(ACCEPTED);
  }

  private static void line(List<Coordinate> points, int least) {
    Told.require(points.size() >= least, "too few points", points);
    for (Coordinate at : points) {
      Told.require(
          Math.abs(at.longitude()) <= 180 && Math.abs(at.latitude()) <= 90, "off the Earth", at);
    }
  }
}
