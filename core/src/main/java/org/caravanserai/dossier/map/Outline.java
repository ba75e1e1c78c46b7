package org.caravanserai.dossier.map;

import java.util.ArrayList;
import java.util.List;

/** Cuts, thins and writes rings and lines. */
final class Outline {
  private Outline() {}

  /** One side of a box: what lies inside of it, and where a stretch crosses it. */
  private enum Side {
    LEFT,
    RIGHT,
    TOP,
    BOTTOM;

    double depth(Point p, Box box) {
      return switch (this) {
        case LEFT -> p.x() - box.left();
        case RIGHT -> box.right() - p.x();
        case TOP -> p.y() - box.top();
        case BOTTOM -> box.bottom() - p.y();
      };
    }
  }

  /** The part of a ring within a box (Sutherland and Hodgman, 1974); empty when none is. */
  static List<Point> cutRing(List<Point> ring, Box box) {
    List<Point> rest = ring;
    for (Side side : Side.values()) {
      List<Point> kept = new ArrayList<>();
      for (int i = 0; i < rest.size(); i++) {
        Point one = rest.get(i);
        Point other = rest.get((i + 1) % rest.size());
        double depth = side.depth(one, box);
        double next = side.depth(other, box);
        if (depth >= 0) {
          kept.add(one);
        }
        if ((depth >= 0) != (next >= 0)) {
          kept.add(one.toward(other, depth / (depth - next)));
        }
      }
      rest = kept;
    }
    return rest;
  }

  /** The parts of a line within a box. */
  static List<List<Point>> cutLine(List<Point> line, Box box) {
    List<List<Point>> parts = new ArrayList<>();
    List<Point> part = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      Point one = line.get(i - 1);
      Point other = line.get(i);
      double begin = 0;
      double end = 1;
      for (Side side : Side.values()) {
        double depth = side.depth(one, box);
        double next = side.depth(other, box);
        if (depth < 0 && next < 0) {
          begin = 2;
        } else if (depth < 0) {
          begin = Math.max(begin, depth / (depth - next));
        } else if (next < 0) {
          end = Math.min(end, depth / (depth - next));
        }
      }
      if (begin < end) {
        Point first = one.toward(other, begin);
        if (part.isEmpty() || !part.getLast().equals(first)) {
          part = new ArrayList<>(List.of(first));
          parts.add(part);
        }
        part.add(one.toward(other, end));
      }
    }
    return parts;
  }

  /** A line without the points that lie nearer to it than the tolerance (Douglas and Peucker). */
  static List<Point> thinLine(List<Point> line, double tolerance) {
    boolean[] kept = new boolean[line.size()];
    List<int[]> open = new ArrayList<>();
    if (!line.isEmpty()) {
      kept[0] = true;
      kept[line.size() - 1] = true;
      open.add(new int[] {0, line.size() - 1});
    }
    while (!open.isEmpty()) {
      int[] span = open.removeLast();
      int farthest = -1;
      double most = tolerance;
      for (int i = span[0] + 1; i < span[1]; i++) {
        double distance = line.get(i).distance(line.get(span[0]), line.get(span[1]));
        if (distance > most) {
          most = distance;
          farthest = i;
        }
      }
      if (farthest > 0) {
        kept[farthest] = true;
        open.add(new int[] {span[0], farthest});
        open.add(new int[] {farthest, span[1]});
      }
    }
    List<Point> thin = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      if (kept[i]) {
        thin.add(line.get(i));
      }
    }
    return thin;
  }

  /** A ring thinned between its first point and the one farthest from it. */
  static List<Point> thinRing(List<Point> ring, double tolerance) {
    if (ring.size() < 4) {
      return ring;
    }
    int farthest = 0;
    for (int i = 1; i < ring.size(); i++) {
      if (ring.getFirst().distance(ring.get(i)) > ring.getFirst().distance(ring.get(farthest))) {
        farthest = i;
      }
    }
    List<Point> back = new ArrayList<>(ring.subList(farthest, ring.size()));
    back.add(ring.getFirst());
    List<Point> thin = new ArrayList<>(thinLine(ring.subList(0, farthest + 1), tolerance));
    List<Point> rest = thinLine(back, tolerance);
    thin.addAll(rest.subList(1, rest.size() - 1));
    return thin;
  }

  static double area(List<Point> ring) {
    double twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      Point one = ring.get(i);
      Point other = ring.get((i + 1) % ring.size());
      twice += one.x() * other.y() - other.x() * one.y();
    }
    return Math.abs(twice / 2);
  }

  /** Appends SVG path commands, to a tenth of a unit. */
  static void write(List<Point> points, boolean closed, StringBuilder path) {
    long x = 0;
    long y = 0;
    for (int i = 0; i < points.size(); i++) {
      long toX = Math.round(10 * points.get(i).x());
      long toY = Math.round(10 * points.get(i).y());
      if (i == 0) {
        path.append('M');
        tenths(toX, false, path);
        tenths(toY, true, path);
        path.append('l');
      } else if (toX != x || toY != y || i == 1) {
        tenths(toX - x, path.charAt(path.length() - 1) != 'l', path);
        tenths(toY - y, true, path);
      }
      x = toX;
      y = toY;
    }
    if (closed) {
      path.append('z');
    }
  }

  private static void tenths(long tenths, boolean follows, StringBuilder path) {
    if (tenths < 0) {
      path.append('-');
    } else if (follows) {
      path.append(' ');
    }
    long size = Math.abs(tenths);
    if (size >= 10 || size == 0) {
      path.append(size / 10);
    }
    if (size % 10 != 0) {
      path.append('.').append(size % 10);
    }
  }
}
