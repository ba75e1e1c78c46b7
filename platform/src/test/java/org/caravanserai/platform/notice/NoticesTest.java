package org.caravanserai.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Mailbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class NoticesTest {
  @Autowired ApplicationContext house;
  @Autowired Notices notices;
  @Autowired TransactionTemplate transactions;
  @Autowired MovableClock clock;

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void a_notice_stands_in_the_list_and_goes_by_letter_in_the_persons_language() {
    Cast.Somebody person = Cast.of(house).person();
    person.visitor().get("/me/settings");
    person
        .visitor()
        .post(
            "/me/settings",
            Map.of("version", "0", "name", "Aziz", "language", "ru", "byMail", "AT_ONCE"));
    Cast.of(house).awaitOffice(person.id());
    notices.tell(person.id(), verified());

    Mailbox.Letter letter = Cast.of(house).mailbox().newest(person.email());
    assertThat(letter.subject()).isEqualTo("Ваше предприятие подтверждено");
    assertThat(letter.path()).isEqualTo("/organisations");
    assertThat(person.visitor().get("/me/notices?lang=ru").body())
        .contains("Ваше предприятие подтверждено")
        .contains("unread");
  }

  @Test
  void who_wants_no_letters_gets_none() {
    Cast cast = Cast.of(house);
    Cast.Somebody quiet = cast.person();
    Cast.Somebody other = cast.person();
    quiet.visitor().get("/me/settings");
    quiet
        .visitor()
        .post(
            "/me/settings",
            Map.of("version", "0", "name", "Aziz", "language", "en", "byMail", "NEVER"));
    cast.awaitOffice(other.id());
    notices.tell(quiet.id(), verified());
    notices.tell(other.id(), verified());

    cast.mailbox().newest(other.email());
    assertThat(cast.mailbox().all(quiet.email())).isEmpty();
    assertThat(notices.countUnread(quiet.id())).isEqualTo(1);
  }

  @Test
  void a_command_that_fails_tells_nobody() {
    Cast.Somebody person = Cast.of(house).person();
    transactions.executeWithoutResult(transaction -> {
      notices.tell(person.id(), verified());
      transaction.setRollbackOnly();
    });
    assertThat(notices.list(person.id(), Optional.empty(), 10)).isEmpty();
  }

  @Test
  void of_one_occasion_a_person_is_told_once_also_by_two_at_a_time() throws Exception {
    UUID person = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    List<Callable<Void>> timers =
        Collections.nCopies(
            8,
            () -> {
              notices.tellOnce(person, verified(), "case/1/answer/breach");
              return null;
            });
    try (ExecutorService instances = Executors.newFixedThreadPool(timers.size())) {
      for (Future<Void> woken : instances.invokeAll(timers)) {
        woken.get();
      }
    }
    notices.markAllRead(person);
    notices.tellOnce(person, verified(), "case/1/answer/breach");
    notices.tellOnce(person, verified(), "case/2/answer/breach");
    notices.tellOnce(other, verified(), "case/1/answer/breach");

    assertThat(notices.list(person, Optional.empty(), 10)).hasSize(2);
    assertThat(notices.list(other, Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void a_notice_leads_to_its_page_and_to_no_other() {
    Cast.Somebody person = Cast.of(house).person();
    notices.tell(person.id(), verified());
    UUID notice = notices.list(person.id(), Optional.empty(), 1).getFirst().id();
    person.visitor().get("/me/notices");

    assertThat(
            person
                .visitor()
                .post("/me/notices/" + notice, Map.of("path", "/\\example.org"))
                .headers()
                .firstValue("Location"))
        .hasValue("/organisations");
  }

  @Test
  void what_a_subject_says_begins_no_other_header() {
    Cast.Somebody person = Cast.of(house).person();
    Cast.of(house).awaitOffice(person.id());
    notices.tell(
        person.id(),
        new Notice(
            "dossiers.notice.unreadable", List.of("Mill\r\nBcc: all@example.org"), "/dossiers"));

    assertThat(Cast.of(house).mailbox().newest(person.email()).subject())
        .contains("Mill Bcc: all@example.org");
  }

  @Test
  void a_long_list_is_read_slice_by_slice() {
    UUID person = UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      notices.tell(person, verified());
    }
    List<GivenNotice> first = notices.list(person, Optional.empty(), 3);
    List<GivenNotice> second = notices.list(person, Optional.of(first.getLast().id()), 3);
    assertThat(first).hasSize(3);
    assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
  }

  private static Notice verified() {
    return new Notice("identity.notice.verified", List.of("Looms"), "/organisations");
  }
}
