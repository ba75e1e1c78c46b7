package org.caravanserai.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Mailbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** When notices go by e-mail: each once, in one letter a day or one by one, in office hours. */
@HouseTest
class DeliveryTest {
  @Autowired ApplicationContext house;
  @Autowired Notices notices;
  @Autowired AddressBook addresses;
  @Autowired NoticeStore store;
  @Autowired NoticeLetters letters;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired MovableClock clock;
  private Cast cast;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void a_daily_reader_gets_one_letter_with_what_he_has_not_read() {
    Cast.Somebody person = reader(ByMail.DAILY);
    List.of("Looms", "Cherries", "Silk").forEach(name -> tell(person, name));
    UUID read = notices.list(person.id(), Optional.empty(), 3).get(1).id();
    notices.markRead(person.id(), read);
    Instant day = nextDay(person);

    instance(day.minusSeconds(1)).wake();
    assertThat(lettersOf(person)).isEmpty();
    instance(day).wake();
    instance(day.plusSeconds(60)).wake();

    assertThat(lettersOf(person)).hasSize(1);
    Mailbox.Letter letter = cast.mailbox().newest(person.email());
    assertThat(letter.subject()).isEqualTo("2 notices that you have not read");
    assertThat(letter.text())
        .contains("Looms is verified", "/organisations", "Silk is verified")
        .doesNotContain("Cherries");
  }

  @Test
  void two_instances_at_once_put_each_notice_into_one_letter() throws Exception {
    List<Cast.Somebody> people = new ArrayList<>();
    for (int person = 0; person < 3; person++) {
      people.add(reader(ByMail.DAILY));
    }
    for (int notice = 0; notice < 20; notice++) {
      for (Cast.Somebody person : people) {
        tell(person, "Works-" + notice + ".");
      }
    }
    Instant day = nextDay(people.getFirst());
    Callable<Void> waking =
        () -> {
          instance(day).wake();
          return null;
        };
    try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
      for (Future<Void> woken : instances.invokeAll(List.of(waking, waking, waking, waking))) {
        woken.get();
      }
    }

    for (Cast.Somebody person : people) {
      List<UUID> sent = lettersOf(person);
      cast.mailbox().newest(person.email());
      awaitLetters(person, sent.size());
      String all =
          String.join(
              "", cast.mailbox().all(person.email()).stream().map(Mailbox.Letter::text).toList());
      for (int notice = 0; notice < 20; notice++) {
        assertThat(all).containsOnlyOnce("Works-" + notice + ". is verified");
      }
    }
  }

  @Test
  void a_house_that_was_down_for_a_day_sends_the_letter_once_when_the_office_is_open_next() {
    Cast.Somebody person = reader(ByMail.DAILY);
    tell(person, "Looms");
    Instant evening = nextDay(person).plus(Duration.ofHours(12));
    Instant open = addresses.find(person.id()).orElseThrow().hours().openFrom(evening);
    assertThat(open).as("the office is shut in the evening").isAfter(evening);

    instance(evening).wake();
    assertThat(lettersOf(person)).isEmpty();
    instance(open).wake();
    instance(open).wake();

    assertThat(lettersOf(person)).hasSize(1);
    assertThat(cast.mailbox().newest(person.email()).subject())
        .isEqualTo("Your enterprise is verified");
  }

  @Test
  void what_comes_while_the_office_is_shut_waits_until_it_opens() {
    Cast.Somebody person = reader(ByMail.AT_ONCE);
    OfficeHours hours = addresses.find(person.id()).orElseThrow().hours();
    clock.forward(Duration.between(clock.instant(), nextDay(person).plus(Duration.ofHours(12))));
    Instant open = hours.openFrom(clock.instant());
    tell(person, "Looms");

    instance(open.minusSeconds(1)).wake();
    assertThat(lettersOf(person)).isEmpty();
    instance(open).wake();
    assertThat(lettersOf(person)).hasSize(1);
  }

  @Test
  void a_warning_goes_at_any_hour_and_to_one_who_wants_no_letters() {
    Cast.Somebody person = reader(ByMail.NEVER);
    clock.forward(Duration.between(clock.instant(), nextDay(person).plus(Duration.ofHours(12))));
    tell(person, "Looms");
    notices.warn(person.id(), new Notice("identity.notice.safety", List.of(), "/me/safety"));

    assertThat(cast.mailbox().newest(person.email()).subject())
        .isEqualTo("How you sign in has changed");
    instance(nextDay(person).plus(Duration.ofDays(1))).wake();
    assertThat(cast.mailbox().all(person.email())).hasSize(1);
  }

  @Test
  void a_letter_of_which_nobody_knows_whether_it_went_is_the_same_letter_again() {
    Cast.Somebody person = reader(ByMail.AT_ONCE);
    cast.awaitOffice(person.id());
    tell(person, "Looms");
    cast.mailbox().newest(person.email());

    letters.on(new LetterDue(person.id(), lettersOf(person).getFirst()));
    assertThat(cast.mailbox().all(person.email())).hasSize(1);
  }

  @Test
  void a_letter_that_waited_for_the_post_leaves_out_what_was_read_meanwhile() {
    Cast.Somebody person = reader(ByMail.DAILY);
    tell(person, "Looms");
    UUID letter = UUID.randomUUID();
    store.putInto(letter, List.of(notices.list(person.id(), Optional.empty(), 1).getFirst().id()));
    notices.markAllRead(person.id());

    letters.on(new LetterDue(person.id(), letter));
    assertThat(cast.mailbox().all(person.email())).isEmpty();
  }

  /** Another instance of the house, by its own clock. */
  private Delivery instance(Instant now) {
    return new Delivery(store, addresses, house, transactions, Clock.fixed(now, ZoneOffset.UTC));
  }

  private Cast.Somebody reader(ByMail choice) {
    Cast.Somebody person = cast.person();
    person.visitor().get("/me/settings");
    Map<String, String> settings =
        Map.of("version", "0", "name", "Aziz", "language", "en", "byMail", choice.name());
    assertThat(person.visitor().post("/me/settings", settings).statusCode()).isEqualTo(303);
    return person;
  }

  private void tell(Cast.Somebody person, String organisation) {
    notices.tell(
        person.id(),
        new Notice("identity.notice.verified", List.of(organisation), "/organisations"));
    awaitLook(person);
  }

  /** Until the house itself has looked whether the notice goes now. */
  private void awaitLook(Cast.Somebody person) {
    Instant end = Instant.now().plusSeconds(20);
    while (store.listDue(clock.instant(), Optional.empty(), 1_000).contains(person.id())) {
      assertThat(Instant.now()).as("the house looks").isBefore(end);
      LockSupport.parkNanos(5_000_000L);
    }
  }

  private Instant nextDay(Cast.Somebody person) {
    return addresses.find(person.id()).orElseThrow().hours().dayFrom(clock.instant());
  }

  private List<UUID> lettersOf(Cast.Somebody person) {
    return database
        .sql("SELECT DISTINCT letter FROM notice_notice WHERE person = :p AND letter IS NOT NULL")
        .param("p", person.id())
        .query((row, number) -> row.getObject("letter", UUID.class))
        .list();
  }

  private void awaitLetters(Cast.Somebody person, int number) {
    Instant end = Instant.now().plusSeconds(20);
    while (cast.mailbox().all(person.email()).size() < number) {
      assertThat(Instant.now()).as("%s letters", number).isBefore(end);
      LockSupport.parkNanos(50_000_000L);
    }
  }
}
