package org.caravanserai.platform.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.HouseAddress;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.notice.AddressBook.Addressee;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/**
 * Writes letters and gives them to the post. Called by a listener of the outbox, never while a page
 * waits: a post that does not answer throws, and the outbox tries again.
 */
@Service
public class Letters {
  private final Post post;
  private final HouseAddress house;
  private final MailSettings settings;
  private final Clock clock;
  private final JavaMailSenderImpl paper = new JavaMailSenderImpl();

  Letters(Post post, HouseAddress house, MailSettings settings, Clock clock) {
    this.clock = clock;
    this.post = post;
    this.house = house;
    this.settings = settings;
  }

  /** Sends one letter, now. */
  public void send(Letter letter) {
    Messages messages = Wording.in(letter.language());
    Object[] parameters = letter.parameters().toArray();
    UUID id = Ids.next(clock);
    post.take(
        id,
        written(
            id,
            letter.email(),
            messages.get(letter.key() + ".title", parameters),
            String.join(
                "\n\n",
                messages.get(letter.key() + ".what", parameters),
                house.link(letter.path()).toString(),
                messages.get("notice.letter.foot"))));
  }

  /**
   * Sends a letter about notices, now.
   *
   * @param id one of its own: what is sent twice under it is one letter to whoever compares ids
   * @param notices at least one
   * @param stopPath the page on which its reader stops such letters
   */
  void send(UUID id, Addressee addressee, List<Notice> notices, String stopPath) {
    NoticeText text = NoticeText.of(notices, Wording.in(addressee.language()), house, stopPath);
    MimeMessage message = written(id, addressee.email(), text.subject(), text.text());
    post.take(id, stoppable(message, house.link(stopPath)));
  }

  /** Forgets the letters to an address that lie in the house. */
  public void forget(String email) {
    post.forget(email);
  }

  private MimeMessage written(UUID id, String email, String subject, String text) {
    MimeMessage message = paper.createMimeMessage();
    try {
      MimeMessageHelper helper =
          new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      helper.setFrom(settings.from());
      helper.setTo(email);
      helper.setSubject(oneLine(subject));
      helper.setText(text);
      message.saveChanges();
      message.setHeader("Message-ID", "<" + id + "@" + house.origin().getHost() + ">");
      return message;
    } catch (MessagingException e) {
      throw new IllegalStateException("A letter could not be written", e);
    }
  }

  /**
   * The same letter, which a mail program lets its reader stop by one press (RFC 2369, RFC 8058).
   */
  static MimeMessage stoppable(MimeMessage message, URI stop) {
    try {
      message.setHeader("List-Unsubscribe", "<" + stop + ">");
      if ("https".equals(stop.getScheme())) {
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
      return message;
    } catch (MessagingException e) {
      throw new IllegalStateException("A letter could not be written", e);
    }
  }

  /** A line break in a subject would begin another header. */
  private static String oneLine(String subject) {
    return subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ");
  }
}
