package org.caravanserai.dossier.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.knowledge.BaseMap;
import org.jspecify.annotations.Nullable;

/** One map while it is drawn: lines first, then marks, then names as far as there is room. */
final class Drawing {
  private static final double STEP_OF_SAMPLES = 5;
  private static final double END = 13;
  private static final double GAUGE_CHANGE = 10;
  private static final double AROUND_TEXT = 4;
  private static final double DOT = 4;
  private static final double SHORTEST_NUMBERED = 24;
  private static final double BOLD = 1.08;
  private static final double GAP = 9;
  private static final double NEAR = 26;
  private static final double FAR = 80;
  private static final int FEW = 1;
  private static final int ANY = Integer.MAX_VALUE;

  private final Sketch sketch;
  private final Frame frame;
  private final Fit fit;
  private final Lanes lanes;
  private final List<Lanes.Piece> pieces;
  private final Placer placer;
  private final List<CorridorMap.Mark> marks = new ArrayList<>();
  private final List<CorridorMap.Label> labels = new ArrayList<>();

  Drawing(Sketch sketch, Frame frame) {
    this.sketch = sketch;
    this.frame = frame;
    this.fit = Fit.of(sketch.stops().stream().map(Sketch.Stop::at).toList(), frame);
    this.lanes = new Lanes(sketch, fit, frame);
    this.pieces = sketch.tracks().stream().flatMap(track -> lanes.pieces(track).stream()).toList();
    this.placer = new Placer(fit.sheet(), samples());
  }

  private List<Point> samples() {
    List<Point> samples = new ArrayList<>();
    for (Lanes.Piece piece : pieces) {
      for (int i = 1; i < piece.points().size(); i++) {
        Point from = piece.points().get(i - 1);
        Point to = piece.points().get(i);
        int steps = (int) Math.ceil(from.distance(to) / STEP_OF_SAMPLES);
        for (int step = 0; step < steps; step++) {
          samples.add(from.toward(to, (double) step / steps));
        }
      }
    }
    return samples;
  }

  CorridorMap draw() {
    markEnds();
    sketch.passages().forEach(this::mark);
    markGaugeChanges();
    nameEnds();
    numberItineraries();
    List<CorridorMap.Dot> dots = dots();
    if (frame.namesPassages()) {
      sketch.passages().forEach(this::name);
    }
    namePlaces();
    Ground ground = new Ground(fit);
    BaseMap base = sketch.ground();
    return new CorridorMap(
        fit.width(),
        fit.height(),
        (int) Math.round(fit.projection().parallel()),
        ground.land(base.rings()),
        ground.boundaries(base.lines()),
        pieces.stream().filter(p -> p.points().size() > 1).map(CorridorMap.Line::of).toList(),
        dots,
        marks,
        labels);
  }

  private List<Sketch.Stop> stops(Sketch.Role role) {
    return sketch.stops().stream().filter(stop -> stop.role() == role).toList();
  }

  private void markEnds() {
    for (Sketch.Stop stop : stops(Sketch.Role.ORIGIN)) {
      mark(CorridorMap.Kind.ORIGIN, "", List.of(), lanes.place(stop.code()), END, END);
    }
    for (Sketch.Stop stop : stops(Sketch.Role.DESTINATION)) {
      mark(CorridorMap.Kind.DESTINATION, "", List.of(), lanes.place(stop.code()), END, END);
    }
  }

  private Point middle(Sketch.Passage passage) {
    return lanes.place(passage.exit()).toward(lanes.place(passage.entry()), 0.5);
  }

  private void mark(Sketch.Passage passage) {
    double height = frame.font() + AROUND_TEXT;
    double width = Math.max(height, TextWidth.of(passage.letter(), frame.font()) + AROUND_TEXT);
    mark(CorridorMap.Kind.PASSAGE, passage.letter(), List.of(), middle(passage), width, height);
  }

  private void markGaugeChanges() {
    sketch.stops().stream()
        .filter(Sketch.Stop::gaugeChange)
        .map(stop -> lanes.place(stop.code()))
        .distinct()
        .forEach(at ->
            mark(CorridorMap.Kind.GAUGE_CHANGE, "", List.of(), at, GAUGE_CHANGE, GAUGE_CHANGE));
  }

  private void mark(
      CorridorMap.Kind kind,
      String text,
      List<Integer> itineraries,
      Point anchor,
      double width,
      double height) {
    Box box = placer.mark(anchor, width, height);
    if (box != null) {
      CorridorMap.Spot target =
          box.centre().distance(anchor) < 1 ? null : CorridorMap.Spot.of(anchor);
      marks.add(
          new CorridorMap.Mark(
              kind,
              text,
              itineraries,
              width,
              height,
              frame.font(),
              CorridorMap.Spot.of(box.centre()),
              target));
    }
  }

