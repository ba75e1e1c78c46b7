package org.caravanserai.casework;

import java.time.Instant;
import java.util.List;
import org.caravanserai.knowledge.CaseKind.Addressee;
import org.caravanserai.knowledge.CaseKind.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a clock has to say: that its time is nearly over, or over.
 *
 * @param key of the clock, as in {@link ClockReading}
 * @param at the first moment at which a reading of the clock says so
 * @param due the deadline; null when no working time lies ahead
 * @param holder who held the ball then
 */
public record Alarm(
    String key, Clock clock, What what, Instant at, @Nullable Instant due, Holding holder) {
  /** What there is to say. */
  public enum What {
    WARNING,
    BREACH
  }

  /** Who is to be told. */
  public List<Addressee> addressees() {
    return what == What.WARNING ? clock.warningTo() : clock.breachTo();
  }
}
