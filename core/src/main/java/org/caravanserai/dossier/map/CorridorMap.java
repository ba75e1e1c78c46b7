package org.caravanserai.dossier.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A drawn map. All figures lie on a sheet of this width and height; no two marks or labels overlap,
 * none reaches over the edge.
 *
 * @param parallel the standard parallel of the projection (Albers), in whole degrees
 * @param land SVG path, to be filled by the even-odd rule; empty without a base map
 * @param boundaries SVG path
 */
public record CorridorMap(
    int width,
    int height,
    int parallel,
    String land,
    String boundaries,
    List<Line> lines,
    List<Dot> dots,
    List<Mark> marks,
    List<Label> labels) {
  /** The height of a row of text, in sizes of its font. */
  static final double ROW = 1.2;

  public CorridorMap {
    lines = List.copyOf(lines);
    dots = List.copyOf(dots);
    marks = List.copyOf(marks);
    labels = List.copyOf(labels);
  }

  /** Draws a map. */
  public static CorridorMap draw(Sketch sketch, Frame frame) {
    return new Drawing(sketch, frame).draw();
  }

  /**
   * A piece of an itinerary.
   *
   * @param path SVG path
   * @param points what the path runs through
   */
  public record Line(int itinerary, String mode, String path, List<Spot> points) {
    static Line of(Lanes.Piece piece) {
      StringBuilder path = new StringBuilder();
      Outline.write(piece.points(), false, path);
      return new Line(
          piece.track(),
          piece.mode(),
          path.toString(),
          piece.points().stream().map(Spot::of).toList());
    }
  }

  /** A point of the sheet. */
  public record Spot(double x, double y) {
    static Spot of(Point point) {
      return new Spot(tenth(point.x()), tenth(point.y()));
    }
  }

  /** A place that an itinerary passes. */
  public record Dot(String code, Spot at) {}

  /** What a mark stands for. */
  public enum Kind {
    ORIGIN,
    DESTINATION,
    GAUGE_CHANGE,
    PASSAGE,
    ITINERARIES
  }

  /**
   * A mark.
   *
   * @param text what is written in it: the letter of a passage, the numbers of itineraries
   * @param itineraries those it belongs to; empty for marks of all
   * @param font the size of its text
   * @param centre where it is drawn
   * @param target what it marks, when that lies beside the mark
   */
  public record Mark(
      Kind kind,
      String text,
      List<Integer> itineraries,
      double width,
      double height,
      double font,
      Spot centre,
      @Nullable Spot target) {
    /** Its itineraries as written in an attribute, apart by spaces. */
    public String numbers() {
      return itineraries.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    public double left() {
      return tenth(centre.x() - width / 2);
    }

    public double top() {
      return tenth(centre.y() - height / 2);
    }

    public double shownWidth() {
      return tenth(width);
    }

    public double shownHeight() {
      return tenth(height);
    }

    /** The baseline of its text. */
    public double baseline() {
      return tenth(centre.y() + font * 0.36);
    }
  }

  /**
   * A name beside a place.
   *
   * @param rows one or two lines of text
   * @param lang the language of the text when it is not that of the page
   * @param strong whether it names an end of the way
   * @param from where a leader to the place begins, when the text lies apart from it
   */
  public record Label(
      List<String> rows,
      @Nullable String lang,
      boolean strong,
      double left,
      double top,
      double width,
      double rowHeight,
      @Nullable Spot from,
      @Nullable Spot to) {
    public Label {
      rows = List.copyOf(rows);
    }

    /** A row of text and where its baseline lies. */
    public record Row(String text, double baseline) {}

    /** The rows with their baselines. */
    public List<Row> shown() {
      List<Row> shown = new ArrayList<>();
      for (String row : rows) {
        shown.add(new Row(row, tenth(top + rowHeight * (shown.size() + 0.78))));
      }
      return shown;
    }

    /** The size of its text. */
    public double font() {
      return tenth(rowHeight / ROW);
    }

    public double height() {
      return rowHeight * rows.size();
    }
  }

  static double tenth(double number) {
    return Math.round(10 * number) / 10.0;
  }
}
