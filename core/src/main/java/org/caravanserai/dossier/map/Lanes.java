package org.caravanserai.dossier.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws tracks that share a way beside each other. Places that nearly fall together on the sheet
 * are drawn as one, since a stretch of a few pixels has no direction to speak of.
 */
final class Lanes {
  static final double NEARLY_TOGETHER = 4;

  private final Frame frame;
  private final Map<String, Point> places = new LinkedHashMap<>();
  private final Map<Set<Point>, Road> roads = new LinkedHashMap<>();

  /** The way between two neighbouring points and the tracks on it. */
  private record Road(Point from, Point to, TreeSet<Integer> tracks) {
    /** How far the lane of a track lies beside the middle, to the right of the first track. */
    Point offset(int track, double lane) {
      Point way = to.minus(from);
      Point right = new Point(-way.y(), way.x()).times(1 / way.length());
      int position = tracks.headSet(track).size();
      return right.times((position - (tracks.size() - 1) / 2.0) * lane);
    }
  }

  /**
   * A piece of a track.
   *
   * @param points at least two
   */
  record Piece(int track, String mode, List<Point> points) {}

  /**
   * A way that some tracks have in common, as far as they keep together.
   *
   * @param points at least two
   */
  record Bundle(Set<Integer> tracks, List<Point> points) {
    double length() {
      double length = 0;
      for (int i = 1; i < points.size(); i++) {
        length += points.get(i - 1).distance(points.get(i));
      }
      return length;
    }

    /** The point at a share of the length. */
    Point at(double share) {
      double rest = share * length();
      for (int i = 1; i < points.size(); i++) {
        double step = points.get(i - 1).distance(points.get(i));
        if (rest <= step) {
          return points.get(i - 1).toward(points.get(i), rest / step);
        }
        rest -= step;
      }
      return points.getLast();
    }
  }

  Lanes(Sketch sketch, Fit fit, Frame frame) {
    this.frame = frame;
    sketch.stops().stream()
        .sorted(Comparator.comparing(Sketch.Stop::role))
        .forEach(stop -> settle(stop.code(), fit.onSheet(stop.at())));
    for (Sketch.Track track : sketch.tracks()) {
      track.moves().forEach(move -> share(track.number(), move));
    }
  }

  private void settle(String code, Point point) {
    places.put(
        code,
        places.values().stream()
            .filter(other -> other.distance(point) < NEARLY_TOGETHER)
            .min(Comparator.comparingDouble(point::distance))
            .orElse(point));
  }

  private void share(int track, Sketch.Move move) {
    Point from = place(move.from());
    Point to = place(move.to());
    if (!from.equals(to)) {
      roads
          .computeIfAbsent(between(from, to), _ -> new Road(from, to, new TreeSet<>()))
          .tracks()
          .add(track);
    }
  }

  private static Set<Point> between(Point one, Point other) {
    return one.equals(other) ? Set.of(one) : Set.of(one, other);
  }

  /** Where a place is drawn. */
  Point place(String code) {
    Point point = places.get(code);
    if (point == null) {
      throw new IllegalArgumentException("The sketch has no stop '" + code + "'");
    }
    return point;
  }

  /** A track, cut where its mode changes. */
  List<Piece> pieces(Sketch.Track track) {
    List<Piece> pieces = new ArrayList<>();
    for (Sketch.Move move : track.moves()) {
      Point from = place(move.from());
      Point to = place(move.to());
      if (!from.equals(to)) {
        Point offset =
            Objects.requireNonNull(roads.get(between(from, to)))
                .offset(track.number(), frame.lane());
        boolean goesOn = !pieces.isEmpty() && pieces.getLast().mode().equals(move.mode());
        if (!goesOn) {
          Point before = pieces.isEmpty() ? null : pieces.getLast().points().getLast();
          pieces.add(new Piece(track.number(), move.mode(), new ArrayList<>()));
          if (before != null) {
            add(pieces.getLast(), before);
          }
        }
        add(pieces.getLast(), from.plus(offset));
        add(pieces.getLast(), to.plus(offset));
      }
    }
    return pieces;
  }

  private static void add(Piece piece, Point point) {
    if (piece.points().isEmpty() || piece.points().getLast().distance(point) > 0.05) {
      piece.points().add(point);
    }
  }

  /** The bundles, each with its lanes in the order of the numbers of its tracks. */
  List<Bundle> bundles(Collection<Sketch.Track> tracks) {
    List<Bundle> bundles = new ArrayList<>();
    Set<Road> seen = new HashSet<>();
    for (Sketch.Track track : tracks) {
      Road before = null;
      for (Sketch.Move move : track.moves()) {
        Road road = roads.get(between(place(move.from()), place(move.to())));
        if (road != null && seen.add(road)) {
          boolean goesOn =
              before != null
                  && before.tracks().equals(road.tracks())
                  && bundles.getLast().points().getLast().equals(road.from());
          if (!goesOn) {
            bundles.add(
                new Bundle(
                    Collections.unmodifiableSortedSet(road.tracks()),
                    new ArrayList<>(List.of(road.from()))));
          }
          bundles.getLast().points().add(road.to());
          before = road;
        } else {
          before = road == null ? before : null;
        }
      }
    }
    return bundles;
  }
}
