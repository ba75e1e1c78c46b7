package org.caravanserai.platform.notice;

import jakarta.mail.internet.MimeMessage;

/** Takes letters on their way. */
interface Post {
  /** Returns when the letter is handed over; throws when it is not. */
  void take(MimeMessage letter);

  /** Forgets the letters to an address that have not left the house. */
  void forget(String address);
}
