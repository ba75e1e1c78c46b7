package org.caravanserai.platform.web.casework;

import java.util.List;

/**
 * A chart of lying bars, drawn on the server. What it shows is also in a table beside it.
 *
 * @param id of its element
 * @param summary what it shows, in words
 * @param keys what its patterns mean
 * @param height in pixels; widths are shares of the whole
 */
public record Chart(
    String id, String title, String summary, List<Key> keys, List<Row> rows, int height) {
  static final int ROW = 44;
  private static final int LABEL = 16;

  /** What a pattern means. */
  public record Key(String style, String text) {}

  /**
   * A bar with the texts above it.
   *
   * @param figures the numbers of its parts
   * @param y of the baseline of its texts, in pixels
   */
  public record Row(String label, String figures, int y, List<Part> parts) {}

  /**
   * A part of a bar, from {@code x} percent on.
   *
   * @param style a class of the stylesheet, which also has a pattern
   * @param y of its upper edge, in pixels
   */
  public record Part(String style, double x, double width, int y, int height) {}

  static int labelAt(int row) {
    return row * ROW + LABEL;
  }
}
