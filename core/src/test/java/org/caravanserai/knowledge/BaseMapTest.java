package org.caravanserai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.caravanserai.reading.Coordinate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Base maps in packs. */
class BaseMapTest {
  private static final String SQUARE = "[[[60,40],[70,40],[70,50],[60,40]]]";

  @TempDir Path folder;

  private Packs pack(String id, String file, String map) {
    return Packs.in(folder.resolve(id))
        .replace("pack.yaml", "id: p" + id, "id: " + id)
        .file("map/" + file + ".geojson", map);
  }

  private static String map(String attribution, String members) {
    return """
    {"type": "FeatureCollection",
    "attribution": {"en": "%s"},
    "sources": [{"id": "law", "read-on": "2026-11-21"}],
    %s}
    """
        .formatted(attribution, members);
  }

  private static String geometry(String type, String coordinates) {
    return "\"features\": [{\"type\": \"Feature\", \"properties\": {\"a\": [1]}, \"geometry\":\n"
        + "{\"coordinates\": "
        + coordinates
        + ", \"type\": \""
        + type
        + "\"}}]";
  }

  @Test
  void the_rings_of_polygons_are_land_and_line_strings_are_boundaries() {
    String both =
        geometry(
            "GeometryCollection\", \"geometries\": [{\"type\": \"Polygon\", \"coordinates\": "
                + SQUARE
                + "}, {\"type\": \"LineString\", \"coordinates\": [[60,40,9],[61,41]]}], \"id\": \"1",
            "[]");
    BaseMap map = Packs.load(pack("a", "land", map("Us", both))).baseMap();
    assertThat(map.rings())
        .containsExactly(
            List.of(new Coordinate(60, 40), new Coordinate(70, 40), new Coordinate(70, 50)));
    assertThat(map.lines())
        .containsExactly(List.of(new Coordinate(60, 40), new Coordinate(61, 41)));
    assertThat(map.attributions()).containsExactly(Text.english("Us"));
    assertThat(map.sources()).extracting(Citation::sourceId).containsExactly("law");
  }

  @Test
  void packs_without_a_map_have_none() {
    assertThat(Packs.load(Packs.in(folder.resolve("a"))).baseMap()).isEqualTo(BaseMap.NONE);
  }

  @Test
  void the_files_of_one_pack_make_one_map() {
    Packs pack =
        pack("a", "land", map("Land", geometry("Polygon", SQUARE)))
            .file(
                "map/borders.geojson", map("Borders", geometry("LineString", "[[60,40],[61,41]]")));
    BaseMap map = Packs.load(pack).baseMap();
    assertThat(map.rings()).hasSize(1);
    assertThat(map.lines()).hasSize(1);
    assertThat(map.attributions()).hasToString("[Borders, Land]");
  }

  @Test
  void the_map_of_a_later_pack_replaces_the_earlier_one_and_the_snapshot_says_so() {
    Packs base = pack("base", "land", map("Ours", geometry("Polygon", SQUARE)));
    Packs node =
        pack("node", "approved", map("Theirs", geometry("LineString", "[[60,40],[61,41]]")));
    Knowledge knowledge = Packs.load(base, node);
    assertThat(knowledge.baseMap().rings()).isEmpty();
    assertThat(knowledge.baseMap().attributions()).containsExactly(Text.english("Theirs"));
    assertThat(knowledge.contents().replacements())
        .containsExactly(new Replacement("base map", "land", "base", "node"));
  }

  @Test
  void the_map_counts_into_the_digest() {
    String one = map("Us", geometry("Polygon", SQUARE));
    String other = one.replace("70,50", "70,51");
    assertThat(Packs.load(pack("a", "land", one)).contents().digest())
        .isNotEqualTo(Packs.load(pack("a", "land", other)).contents().digest());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Polygon    | [[[60,40],[70,40],[70,50]]]           | the ring is not closed
          Polygon    | [[[60,40],[70,40],[60,40]]]           | the ring is not closed
          Polygon    | [[60,40],[70,40],[60,40]]             | a list of lists of points is expected
          Polygon    | [[[60,40],[70,91],[70,50],[60,40]]]   | this is not a point in degrees
          Polygon    | [[[60,40],[1e999,0],[70,50],[60,40]]] | this is not a point in degrees
          Polygon    | [[["a",40],[70,9],[70,50],[60,40]]]   | a list of coordinates is expected here
          Polygon    | [[[60],[70,9],[70,50],[60,40]]]       | this is not a point in degrees
          Polygon    | [60,40]                               | the coordinates do not fit the type Polygon
          LineString | [[60,40]]                             | the line has no two points
          LineString | 7                                     | a list of coordinates is expected here
          Point      | [60,40]                               | a map of land has no points
          Poligon    | [[[60,40]]]                           | 'Poligon' is not a type of GeoJSON
          Polygon    | [[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]] | the map is too large
          Polygon    | [[[60,40],                            | this is not JSON
          """)
  void a_wrong_shape_is_told_with_its_place(String type, String coordinates, String mistake) {
    assertThat(Packs.mistakes(pack("a", "land", map("Us", geometry(type, coordinates)))))
        .anySatisfy(told ->
            assertThat(told).matches("a/map/land.geojson:5:\\d+: (?s).*").contains(mistake));
  }

  @Test
  void what_a_map_lacks_is_told() {
    String bare = "{\"type\": \"FeatureCollection\", \"colour\": 1, \"features\": []}";
    assertThat(Packs.mistakes(pack("a", "land", bare)))
        .extracting(told -> told.replaceAll("^[^ ]+ ", ""))
        .contains(
            "the key 'attribution' is missing; add `attribution: …`",
            "the key 'sources' is missing; add `sources: …`",
            "the map has neither land nor lines; add polygons, or remove the file")
        .anyMatch(told -> told.contains("'colour'"));
  }

  @Test
  void a_map_of_too_many_points_is_refused() {
    StringBuilder ring = new StringBuilder("[[");
    for (int i = 0; i < 260_000; i++) {
      ring.append("[60,40],");
    }
    String large = map("Us", geometry("Polygon", ring.append("[60,40]]]").toString()));
    assertThat(Packs.mistakes(pack("a", "land", large)))
        .anySatisfy(told -> assertThat(told).contains("the map is too large"));
  }

  @Test
  void no_control_character_comes_in_by_an_escape() {
    String map = map("A\\u0007", geometry("Polygon", SQUARE));
    assertThat(Packs.mistakes(pack("a", "land", map)))
        .anySatisfy(told -> assertThat(told).contains("U+0007"));
  }
}
