package org.caravanserai.dossier.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Points along the lines of a sheet, kept by the square that they lie in. */
final class Samples {
  private static final double SQUARE = 16;

  private final Box sheet;
  private final int columns;
  private final int rows;
  private final List<List<Point>> squares;

  /**
   * Sorts the points into squares.
   *
   * @param sheet what is asked for lies on it, as a rule; what lies beside it is found, but slowly
   */
  Samples(Box sheet, List<Point> points) {
    this.sheet = sheet;
    this.columns = squares(sheet.right() - sheet.left());
    this.rows = squares(sheet.bottom() - sheet.top());
    this.squares =
        IntStream.range(0, columns * rows).<List<Point>>mapToObj(_ -> new ArrayList<>()).toList();
    for (Point point : points) {
      squares.get(row(point.y()) * columns + column(point.x())).add(point);
    }
  }

  private static int squares(double length) {
    return Math.max(1, (int) Math.ceil(length / SQUARE));
  }

  private int column(double x) {
    return Math.clamp((long) ((x - sheet.left()) / SQUARE), 0, columns - 1);
  }

  private int row(double y) {
    return Math.clamp((long) ((y - sheet.top()) / SQUARE), 0, rows - 1);
  }

  /** How many of the points a box covers. */
  int in(Box box) {
    int count = 0;
    for (int row = row(box.top()); row <= row(box.bottom()); row++) {
      for (int column = column(box.left()); column <= column(box.right()); column++) {
        for (Point point : squares.get(row * columns + column)) {
          if (box.contains(point)) {
            count++;
          }
        }
      }
    }
    return count;
  }
}
