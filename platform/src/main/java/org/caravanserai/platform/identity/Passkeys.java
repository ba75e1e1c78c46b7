package org.caravanserai.platform.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of a person, as their owner sees them. Spring Security makes and checks them. */
@Service
public class Passkeys {
  /** One passkey. */
  public record Info(String id, String label, Instant createdAt, @Nullable Instant lastUsedAt) {}

  private static final int MOST = 20;
  private static final int LONGEST_LABEL = 100;

  private final JdbcClient database;
  private final SafetyNotices notices;
  private final SecurityLog log;

  Passkeys(JdbcClient database, SafetyNotices notices, SecurityLog log) {
    this.database = database;
    this.notices = notices;
    this.log = log;
  }

  /** Whether the person may have one more under this label. */
  public boolean hasRoomFor(UUID person, @Nullable String label) {
    Fields fields = new Fields();
    fields.line("label", label, LONGEST_LABEL);
    return fields.refusal().isEmpty() && list(person).size() < MOST;
  }

  /** A passkey of the person was kept. */
  @Transactional
  public void added(UUID person) {
    log.write(SecurityEvent.PASSKEY_ADDED, person, person);
    notices.changed(person);
  }

  public List<Info> list(UUID person) {
    return database
        .sql(
            """
            SELECT credential_id, label, created, last_used
            FROM user_credentials JOIN user_entities e ON e.id = user_entity_user_id
            WHERE e.name = :person ORDER BY created, credential_id
            """)
        .param("person", person.toString())
        .query((row, number) ->
            new Info(
                row.getString("credential_id"),
                row.getString("label"),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("last_used") == null
                    ? null
                    : row.getTimestamp("last_used").toInstant()))
        .list();
  }

  /** Removes a passkey of the person; false when the person has no such passkey. */
  @Transactional
  public boolean remove(UUID person, String id) {
    boolean removed =
        database
                .sql(
                    """
                    DELETE FROM user_credentials WHERE credential_id = :id AND user_entity_user_id IN
                      (SELECT id FROM user_entities WHERE name = :person)
                    """)
                .param("id", id)
                .param("person", person.toString())
                .update()
            == 1;
    if (removed) {
      log.write(SecurityEvent.PASSKEY_REMOVED, person, person);
      notices.changed(person);
    }
    return removed;
  }

  void removeAllOf(UUID person) {
    database
        .sql("DELETE FROM user_entities WHERE name = :person")
        .param("person", person.toString())
        .update();
  }
}
