package org.caravanserai.procedure;

import java.time.LocalDate;
import java.util.List;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan that is being carried out.
 *
 * @param name {@code procedure-id/step-id}, as {@link StepRef} writes it; it decides which numbers
 *     are drawn
 * @param after names of the steps that it waits for; of those that are not there it waits for none
 * @param minDays to {@code maxDays}: how long it was planned to take, in whole days, 0 or more
 * @param p90Days where it was planned by what was observed: not exceeded in nine cases of ten, and
 *     {@code typicalDays} is the median; null of all others
 * @param calendar id of the calendar whose working days are counted; null for calendar days
 * @param besideOperation whether operation does not wait for it
 */
public record Underway(
    String name,
    List<String> after,
    int minDays,
    int typicalDays,
    int maxDays,
    @Nullable Integer p90Days,
    @Nullable String calendar,
    boolean besideOperation,
    Progress progress) {
  public Underway {
    after = List.copyOf(after);
    if (minDays < 0 || minDays > typicalDays || typicalDays > maxDays) {
      throw new IllegalArgumentException(
          name + " takes " + minDays + " to " + maxDays + ", typically " + typicalDays + " days");
    }
    if (p90Days != null && (p90Days < typicalDays || p90Days > maxDays)) {
      throw new IllegalArgumentException(
          name + " takes at most " + maxDays + " days, in nine cases of ten " + p90Days);
    }
  }

  /**
   * A step of a plan of which nothing has begun.
   *
   * @param knowledge that the plan was made from
   */
  public static Underway planned(PlannedStep step, Knowledge knowledge) {
    WholeDays days = step.duration().wholeDays();
    return new Underway(
        step.ref().toString(),
        step.after().stream().map(StepRef::toString).toList(),
        days.min(),
        days.typical(),
        days.max(),
        days.p90(),
        step.duration().working()
            ? knowledge.getAuthority(step.step().authority()).calendar()
            : null,
        step.step().besideOperation(),
        new Progress.Waiting());
  }

  /** The same step that has come so far. */
  public Underway at(Progress how) {
    return new Underway(
        name, after, minDays, typicalDays, maxDays, p90Days, calendar, besideOperation, how);
  }

  /** How far it has come. */
  public sealed interface Progress {
    /** Not begun. */
    record Waiting() implements Progress {}

    /**
     * Begun.
     *
     * @param usedDays whole days that it has taken so far, in the days that it counts; those during
     *     which it stood still are none of them
     */
    record Running(int usedDays) implements Progress {}

    /** Done, or found to be needless. */
    record Over(LocalDate on) implements Progress {}
  }

  boolean isOver() {
    return progress instanceof Progress.Over;
  }

  WholeDays wholeDays() {
    return new WholeDays(minDays, typicalDays, maxDays, p90Days);
  }
}
