package org.caravanserai.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.caravanserai.platform.demo.DemoClock;

/**
 * A clock that goes with the machine's, and that a test may put forward or back. It stands back
 * with that of a demo house.
 */
public final class MovableClock extends Clock {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** From now on, this much later than it would have been. */
  public void forward(Duration duration) {
    ahead.updateAndGet(before -> before.plus(duration));
  }

  /** From now on, the time of the machine again. */
  public void reset() {
    ahead.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get()).minus(DemoClock.back());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
