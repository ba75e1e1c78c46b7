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
  boolean add(UUID id, UUID person, Notice notice, @Nullable String occasion, Instant now) {
    return database
            .sql(
                """
                INSERT INTO notice_notice (id, person, key, parameters, path, occasion, given_at)
                VALUES (:id, :person, :key, :parameters, :path, :occasion, :now)
                ON CONFLICT (person, occasion) DO NOTHING
                """)
            .param("id", id)
            .param("person", person)
            .param("key", notice.key())
            .param("parameters", notice.parameters().toArray(String[]::new))
            .param("path", notice.path())
            .param("occasion", occasion)
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
                UPDATE notice_notice SET read_at = coalesce(read_at, :now)
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
        .sql("UPDATE notice_notice SET read_at = :now WHERE person = :person AND read_at IS NULL")
        .param("person", person)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
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
