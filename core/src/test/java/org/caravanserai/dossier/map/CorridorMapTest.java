package org.caravanserai.dossier.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.caravanserai.Seeded;
import org.caravanserai.knowledge.BaseMap;
import org.caravanserai.reading.Coordinate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for every map, whatever the itineraries. */
class CorridorMapTest {
  static final List<Frame> FRAMES = List.of(Frame.WIDE, Frame.NARROW);
  private static final Map<String, CorridorMap> DRAWN = new ConcurrentHashMap<>();
  private static final List<String> NAMES =
      List.of("Horgos", "阿拉山口", "Иркештам (КНР)", "Toshkent, Chuqursoy", "Ош", "X".repeat(300));
  private static final List<String> MODES = List.of("rail", "road", "sea", "air");

  /** Some itineraries between the same ends over random places. */
  private static Sketch sketch(long seed) {
    Random random = new Random(seed);
    double spread = List.of(0.0, 0.05, 2.0, 25.0, 60.0).get(random.nextInt(5));
    double longitude = random.nextDouble(-60, 60);
    double latitude = random.nextDouble(-50, 60);
    int places = 2 + random.nextInt(24);
    List<Sketch.Stop> stops = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      Sketch.Role role =
          i == 0
              ? Sketch.Role.ORIGIN
              : i == 1
                  ? Sketch.Role.DESTINATION
                  : List.of(Sketch.Role.POST, Sketch.Role.STOP, Sketch.Role.VIA)
                      .get(random.nextInt(3));
      stops.add(
          new Sketch.Stop(
              "P" + i,
              NAMES.get(random.nextInt(NAMES.size())),
              null,
              new Coordinate(
                  longitude + spread * random.nextDouble(-1, 1),
                  Math.clamp(latitude + spread * random.nextDouble(-1, 1), -88, 88)),
              role,
              random.nextInt(6) == 0));
    }
    List<Sketch.Track> tracks = new ArrayList<>();
    List<Sketch.Passage> passages = new ArrayList<>();
    for (int number = 1; number <= 1 + random.nextInt(6); number++) {
      List<Sketch.Move> moves = new ArrayList<>();
      int here = 0;
      for (int i = random.nextInt(8); i >= 0; i--) {
        int next = i == 0 ? 1 : random.nextInt(places);
        moves.add(new Sketch.Move("P" + here, "P" + next, MODES.get(random.nextInt(4))));
        here = next;
      }
      tracks.add(new Sketch.Track(number, moves));
      Sketch.Move border = moves.get(random.nextInt(moves.size()));
      passages.add(
          new Sketch.Passage(
              "" + (char) ('A' + passages.size()),
              border.from(),
              border.to(),
              "One – other",
              "9 h"));
    }
    List<Coordinate> world =
        List.of(
            new Coordinate(-180, -90),
            new Coordinate(180, -90),
            new Coordinate(180, 90),
            new Coordinate(-180, 90));
    BaseMap ground =
        new BaseMap(
            List.of(world),
            List.of(List.of(new Coordinate(-170, 0), new Coordinate(170, 60))),
            List.of(),
            List.of());
    return new Sketch(ground, stops, tracks, passages);
  }

  /** The map of a sketch, drawn once for all the laws. */
  private static CorridorMap drawn(long seed, Frame frame) {
    return DRAWN.computeIfAbsent(
        seed + " " + FRAMES.indexOf(frame), _ -> CorridorMap.draw(sketch(seed), frame));
  }

  private static List<Box> boxes(CorridorMap map) {
    return Stream.concat(
            map.labels().stream()
                .map(l -> new Box(l.left(), l.top(), l.left() + l.width(), l.top() + l.height())),
            map.marks().stream()
                .map(m ->
                    Box.around(new Point(m.centre().x(), m.centre().y()), m.width(), m.height())))
        .toList();
  }

  @Seeded(60)
  void no_two_names_or_marks_overlap_and_none_reaches_over_the_edge(long seed) {
    for (Frame frame : FRAMES) {
      CorridorMap map = drawn(seed, frame);
      List<Box> boxes = boxes(map);
      Box sheet = new Box(0, 0, map.width(), map.height());
      for (int i = 0; i < boxes.size(); i++) {
        assertThat(sheet.contains(boxes.get(i))).as("%s on the sheet", boxes.get(i)).isTrue();
        for (int j = 0; j < i; j++) {
          assertThat(boxes.get(i).overlaps(boxes.get(j)))
              .as("%s over %s", boxes.get(i), boxes.get(j))
              .isFalse();
        }
      }
    }
  }

  @Seeded(60)
  void every_itinerary_passes_its_places(long seed) {
    Sketch sketch = sketch(seed);
    for (Frame frame : FRAMES) {
      CorridorMap map = drawn(seed, frame);
      Fit fit = Fit.of(sketch.stops().stream().map(Sketch.Stop::at).toList(), frame);
      double most = Lanes.NEARLY_TOGETHER + frame.lane() * sketch.tracks().size() / 2 + 0.2;
      for (Sketch.Track track : sketch.tracks()) {
        List<CorridorMap.Line> lines =
            map.lines().stream().filter(line -> line.itinerary() == track.number()).toList();
        for (Sketch.Move move : lines.isEmpty() ? List.<Sketch.Move>of() : track.moves()) {
          Point place = fit.onSheet(at(sketch, move.to()));
          assertThat(lines)
              .anyMatch(line ->
                  line.points().stream()
                      .anyMatch(p -> new Point(p.x(), p.y()).distance(place) <= most));
        }
      }
    }
  }

  private static Coordinate at(Sketch sketch, String code) {
    return sketch.stops().stream()
        .filter(stop -> stop.code().equals(code))
        .findFirst()
        .orElseThrow()
        .at();
  }

  @Seeded(60)
  void every_border_has_its_mark_and_both_ends_their_names(long seed) {
    Sketch sketch = sketch(seed);
    for (Frame frame : FRAMES) {
      CorridorMap map = drawn(seed, frame);
      assertThat(map.marks())
          .filteredOn(mark -> mark.kind() == CorridorMap.Kind.PASSAGE)
          .extracting(CorridorMap.Mark::text)
          .containsExactlyElementsOf(
              sketch.passages().stream().map(Sketch.Passage::letter).toList());
      assertThat(map.labels()).filteredOn(CorridorMap.Label::strong).hasSize(2);
    }
  }

  @Seeded(60)
  void all_figures_are_finite_and_the_same_each_time(long seed) {
    for (Frame frame : FRAMES) {
      CorridorMap map = drawn(seed, frame);
      assertThat(map.toString()).doesNotContain("NaN", "Infinity");
      assertThat(map.land() + map.boundaries()).matches("[-Mlz. 0-9]*");
      assertThat(map).isEqualTo(CorridorMap.draw(sketch(seed), frame));
    }
  }

  @ParameterizedTest
  @FieldSource("FRAMES")
  void wide_maps_say_how_long_each_border_takes(Frame frame) {
    CorridorMap map = CorridorMap.draw(sketch(3), frame);
    boolean said = map.labels().stream().anyMatch(label -> label.rows().contains("9 h"));
    assertThat(said).isEqualTo(frame.namesPassages());
  }

  @Test
  void a_map_of_one_point_is_a_map_of_its_surroundings() {
    Sketch.Stop here =
        new Sketch.Stop("A", "Osh", null, new Coordinate(73, 40), Sketch.Role.ORIGIN, false);
    CorridorMap map =
        CorridorMap.draw(new Sketch(BaseMap.NONE, List.of(here), List.of(), List.of()), Frame.WIDE);
    assertThat(map.marks()).hasSize(1);
    assertThat(map.land()).isEmpty();
  }

  @Test
  void areas_keep_their_size_and_the_middle_meridian_stands_upright() {
    Projection projection = Projection.of(List.of(new Coordinate(60, 30), new Coordinate(80, 50)));
    assertThat(projection.plane(70, 45).x()).isZero();
    assertThat(projection.plane(70, 45).y()).isLessThan(projection.plane(70, 35).y());
    assertThat(cell(projection, 60, 30)).isCloseTo(cell(projection, 79, 30), ratio());
    assertThat(cell(projection, 70, 40) / Math.cos(Math.toRadians(40.05)))
        .isCloseTo(cell(projection, 70, 49) / Math.cos(Math.toRadians(49.05)), ratio());
  }

  private static org.assertj.core.data.Percentage ratio() {
    return org.assertj.core.data.Percentage.withPercentage(0.1);
  }

  private static double cell(Projection projection, double longitude, double latitude) {
    return Outline.area(
        List.of(
            projection.plane(longitude, latitude),
            projection.plane(longitude + 0.1, latitude),
            projection.plane(longitude + 0.1, latitude + 0.1),
            projection.plane(longitude, latitude + 0.1)));
  }
}
