package org.caravanserai.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.identity.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class OutboxTest {
  @Autowired ApplicationContext house;
  @Autowired Notices notices;
  @Autowired Outbox outbox;
  @Autowired JdbcClient database;
  @Autowired MovableClock clock;

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void a_letter_that_the_post_does_not_take_is_sent_when_it_does() throws Exception {
    Cast cast = Cast.of(house);
    Cast.Somebody person = cast.person();
    Path folder = Path.of(house.getEnvironment().getRequiredProperty("serai.mail.folder"));
    Path aside = folder.resolveSibling("mail-aside");
    Files.createDirectories(folder);
    Files.move(folder, aside);
    Files.createFile(folder);
    try {
      cast.awaitOffice(person.id());
      notices.tell(
          person.id(), new Notice("identity.notice.refused", List.of("Looms"), "/organisations"));
      awaitFailure();
      assertThat(listeners())
          .as("what letters are known by")
          .allMatch(one -> String.valueOf(one).contains("Letters.on("));
    } finally {
      Files.delete(folder);
      Files.move(aside, folder);
    }

    outbox.tryAgain(Duration.ZERO);
    assertThat(cast.mailbox().newest(person.email()).subject())
        .isEqualTo("Your enterprise was not verified");
  }

  @Test
  void a_letter_that_no_post_takes_for_days_is_given_up_and_nothing_else() {
    put("org.caravanserai.platform.identity.LinkLetters.on(…LinkWanted)", 4);
    put("org.caravanserai.platform.identity.LinkLetters.on(…Invited)", 2);
    put("org.caravanserai.platform.dossiers.Review.on(…Published)", 4);

    outbox.giveUpLetters(Duration.ofDays(3));
    assertThat(
            database
                .sql("SELECT listener_id FROM event_publication WHERE event_type = 'tried'")
                .query(String.class)
                .list())
        .hasSize(2)
        .noneMatch(listener -> String.valueOf(listener).contains("LinkWanted"));
    database.sql("DELETE FROM event_publication WHERE event_type = 'tried'").update();
  }

  private void put(String listener, int daysAgo) {
    database
        .sql(
            """
            INSERT INTO event_publication
              (id, listener_id, event_type, serialized_event, publication_date, status)
            VALUES (gen_random_uuid(), :listener, 'tried', '', now() - make_interval(days => :days),
              'RESUBMITTED')
            """)
        .param("listener", listener)
        .param("days", daysAgo)
        .update();
  }

  private void awaitFailure() throws InterruptedException {
    Instant end = Instant.now().plusSeconds(20);
    while (failed() == 0) {
      assertThat(Instant.now()).as("the letter fails").isBefore(end);
      Thread.sleep(50);
    }
  }

  private List<@Nullable String> listeners() {
    return database
        .sql("SELECT listener_id FROM event_publication WHERE status = 'FAILED'")
        .query(String.class)
        .list();
  }

  private int failed() {
    return database
        .sql("SELECT count(*) FROM event_publication WHERE status = 'FAILED'")
        .query(Integer.class)
        .single();
  }
}
