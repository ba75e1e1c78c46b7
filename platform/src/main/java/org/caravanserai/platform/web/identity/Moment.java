package org.caravanserai.platform.web.identity;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.caravanserai.message.Messages;

/** How an instant is shown: day and minute in universal time, for readers of many zones. */
public final class Moment {
  private Moment() {}

  public static String of(Instant instant, Messages messages) {
    LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return messages.get(
        "identity.moment",
        messages.day(time.toLocalDate()),
        time.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
  }
}
