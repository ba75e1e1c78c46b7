package org.caravanserai.platform.web.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the front page of the library shows: a search with its answer, or a list.
 *
 * @param asOf the day for which hits that hold are told from others, as ISO 8601
 * @param total how many items match
 * @param notice why there is nothing to show; null when there is
 * @param nearest what the words may mean, as searches
 * @param previous the page before; null on the first
 * @param next the page after; null on the last
 * @param beyond how many matches no page shows
 */
public record ShelfView(
    String question,
    String asOf,
    List<Option> kinds,
    List<Option> countries,
    boolean asked,
    int total,
    List<Hit> hits,
    @Nullable String notice,
    List<ItemView.Link> nearest,
    @Nullable String previous,
    @Nullable String next,
    int beyond,
    ItemView.Link edition) {

  /** A choice of a filter. */
  public record Option(String value, String text, boolean chosen) {}

  /** An item of the list. */
  public record Hit(
      Piece title,
      String kind,
      String id,
      @Nullable String jurisdiction,
      String context,
      boolean holds) {}
}
