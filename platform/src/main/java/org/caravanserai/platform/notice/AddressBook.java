package org.caravanserai.platform.notice;

import java.util.Optional;
import java.util.UUID;

/** Where a person's letters go, and when. */
public interface AddressBook {
  /** Empty when there is no such person any more. */
  Optional<Addressee> find(UUID person);

  /** From now on no notice goes to the person by e-mail; nothing happens where there is none. */
  void stopLetters(UUID person);

  /**
   * A person to be told.
   *
   * @param language of {@code Messages.LANGUAGES}
   */
  record Addressee(String email, String language, ByMail byMail, OfficeHours hours) {}
}