  /** Every bundle of tracks that is long enough is numbered, and every set of tracks once. */
  private void numberItineraries() {
    List<Lanes.Bundle> bundles = lanes.bundles(sketch.tracks());
    Set<Set<Integer>> numbered = new java.util.HashSet<>();
    Comparator<Lanes.Bundle> longest = Comparator.comparingDouble(Lanes.Bundle::length);
    for (Lanes.Bundle bundle : bundles.stream().sorted(longest.reversed()).toList()) {
      if (numbered.add(bundle.tracks()) || bundle.length() >= 4 * SHORTEST_NUMBERED) {
        number(bundle);
      }
    }
  }

  private void number(Lanes.Bundle bundle) {
    String text = numbers(new TreeSet<>(bundle.tracks()));
    double height = frame.font() + AROUND_TEXT;
    double width = Math.max(height, TextWidth.of(text, frame.font()) + 2 * AROUND_TEXT);
    mark(
        CorridorMap.Kind.ITINERARIES,
        text,
        List.copyOf(new TreeSet<>(bundle.tracks())),
        bundle.at(0.5),
        width,
        height);
  }

  /** Such as {@code 1·3–5}. */
  static String numbers(NavigableSet<Integer> numbers) {
    List<String> parts = new ArrayList<>();
    Integer next = numbers.isEmpty() ? null : numbers.first();
    while (next != null) {
      int last = next;
      while (numbers.contains(last + 1)) {
        last++;
      }
      if (last - next < 2) {
        for (int i = next; i <= last; i++) {
          parts.add(String.valueOf(i));
        }
      } else {
        parts.add(next + "–" + last);
      }
      next = numbers.higher(last);
    }
    return String.join("·", parts);
  }

  private List<CorridorMap.Dot> dots() {
    List<CorridorMap.Dot> dots = new ArrayList<>();
    Set<Point> seen = new java.util.HashSet<>();
    for (Sketch.Stop stop : sketch.stops()) {
      Point at = lanes.place(stop.code());
      if (stop.role() != Sketch.Role.VIA && seen.add(at)) {
        dots.add(new CorridorMap.Dot(stop.code(), CorridorMap.Spot.of(at)));
        placer.take(Box.around(at, DOT, DOT));
      }
    }
    return dots;
  }

  private void nameEnds() {
    for (Sketch.Role role : List.of(Sketch.Role.ORIGIN, Sketch.Role.DESTINATION)) {
      stops(role).forEach(stop -> name(stop, true, FAR, ANY));
    }
  }

  private void name(Sketch.Passage passage) {
    List<String> rows = List.of(passage.letter() + " " + passage.name(), passage.time());
    name(rows, null, false, middle(passage), FAR, FEW, true);
  }

  private void namePlaces() {
    sketch.stops().stream()
        .filter(stop -> stop.gaugeChange() && stop.role() != Sketch.Role.POST)
        .filter(stop -> stop.role().compareTo(Sketch.Role.POST) > 0)
        .forEach(stop -> name(stop, false, FAR, ANY));
    int room = frame.via();
    for (Sketch.Role role : List.of(Sketch.Role.STOP, Sketch.Role.VIA)) {
      for (Sketch.Stop stop : stops(role)) {
        if (room > 0 && !stop.gaugeChange() && name(stop, false, NEAR, FEW)) {
          room--;
        }
      }
    }
  }

  private boolean name(Sketch.Stop stop, boolean strong, double farthest, int mostCovered) {
    Point at = lanes.place(stop.code());
    return name(List.of(stop.name()), stop.lang(), strong, at, farthest, mostCovered, strong);
  }

  /**
   * Writes a name.
   *
   * @param mostCovered how many points of lines it may cover
   * @param surely whether it is written without a leader where there is no room near the place
   */
  private boolean name(
      List<String> rows,
      @Nullable String lang,
      boolean strong,
      Point anchor,
      double farthest,
      int mostCovered,
      boolean surely) {
    double font = strong ? frame.font() * BOLD : frame.font();
    double most = frame.width() * 0.48;
    List<String> fitted = rows.stream().map(row -> TextWidth.fitted(row, font, most)).toList();
    double width = fitted.stream().mapToDouble(row -> TextWidth.of(row, font)).max().orElse(0);
    double rowHeight = font * CorridorMap.ROW;
    double height = rowHeight * rows.size();
    Box box = placer.text(anchor, GAP, farthest, width, height, mostCovered);
    boolean joined = box != null && Placer.needsLeader(box, anchor);
    if (box == null && surely) {
      box = placer.anywhere(anchor, width, height);
    }
    if (box == null) {
      return false;
    }
    Point end = box.nearest(anchor);
    labels.add(
        new CorridorMap.Label(
            fitted,
            lang,
            strong,
            CorridorMap.tenth(box.left()),
            CorridorMap.tenth(box.top()),
            width,
            rowHeight,
            joined ? CorridorMap.Spot.of(end) : null,
            joined ? CorridorMap.Spot.of(anchor) : null));
    return true;
  }
}
