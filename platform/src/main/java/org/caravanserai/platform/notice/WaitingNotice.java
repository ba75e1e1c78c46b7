package org.caravanserai.platform.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.notice.AddressBook.Addressee;

/** A notice that is to be looked at for a letter. */
record WaitingNotice(UUID id, Instant givenAt, boolean urgent) {
  /**
   * When it goes; not later than {@code now} when it goes now. Empty when it goes never. What was
   * due while the house was down goes when the office is open next.
   */
  Optional<Instant> goesAt(Addressee addressee, Instant now) {
    if (urgent) {
      return Optional.of(now);
    }
    return switch (addressee.byMail()) {
      case AT_ONCE -> Optional.of(addressee.hours().openFrom(now));
      case DAILY -> {
        Instant day = addressee.hours().dayFrom(givenAt);
        yield Optional.of(day.isAfter(now) ? day : addressee.hours().openFrom(now));
      }
      case NEVER -> Optional.empty();
    };
  }
}
