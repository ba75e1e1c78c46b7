package org.caravanserai.platform.web.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one item shows.
 *
 * @param kind in words
 * @param asOf the day for which versions are marked, as ISO 8601
 * @param canonical the address of the item's page without a day or an edition
 * @param edition the publication whose edition is shown; null when it is the one in force
 * @param times how long its steps take; null of what is no procedure
 * @param replaced what was replaced by another pack, in words
 */
public record ItemView(
    String kind,
    String id,
    Piece title,
    List<Tag> tags,
    String asOf,
    String canonical,
    @Nullable Link edition,
    List<String> replaced,
    List<Version> versions,
    List<Related> related,
    List<Event> history,
    List<Link> places,
    @Nullable TimesView times) {

  /** A short remark on an item. */
  public record Tag(String text, String style) {}

  /** A link with its words. */
  public record Link(String text, String href) {}

  /**
   * One version.
   *
   * @param valid its days, in words; null when it holds since ever and no end is set
   * @param holds whether it holds on the day asked for
   */
  public record Version(@Nullable String valid, boolean holds, List<Block> blocks) {}

  /**
   * Items that stand in one relation to this one.
   *
   * @param more those after the first few
   * @param beyond how many are not listed at all
   */
  public record Related(String name, int count, List<Piece> items, List<Piece> more, int beyond) {}

  /** A publication that changed the item. */
  public record Event(String what, String href, String publication, String at, String note) {}
}
