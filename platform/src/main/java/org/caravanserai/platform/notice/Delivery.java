package org.caravanserai.platform.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.notice.AddressBook.Addressee;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes notices for letters, each for one. Which notices wait is kept with them, and that some were
 * taken is kept together with the order to write their letter: whoever dies loses nothing, and of
 * two instances at once one takes a notice. The timer only wakes; what a notice waits for is worked
 * out when it is looked at.
 */
@Component
class Delivery {
  private static final int PEOPLE = 100;
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final NoticeStore store;
  private final AddressBook addresses;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Delivery(
      NoticeStore store,
      AddressBook addresses,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.addresses = addresses;
    this.events = events;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(NoticeGiven given) {
    take(given.person());
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
  void wake() {
    Instant now = clock.instant();
    List<UUID> people = store.listDue(now, Optional.empty(), PEOPLE);
    while (!people.isEmpty()) {
      people.forEach(this::deliver);
      people = store.listDue(now, Optional.of(people.getLast()), PEOPLE);
    }
  }

  /** What fails for one keeps no other waiting. */
  private void deliver(UUID person) {
    try {
      transactions.executeWithoutResult(transaction -> take(person));
    } catch (RuntimeException e) {
      LOG.warn("Notices wait longer for their letter", e);
    }
  }

  private void take(UUID person) {
    Instant now = clock.instant();
    List<WaitingNotice> due = store.lockDue(person, now);
    if (due.isEmpty()) {
      return;
    }
    Optional<Addressee> addressee = addresses.find(person);
    List<UUID> going = new ArrayList<>();
    List<UUID> staying = new ArrayList<>();
    Map<Instant, List<UUID>> waiting = new TreeMap<>();
    for (WaitingNotice notice : due) {
      Optional<Instant> goes = addressee.flatMap(found -> notice.goesAt(found, now));
      if (goes.isEmpty()) {
        staying.add(notice.id());
      } else if (goes.get().isAfter(now)) {
        waiting.computeIfAbsent(goes.get(), _ -> new ArrayList<>()).add(notice.id());
      } else {
        going.add(notice.id());
      }
    }
    store.keepFromLetters(staying);
    waiting.forEach((when, ids) -> store.postpone(ids, when));
    if (!going.isEmpty()) {
      UUID letter = Ids.next(clock);
      store.putInto(letter, going);
      events.publishEvent(new LetterDue(person, letter));
    }
  }
}
