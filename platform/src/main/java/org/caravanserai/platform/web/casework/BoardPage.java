package org.caravanserai.platform.web.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A board as its page shows it; all texts are in the reader's language.
 *
 * @param boards to choose from; none when there is one alone
 * @param figures the counts of all cases
 * @param issues whether the reader may see the causes that repeat
 * @param mediations null where the reader may not know of them
 */
public record BoardPage(
    String title,
    String at,
    List<Option> boards,
    List<Option> periods,
    List<Figure> figures,
    boolean issues,
    @Nullable String mediations,
    List<LateLine> late,
    List<Chart> charts,
    List<PaceLine> paces,
    List<Table> tables) {

  /** A choice of the form above. */
  public record Option(String value, String text, boolean chosen) {}

  /**
   * A count.
   *
   * @param tone of the stylesheet, or empty
   */
  public record Figure(String name, String count, String tone) {}

  /** A case past its deadline. */
  public record LateLine(UUID id, String name, String text) {}

  /** How long one clock took. */
  public record PaceLine(
      String kind, String clock, String stopped, String inTime, String median, String p90) {}

  /** Cases by one of their marks. */
  public record Table(String title, String of, List<Row> rows) {}

  /**
   * A row of a table.
   *
   * @param days to the first answer (median, P90), then to the end; empty where there is none
   */
  public record Row(String name, List<String> counts, List<String> days) {}
}
