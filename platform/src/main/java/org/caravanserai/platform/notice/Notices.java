package org.caravanserai.platform.notice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of each person, newest first. Whose list is asked for is the caller's to check. */
@Service
public class Notices {
  private static final int LONGEST_OCCASION = 200;

  private final NoticeStore store;
  private final StopLinks stopLinks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notices(NoticeStore store, StopLinks stopLinks, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.stopLinks = stopLinks;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Tells a person something; a letter follows when the transaction has ended well, as he wants it
   * and in his office hours.
   */
  @Transactional
  public void tell(UUID person, Notice notice) {
    add(person, notice, null, false);
  }

  /**
   * Tells a person something once: of the same occasion he is told nothing more, whoever tries, and
   * also when the notice has long been read. For what timers tell, which may wake twice.
   *
   * @param occasion what it is told for, such as {@code case/…/clock/answer/breach}; 1 to 200
   *     characters
   */
  @Transactional
  public void tellOnce(UUID person, Notice notice, String occasion) {
    if (occasion.isEmpty() || occasion.length() > LONGEST_OCCASION) {
      throw new IllegalArgumentException("An occasion has 1 to 200 characters, not: " + occasion);
    }
    add(person, notice, occasion, false);
  }

  /**
   * Tells a person something that cannot wait: the letter goes at any hour, and to one who wants no
   * letters, too. For the safety of his account and nothing else.
   */
  @Transactional
  public void warn(UUID person, Notice notice) {
    add(person, notice, null, true);
  }

  private void add(UUID person, Notice notice, @Nullable String occasion, boolean urgent) {
    UUID id = Ids.next(clock);
    if (store.add(id, person, notice, occasion, urgent, clock.instant())) {
      events.publishEvent(new NoticeGiven(person, id));
    }
  }

  /**
   * At most {@code limit} notices of a person.
   *
   * @param before the last notice of the slice before; empty for the newest
   */
  public List<GivenNotice> list(UUID person, Optional<UUID> before, int limit) {
    return store.list(person, before, limit);
  }

  public int countUnread(UUID person) {
    return store.countUnread(person);
  }

  /** A notice of this person. */
  public Optional<GivenNotice> find(UUID person, UUID notice) {
    return store.find(person, notice);
  }

  /** Marks a notice of this person as read; false when the person has no such notice. */
  @Transactional
  public boolean markRead(UUID person, UUID notice) {
    return store.markRead(person, notice, clock.instant());
  }

  /** Marks all notices of a person as read. */
  @Transactional
  public void markAllRead(UUID person) {
    store.markAllRead(person, clock.instant());
  }

  /** Forgets all notices of a person, and the link that stops his letters. */
  @Transactional
  public void forget(UUID person) {
    store.forget(person);
    stopLinks.forget(person);
  }
}
