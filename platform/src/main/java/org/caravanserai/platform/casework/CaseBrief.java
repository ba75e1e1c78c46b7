package org.caravanserai.platform.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Holding;
import org.caravanserai.knowledge.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list, as somebody may see it.
 *
 * @param outline whether he may see no more than that the case is there, its stage and its clocks;
 *     then topic, organisation, summary, names and officer are missing
 * @param organisation whose case it is: the enterprise, or the claimant of a dispute
 * @param summary the beginning of what the case was opened with; empty where there is none
 * @param level of escalation; null when it was never escalated
 * @param changedAt when something was written in it that all who take part read
 * @param clocks those that were started; the one that is due first comes first
 */
public record CaseBrief(
    UUID id,
    CaseKind kind,
    boolean outline,
    @Nullable String topic,
    String stage,
    boolean over,
    @Nullable UUID organisation,
    String summary,
    Holding holder,
    @Nullable Instant since,
    @Nullable UUID officer,
    @Nullable String level,
    Instant changedAt,
    List<StartedClock> clocks) {
  public CaseBrief {
    clocks = List.copyOf(clocks);
  }

  /**
   * A clock that was started.
   *
   * @param key the id of the clock, followed by that of the task it is for
   * @param standing {@code running}, {@code paused} or {@code stopped}
   * @param due the deadline; null while it is paused, or when nobody works on the case
   * @param overdue whether it runs on behind its deadline
   * @param remaining working days of whoever owes the answer, with two decimals, negative once the
   *     deadline has passed; null of a clock that was stopped, or when nobody works on the case
   * @param inTime of a clock that was stopped
   */
  public record StartedClock(
      String key,
      CaseKind.Clock clock,
      String standing,
      @Nullable Instant due,
      boolean overdue,
      @Nullable BigDecimal remaining,
      @Nullable Boolean inTime) {}

  /** The clock that is due first; empty while all stand still. */
  public Optional<StartedClock> first() {
    return clocks.stream()
        .filter(clock -> clock.standing().equals("running") && clock.due() != null)
        .findFirst();
  }
}
