package org.caravanserai.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A stretch of working time; {@code to} is not part of it. */
public record WorkingHours(ZonedDateTime from, ZonedDateTime to) {
  public WorkingHours {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("Working hours end (" + to + ") before " + from);
    }
  }

  static WorkingHours of(Instant from, Instant to, ZoneId zone) {
    return new WorkingHours(from.atZone(zone), to.atZone(zone));
  }

  /** How long it is. */
  public Duration duration() {
    return Duration.between(from, to);
  }
}
