package org.caravanserai.platform.web.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one publication shows.
 *
 * @param next the page with further changes; null at the end
 * @param restorable whether the reader may bring it into force again
 */
public record EditionView(
    Row row,
    String digest,
    List<String> packs,
    List<Change> changes,
    @Nullable String next,
    boolean restorable) {

  /**
   * A publication in a list.
   *
   * @param by who published, in words
   */
  public record Row(
      long number,
      String label,
      String href,
      String at,
      String kind,
      String by,
      String note,
      boolean inForce,
      long added,
      long changed,
      long removed) {}

  /** How an item changed. */
  public record Change(Piece title, String kind, String id, String how, String style) {}

  /** Some publications; the newest first. */
  public record Rows(List<Row> rows, @Nullable String next) {}

  /**
   * How a publication changed one item: lines that were there, and that are there now.
   *
   * @param before the item in the edition before; null when it was not there
   * @param after the item in this one; null when it is gone
   */
  public record Difference(
      Piece title,
      String id,
      String how,
      ItemView.Link edition,
      @Nullable String before,
      @Nullable String after,
      List<String> gone,
      List<String> come) {}

  /**
   * A part of a file.
   *
   * @param first number of the first line that is shown
   * @param marked number of the line that a link leads to; 0 for none
   */
  public record RawFile(
      String pack,
      String path,
      ItemView.Link edition,
      List<String> lines,
      int first,
      int marked,
      @Nullable String previous,
      @Nullable String next) {}
}
