package org.caravanserai.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.notice.ByMail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People and their accounts. One who was erased is found no more. */
@Repository
class PersonStore {
  private static final String COLUMNS =
      """
      SELECT id, version, email, name, language, by_mail, password_hash IS NOT NULL AS has_password,
        suspended_at IS NOT NULL AS suspended, created_at
      FROM identity_person
      """;

  private final JdbcClient database;

  PersonStore(JdbcClient database) {
    this.database = database;
  }

  /** False when the address has an account already. */
  boolean add(UUID id, String email, String name, String language, Instant now) {
    return database
            .sql(
                """
                INSERT INTO identity_person (id, version, email, name, language, by_mail, created_at)
                VALUES (:id, 0, :email, :name, :language, 'AT_ONCE', :now)
                ON CONFLICT (email) DO NOTHING
                """)
            .param("id", id)
            .param("email", email)
            .param("name", name)
            .param("language", language)
            .param("now", Columns.time(now))
            .update()
        == 1;
  }

  Optional<Person> find(UUID id) {
    return database
        .sql(COLUMNS + "WHERE id = :id AND erased_at IS NULL")
        .param("id", id)
        .query(PersonStore::person)
        .optional();
  }

  Optional<Person> findByEmail(String email) {
    return database
        .sql(COLUMNS + "WHERE email = :email")
        .param("email", email)
        .query(PersonStore::person)
        .optional();
  }

  /** People by name, of the whole house or of one side. */
  List<Person> list(@Nullable UUID side, Optional<UUID> after, int limit) {
    return database
        .sql(
            COLUMNS
                + """
                WHERE erased_at IS NULL AND (CAST(:after AS uuid) IS NULL OR id > :after)
                  AND (CAST(:side AS uuid) IS NULL OR EXISTS (
                    SELECT FROM identity_membership m
                    WHERE m.person = identity_person.id AND m.side = :side AND m.ended_at IS NULL))
                ORDER BY id LIMIT :limit
                """)
        .param("side", side)
        .param("after", after.orElse(null))
        .param("limit", limit)
        .query(PersonStore::person)
        .list();
  }

  Optional<String> findPasswordHash(UUID id) {
    return database
        .sql(
            "SELECT password_hash FROM identity_person WHERE id = :id AND password_hash IS NOT NULL")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  void setPasswordHash(UUID id, @Nullable String hash) {
    database
        .sql(
            "UPDATE identity_person SET password_hash = :hash WHERE id = :id AND erased_at IS NULL")
        .param("id", id)
        .param("hash", hash)
        .update();
  }

  /** False when the version is not the present one. */
  boolean edit(UUID id, int version, String name, String language, ByMail byMail) {
    return database
            .sql(
                """
                UPDATE identity_person
                SET version = version + 1, name = :name, language = :language, by_mail = :byMail
                WHERE id = :id AND version = :version AND erased_at IS NULL
                """)
            .param("id", id)
            .param("version", version)
            .param("name", name)
            .param("language", language)
            .param("byMail", byMail.name())
            .update()
        == 1;
  }

  /** False when there is no such person, or when he has chosen this before. */
  boolean setByMail(UUID id, ByMail byMail) {
    return database
            .sql(
                """
                UPDATE identity_person SET version = version + 1, by_mail = :byMail
                WHERE id = :id AND by_mail <> :byMail AND erased_at IS NULL
                """)
            .param("id", id)
            .param("byMail", byMail.name())
            .update()
        == 1;
  }

  void suspend(UUID id, @Nullable Instant since) {
    database
        .sql(
            """
            UPDATE identity_person SET version = version + 1, suspended_at = :since WHERE id = :id
            """)
        .param("id", id)
        .param("since", since == null ? null : Columns.time(since))
        .update();
  }

  /** Leaves the row, without what tells who it was. */
  void erase(UUID id, Instant now) {
    database
        .sql(
            """
            UPDATE identity_person
            SET version = version + 1, email = NULL, name = '', language = 'en',
              by_mail = 'NEVER', password_hash = NULL, erased_at = :now
            WHERE id = :id
            """)
        .param("id", id)
        .param("now", Columns.time(now))
        .update();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    ByMail byMail = ByMail.valueOf(row.getString("by_mail"));
    return new Person(
        Columns.id(row, "id"),
        row.getInt("version"),
        row.getString("email"),
        row.getString("name"),
        row.getString("language"),
        byMail != ByMail.NEVER,
        byMail,
        row.getBoolean("has_password"),
        row.getBoolean("suspended"),
        Columns.instant(row, "created_at"));
  }
}
