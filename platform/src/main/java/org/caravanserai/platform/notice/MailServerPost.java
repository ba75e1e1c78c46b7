package org.caravanserai.platform.notice;

import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to a mail server. */
class MailServerPost implements Post {
  private final JavaMailSender server;

  MailServerPost(JavaMailSender server) {
    this.server = server;
  }

  /** What the server says of a letter names its reader; the log is told the rest of it. */
  @Override
  public void take(UUID id, MimeMessage letter) {
    try {
      server.send(letter);
    } catch (MailException e) {
      throw new IllegalStateException("The mail server took no letter: " + withoutAddresses(e));
    }
  }

  private static String withoutAddresses(MailException failure) {
    return String.valueOf(failure.getMessage()).replaceAll("\\S*@\\S*", "(address)");
  }

  /** What was handed over is out of the house. */
  @Override
  public void forget(String address) {}
}
