package org.caravanserai.platform.notice;

import java.util.Optional;
import java.util.UUID;

/** Where a person's letters go. */
public interface AddressBook {
  /** Empty when there is no such person any more. */
  Optional<Addressee> find(UUID person);

  /**
   * A person to be told.
   *
   * @param language of {@code Messages.LANGUAGES}
   * @param wantsLetters whether notices go by e-mail too
   */
  record Addressee(String email, String language, boolean wantsLetters) {}
}
