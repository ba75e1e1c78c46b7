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
public class DemoClock extends Clock {
  private static final ScopedValue<Duration> AGO = ScopedValue.newInstance();

  private final Clock clock = Clock.systemUTC();

  /** Does something as if it were done so long ago. */
  void ago(Duration time, Runnable done) {
    ScopedValue.where(AGO, time).run(done);
  }

  /** How far the clock stands back for whoever asks. */
  public static Duration back() {
    return AGO.orElse(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return clock.instant().minus(back());
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
