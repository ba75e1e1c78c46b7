package org.caravanserai.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The clock of a demo house. While its script tells of what was done some time ago, it stands back
 * for whoever does it, and for nobody else.
 */
@Component
@ConditionalOnBooleanProperty("serai.demo")
class DemoClock extends Clock {
  private static final ScopedValue<Duration> AGO = ScopedValue.newInstance();

  private final Clock clock = Clock.systemUTC();

  /** Does something as if it were done so long ago. */
  void ago(Duration time, Runnable done) {
    ScopedValue.where(AGO, time).run(done);
  }

  @Override
  public Instant instant() {
    Instant now = clock.instant();
    return AGO.isBound() ? now.minus(AGO.get()) : now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
