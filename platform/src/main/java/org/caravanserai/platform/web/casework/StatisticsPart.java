package org.caravanserai.platform.web.casework;

import java.util.List;

/** Public statistics of one quarter as the page shows them, in the reader's language. */
public record StatisticsPart(String span, List<Kind> kinds) {
  /** Cases of one kind. */
  public record Kind(String name, String opened, String ended, List<Table> tables) {}

  /**
   * Cases, divided.
   *
   * @param cells none where nothing may be shown
   */
  public record Table(String title, List<Cell> cells) {}

  /** A count, or the word that says that it is not shown. */
  public record Cell(String name, String count) {}
}
