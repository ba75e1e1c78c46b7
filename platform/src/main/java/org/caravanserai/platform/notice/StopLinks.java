package org.caravanserai.platform.notice;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.notice.AddressBook.Addressee;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links by which a person stops the letters to him without signing in. Each person has one that
 * stays, so that it works in old letters too.
 */
@Service
public class StopLinks {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final JdbcClient database;
  private final AddressBook addresses;

  StopLinks(JdbcClient database, AddressBook addresses) {
    this.database = database;
    this.addresses = addresses;
  }

  /** Whether a secret is one of a link. */
  public boolean isGood(String secret) {
    return find(secret).isPresent();
  }

  /** Stops the letters to whom the link was written; false when the secret is of none. */
  @Transactional
  public boolean stop(String secret) {
    Optional<UUID> person = find(secret);
    person.ifPresent(addresses::stopLetters);
    return person.isPresent();
  }

  /** The page that stops a person's letters, in his language. */
  String pathOf(UUID person, Addressee addressee) {
    return "/letters/stop?token="
        + secretOf(person)
        + "&"
        + ReaderLanguage.NAME
        + "="
        + addressee.language();
  }

  void forget(UUID person) {
    database
        .sql("DELETE FROM notice_stop_link WHERE person = :person")
        .param("person", person)
        .update();
  }

  private Optional<UUID> find(String secret) {
    return !SECRET.matcher(secret).matches()
        ? Optional.empty()
        : database
            .sql("SELECT person FROM notice_stop_link WHERE secret = :secret")
            .param("secret", secret)
            .query(UUID.class)
            .optional();
  }

  private String secretOf(UUID person) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return database
        .sql(
            """
            INSERT INTO notice_stop_link (person, secret) VALUES (:person, :secret)
            ON CONFLICT (person) DO UPDATE SET secret = notice_stop_link.secret RETURNING secret
            """)
        .param("person", person)
        .param("secret", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
        .query(String.class)
        .single();
  }
}
