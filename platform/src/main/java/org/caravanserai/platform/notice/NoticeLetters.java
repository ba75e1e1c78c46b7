package org.caravanserai.platform.notice;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Sends a notice by e-mail to a person who wants letters and has not read it yet. */
@Component
class NoticeLetters {
  private final NoticeStore store;
  private final AddressBook addresses;
  private final Letters letters;

  NoticeLetters(NoticeStore store, AddressBook addresses, Letters letters) {
    this.store = store;
    this.addresses = addresses;
    this.letters = letters;
  }

  @ApplicationModuleListener
  void on(NoticeGiven given) {
    store
        .find(given.person(), given.notice())
        .filter(notice -> !notice.read())
        .ifPresent(notice ->
            addresses
                .find(given.person())
                .filter(AddressBook.Addressee::wantsLetters)
                .ifPresent(addressee -> letters.send(letter(addressee, notice.notice()))));
  }

  private static Letter letter(AddressBook.Addressee addressee, Notice notice) {
    return new Letter(
        addressee.email(), addressee.language(), notice.key(), notice.parameters(), notice.path());
  }
}
