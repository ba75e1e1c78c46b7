package org.caravanserai.platform.house;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Identifiers of version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits, so that rows
 * written one after the other stand near each other in an index. The order of two identifiers says
 * nothing certain about the order of two events.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Ids() {}

  /** A new identifier of the clock's present moment. */
  public static UUID next(Clock clock) {
    long high = clock.millis() << 16 | VERSION_7 | RANDOM.nextInt(0x1000);
    long low = VARIANT | RANDOM.nextLong() >>> 2;
    return new UUID(high, low);
  }

  /** Whether an identifier was made before a moment, by the clock of who made it. */
  public static boolean isBefore(UUID id, Instant moment) {
    return id.getMostSignificantBits() >>> 16 < moment.toEpochMilli();
  }

  /** What no identifier of that moment or a later one is below, in the order of PostgreSQL. */
  public static UUID least(Instant moment) {
    return new UUID(moment.toEpochMilli() << 16, 0);
  }
}
