package org.caravanserai.platform.notice;

import java.util.List;
import java.util.Optional;
import org.caravanserai.platform.notice.AddressBook.Addressee;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Writes the letter of the notices that were taken for one, as far as they are not read by now. One
 * that is written again, since nobody knows whether it went, has the same id.
 */
@Component
class NoticeLetters {
  private final NoticeStore store;
  private final AddressBook addresses;
  private final StopLinks stopLinks;
  private final Letters letters;

  NoticeLetters(NoticeStore store, AddressBook addresses, StopLinks stopLinks, Letters letters) {
    this.store = store;
    this.addresses = addresses;
    this.stopLinks = stopLinks;
    this.letters = letters;
  }

  @ApplicationModuleListener
  void on(LetterDue due) {
    Optional<Addressee> addressee = addresses.find(due.person());
    if (addressee.isEmpty()) {
      return;
    }
    boolean stopped = addressee.get().byMail() == ByMail.NEVER;
    List<Notice> notices = store.listUnreadIn(due.letter(), stopped);
    if (!notices.isEmpty()) {
      letters.send(
          due.letter(), addressee.get(), notices, stopLinks.pathOf(due.person(), addressee.get()));
    }
  }
}
