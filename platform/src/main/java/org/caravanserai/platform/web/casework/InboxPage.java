package org.caravanserai.platform.web.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the reader.
 *
 * @param waiting whether these are the cases that wait for others
 * @param whose a word of {@link org.caravanserai.platform.casework.Inbox.Whose}, in lower case
 * @param kind the id of the kind that was chosen; empty for all
 * @param alert what went wrong with what the reader wanted last
 * @param next where the list goes on; null at its end
 */
public record InboxPage(
    boolean waiting,
    List<Line> lines,
    String whose,
    String kind,
    boolean overdue,
    List<CasePage.Choice> kinds,
    @Nullable String alert,
    @Nullable String next) {
  /**
   * A turn.
   *
   * @param task empty where it is about the case as a whole
   * @param inPlaceOf the name of the officer for whom the reader stands in
   * @param officer the id of whom the case is assigned to now; empty for nobody
   */
  public record Line(
      CaseLine file, String task, @Nullable String inPlaceOf, boolean assignable, String officer) {}
}
