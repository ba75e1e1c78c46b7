package org.caravanserai.platform.web.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is carried out, as the page of its case shows it; all texts are in the reader's
 * language.
 *
 * @param promised when the plan was to end as it was handed in
 * @param now when it ends by what has really happened; null once the case is over
 * @param progress how many tasks are over
 */
public record ImplementationPage(
    String promised,
    @Nullable String now,
    String progress,
    List<TaskLine> tasks,
    List<ChangeLine> changes) {
  /**
   * A task.
   *
   * @param tone of the tag that says how it stands: {@code good}, {@code warn}, {@code bad} or none
   * @param remarks what is to be known besides: what it waits for, that it is uncertain
   * @param expected when it ends by what has happened; null when that is not known
   * @param clock what is left of its time; null while it is only planned
   * @param report where a problem with it is reported; null once it is over
   */
  public record TaskLine(
      String title,
      String desk,
      String state,
      String tone,
      List<String> remarks,
      @Nullable String due,
      @Nullable String expected,
      @Nullable String clock,
      String clockTone,
      List<String> documents,
      List<String> fees,
      @Nullable String report) {}

  /** What the knowledge in force would plan otherwise of one task. */
  public record ChangeLine(String title, List<String> what) {}
}
