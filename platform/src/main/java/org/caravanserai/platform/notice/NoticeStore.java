package org.caravanserai.platform.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {
  private final JdbcClient database;

  NoticeStore(JdbcClient database) {
    this.database = database;
  }

  /** False when the person has a notice of this occasion; one of none is always added. */
  boolean add(
      UUID id, UUID person, Notice notice, @Nullable String occasion, boolean urgent, Instant now) {
    return database
            .sql(
                """
                INSERT INTO notice_notice (id, person, key, parameters, path, occasion, urgent,
                  given_at, letter_due_at)
                VALUES (:id, :person, :key, :parameters, :path, :occasion, :urgent, :now, :now)
                ON CONFLICT (person, occasion) DO NOTHING
                """)
            .param("id", id)
            .param("person", person)
            .param("key", notice.key())
            .param("parameters", notice.parameters().toArray(String[]::new))
            .param("path", notice.path())
            .param("occasion", occasion)
            .param("urgent", urgent)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<GivenNotice> find(UUID person, UUID id) {
    return database
        .sql("SELECT * FROM notice_notice WHERE person = :person AND id = :id")
        .param("person", person)
        .param("id", id)
        .query(NoticeStore::notice)
        .optional();
  }

  List<GivenNotice> list(UUID person, Optional<UUID> before, int limit) {
    return database
        .sql(
            """
            SELECT * FROM notice_notice
            WHERE person = :person AND (CAST(:before AS uuid) IS NULL OR id < :before)
            ORDER BY id DESC LIMIT :limit
            """)
        .param("person", person)
        .param("before", before.orElse(null))
        .param("limit", limit)
        .query(NoticeStore::notice)
        .list();
  }

  int countUnread(UUID person) {
    return database
        .sql("SELECT count(*) FROM notice_notice WHERE person = :person AND read_at IS NULL")
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  boolean markRead(UUID person, UUID id, Instant now) {
    return database
            .sql(
                """
                UPDATE notice_notice SET read_at = coalesce(read_at, :now), letter_due_at = NULL
                WHERE person = :person AND id = :id
                """)
            .param("person", person)
            .param("id", id)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void markAllRead(UUID person, Instant now) {
    database
        .sql(
            """
            UPDATE notice_notice SET read_at = :now, letter_due_at = NULL
            WHERE person = :person AND read_at IS NULL
            """)
        .param("person", person)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** People with notices that are to be looked at for a letter, in order; those after one. */
  List<UUID> listDue(Instant now, Optional<UUID> after, int limit) {
    return database
        .sql(
            """
            SELECT DISTINCT person FROM notice_notice
            WHERE letter_due_at <= :now AND (CAST(:after AS uuid) IS NULL OR person > :after)
            ORDER BY person LIMIT :limit
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("after", after.orElse(null))
        .param("limit", limit)
        .query((row, number) -> row.getObject("person", UUID.class))
        .list();
  }

  /**
   * The person's notices that are to be looked at for a letter, the oldest first. Until the
   * transaction ends they are nobody else's; those that are already are left out.
   */
  List<WaitingNotice> lockDue(UUID person, Instant now) {
    return database
        .sql(
            """
            SELECT id, given_at, urgent FROM notice_notice
            WHERE person = :person AND letter_due_at <= :now
            ORDER BY id FOR UPDATE SKIP LOCKED
            """)
        .param("person", person)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new WaitingNotice(
                row.getObject("id", UUID.class),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("urgent")))
        .list();
  }

  /** Looks at them again then, not before. */
  void postpone(List<UUID> notices, Instant when) {
    setDue(notices, when.atOffset(ZoneOffset.UTC));
  }

  /** They go by no letter. */
  void keepFromLetters(List<UUID> notices) {
    setDue(notices, null);
  }

  private void setDue(List<UUID> notices, @Nullable OffsetDateTime when) {
    if (notices.isEmpty()) {
      return;
    }
    database
        .sql("UPDATE notice_notice SET letter_due_at = :due WHERE id = ANY(CAST(:ids AS uuid[]))")
        .param("due", when)
        .param("ids", notices.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  /** They go by this letter, and by no other. */
  void putInto(UUID letter, List<UUID> notices) {
    database
        .sql(
            """
            UPDATE notice_notice SET letter = :letter, letter_due_at = NULL WHERE id = ANY(CAST(:ids AS uuid[]))
            """)
        .param("letter", letter)
        .param("ids", notices.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  /** What of a letter's notices is not read, the oldest first; all of it, or what is urgent. */
  List<Notice> listUnreadIn(UUID letter, boolean urgentOnly) {
    return database
        .sql(
            """
            SELECT * FROM notice_notice
            WHERE letter = :letter AND read_at IS NULL AND (urgent OR NOT :urgentOnly) ORDER BY id
            """)
        .param("letter", letter)
        .param("urgentOnly", urgentOnly)
        .query((row, number) -> notice(row, number).notice())
        .list();
  }

  void forget(UUID person) {
    database
        .sql("DELETE FROM notice_notice WHERE person = :person")
        .param("person", person)
        .update();
  }

  private static GivenNotice notice(ResultSet row, int number) throws SQLException {
    return new GivenNotice(
        row.getObject("id", UUID.class),
        new Notice(
            row.getString("key"),
            List.of((String[]) row.getArray("parameters").getArray()),
            row.getString("path")),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        row.getObject("read_at") != null);
  }
}
