package org.caravanserai.platform.notice;

import jakarta.mail.internet.MimeMessage;
import java.util.UUID;

/** Takes letters on their way. */
interface Post {
  /**
   * Returns when the letter is handed over; throws when it is not.
   *
   * @param id of the letter; one handed over again has the same
   */
  void take(UUID id, MimeMessage letter);

  /** Forgets the letters to an address that have not left the house. */
  void forget(String address);
}
