package org.caravanserai.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Mailbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class StopLinksTest {
  @Autowired ApplicationContext house;
  @Autowired Notices notices;
  @Autowired AddressBook addresses;
  @Autowired MovableClock clock;

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void the_link_in_a_letter_shows_a_button_that_stops_them_without_signing_in(Visitor stranger) {
    Cast.Somebody person = Cast.of(house).person();
    Mailbox.Letter letter = told(person);
    String page = letter.text().substring(letter.text().lastIndexOf("/letters/stop")).strip();

    assertThat(stranger.get(page).body())
        .contains("<form method=\"post\" action=\"/letters/stop\">")
        .doesNotContain(person.email(), person.name());
    assertThat(choice(person)).as("looking changes nothing").isEqualTo(ByMail.AT_ONCE);
    Map<String, String> form = Map.of("token", page.replaceAll(".*token=|&.*", ""));
    assertThat(stranger.post("/letters/stop", form).body()).contains("Done.");
    assertThat(choice(person)).isEqualTo(ByMail.NEVER);
    assertThat(stranger.post("/letters/stop", form).statusCode()).as("once more").isEqualTo(200);
    assertThat(person.visitor().get("/me/safety").body()).contains("by a link in a letter");
  }

  @Test
  void a_mail_program_stops_them_by_one_request_without_cookies(Visitor program) {
    Cast.Somebody person = Cast.of(house).person();
    String header = Objects.requireNonNull(told(person).stop());
    URI stop = URI.create(header.replaceAll("[<>]", ""));

    assertThat(
            program
                .send(
                    program
                        .request(stop.getPath() + "?" + stop.getQuery())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                .statusCode())
        .isEqualTo(200);
    assertThat(choice(person)).isEqualTo(ByMail.NEVER);
  }

  @Test
  void a_link_of_nobody_says_so(Visitor stranger) {
    for (String token : List.of("", "x".repeat(43), "%00", "x".repeat(3000))) {
      assertThat(stranger.get("/letters/stop?token=" + token).body()).contains("not known");
    }
    assertThat(stranger.post("/letters/stop", Map.of("token", "x".repeat(43))).statusCode())
        .isEqualTo(422);
  }

  @Test
  void one_press_is_offered_over_tls_alone() throws Exception {
    MimeMessage safe =
        Letters.stoppable(letter(), URI.create("https://house.example.org/letters/stop?token=a"));
    assertThat(safe.getHeader("List-Unsubscribe"))
        .containsExactly("<https://house.example.org/letters/stop?token=a>");
    assertThat(safe.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(
            Letters.stoppable(letter(), URI.create("http://localhost/letters/stop"))
                .getHeader("List-Unsubscribe-Post"))
        .isNull();
  }

  private Mailbox.Letter told(Cast.Somebody person) {
    Cast cast = Cast.of(house);
    cast.awaitOffice(person.id());
    notices.tell(
        person.id(), new Notice("identity.notice.verified", List.of("Looms"), "/organisations"));
    return cast.mailbox().newest(person.email());
  }

  private ByMail choice(Cast.Somebody person) {
    return addresses.find(person.id()).orElseThrow().byMail();
  }

  private static MimeMessage letter() {
    return new MimeMessage(Session.getInstance(new Properties()));
  }
}
