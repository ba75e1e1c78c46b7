package org.caravanserai.platform.web.dossiers;

import java.util.List;

/**
 * What differs between two dossiers.
 *
 * @param before what the first is
 * @param after what the second is
 */
public record ComparisonView(String before, String after, List<Section> sections) {

  /**
   * A part of what differs.
   *
   * @param more what else differs and is not listed; empty for nothing
   */
  public record Section(String title, List<Row> rows, String more) {}

  /**
   * One thing that differs.
   *
   * @param lang of the title
   * @param about whose it is, or its identifier; may be empty
   * @param why one reason each
   */
  public record Row(
      String title, String lang, String about, String before, String after, List<String> why) {}

  /** Whether nothing differs. */
  public boolean isNone() {
    return sections.isEmpty();
  }
}
