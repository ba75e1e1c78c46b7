package org.caravanserai.platform.identity;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The letters of a house that has no mail server: files in a folder. */
public final class Mailbox {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

  /**
   * A letter.
   *
   * @param path the page that it leads to
   * @param stop what a mail program asks in order to stop such letters; the header as it is; null
   *     when it has none
   */
  public record Letter(
      String to, String subject, String text, String path, @Nullable String stop) {}

  private static final Map<Path, Letter> READ = new ConcurrentHashMap<>();

  private final Path folder;

  Mailbox(ApplicationContext house) {
    folder = Path.of(house.getEnvironment().getRequiredProperty("serai.mail.folder"));
  }

  /** The newest letter to an address; waits for it a while. */
  public Letter newest(String address) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      List<Letter> letters = all(address);
      if (!letters.isEmpty()) {
        return letters.getLast();
      }
      pause();
    }
    throw new AssertionError("No letter to " + address + " came to " + folder);
  }

  /** All letters to an address, in the order in which they were written. */
  public List<Letter> all(String address) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted()
          .map(file -> READ.computeIfAbsent(file, Mailbox::read))
          .filter(letter -> letter.to().equals(address))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Letter read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
      String text = String.valueOf(message.getContent());
      Matcher link = LINK.matcher(text);
      return new Letter(
          message.getRecipients(Message.RecipientType.TO)[0].toString(),
          message.getSubject(),
          text,
          link.find() ? link.group(1) : "",
          message.getHeader("List-Unsubscribe", null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
