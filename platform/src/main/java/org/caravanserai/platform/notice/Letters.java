package org.caravanserai.platform.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.HouseAddress;
import org.caravanserai.platform.house.Wording;
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
  private final JavaMailSenderImpl paper = new JavaMailSenderImpl();

  Letters(Post post, HouseAddress house, MailSettings settings) {
    this.post = post;
    this.house = house;
    this.settings = settings;
  }

  /** Sends one letter, now. */
  public void send(Letter letter) {
    post.take(written(letter));
  }

  /** Forgets the letters to an address that lie in the house. */
  public void forget(String email) {
    post.forget(email);
  }

  private MimeMessage written(Letter letter) {
    Messages messages = Wording.in(letter.language());
    Object[] parameters = letter.parameters().toArray();
    MimeMessage message = paper.createMimeMessage();
    try {
      MimeMessageHelper helper =
          new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      helper.setFrom(settings.from());
      helper.setTo(letter.email());
      helper.setSubject(oneLine(messages.get(letter.key() + ".title", parameters)));
      helper.setText(
          String.join(
              "\n\n",
              messages.get(letter.key() + ".what", parameters),
              house.link(letter.path()).toString(),
              messages.get("notice.letter.foot")));
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
