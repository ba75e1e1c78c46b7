package org.caravanserai.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceStore {
  private final JdbcClient database;

  AbsenceStore(JdbcClient database) {
    this.database = database;
  }

  void add(Absence absence, UUID side, Instant now) {
    database
        .sql(
            """
            INSERT INTO identity_absence (id, person, desk, side, substitute, first_day, last_day,
              begins_at, ends_at, made_at)
            VALUES (:id, :person, :desk, :side, :substitute, :first, :last, :begins, :ends, :now)
            """)
        .param("id", absence.id())
        .param("person", absence.person())
        .param("desk", absence.desk())
        .param("side", side)
        .param("substitute", absence.substitute())
        .param("first", absence.firstDay())
        .param("last", absence.lastDay())
        .param("begins", Columns.time(absence.beginsAt()))
        .param("ends", Columns.time(absence.endsAt()))
        .param("now", Columns.time(now))
        .update();
  }

  Optional<Absence> find(UUID id) {
    return database
        .sql("SELECT * FROM identity_absence WHERE id = :id")
        .param("id", id)
        .query(AbsenceStore::absence)
        .optional();
  }

  /** A person's absences that are not over, the next first. */
  List<Absence> listOf(UUID person, Instant now) {
    return database
        .sql(
            """
            SELECT * FROM identity_absence
            WHERE person = :person AND ends_at > :now ORDER BY begins_at, id
            """)
        .param("person", person)
        .param("now", Columns.time(now))
        .query(AbsenceStore::absence)
        .list();
  }

  /** All that were recorded of a person and that named him, for his own export. */
  List<Absence> listAllOf(UUID person) {
    return database
        .sql(
            """
            SELECT * FROM identity_absence WHERE person = :person OR substitute = :person
            ORDER BY id
            """)
        .param("person", person)
        .query(AbsenceStore::absence)
        .list();
  }

  /**
   * Who stands in for whom at a desk at a moment, by who is away. Both work there at present and
   * can sign in: an absence with one who left counts no more.
   */
  Map<UUID, UUID> substitutes(UUID desk, Instant now) {
    return database
        .sql(
            """
            SELECT DISTINCT a.person, a.substitute FROM identity_absence a
            JOIN identity_membership absent ON absent.person = a.person
              AND absent.desk = a.desk AND absent.ended_at IS NULL
            JOIN identity_membership present ON present.person = a.substitute
              AND present.desk = a.desk AND present.ended_at IS NULL
            JOIN identity_person p ON p.id = a.substitute AND p.suspended_at IS NULL
            WHERE a.desk = :desk AND a.begins_at <= :now AND a.ends_at > :now
            """)
        .param("desk", desk)
        .param("now", Columns.time(now))
        .query((row, number) -> Map.entry(Columns.id(row, "person"), Columns.id(row, "substitute")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Until the transaction ends, nobody else who asks this of the person gets an answer. */
  void lock(UUID person) {
    database
        .sql("SELECT id FROM identity_person WHERE id = :id FOR NO KEY UPDATE")
        .param("id", person)
        .query((row, number) -> number)
        .list();
  }

  boolean overlaps(Absence absence) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT FROM identity_absence
              WHERE person = :person AND desk = :desk AND begins_at < :ends AND ends_at > :begins)
            """)
        .param("person", absence.person())
        .param("desk", absence.desk())
        .param("begins", Columns.time(absence.beginsAt()))
        .param("ends", Columns.time(absence.endsAt()))
        .query(Boolean.class)
        .single();
  }

  void remove(UUID id) {
    database.sql("DELETE FROM identity_absence WHERE id = :id").param("id", id).update();
  }

  void end(UUID id, LocalDate lastDay, Instant now) {
    database
        .sql("UPDATE identity_absence SET last_day = :last, ends_at = :now WHERE id = :id")
        .param("id", id)
        .param("last", lastDay)
        .param("now", Columns.time(now))
        .update();
  }

  void forget(UUID person) {
    database
        .sql("DELETE FROM identity_absence WHERE person = :person OR substitute = :person")
        .param("person", person)
        .update();
  }

  private static Absence absence(ResultSet row, int number) throws SQLException {
    return new Absence(
        Columns.id(row, "id"),
        Columns.id(row, "person"),
        Columns.id(row, "desk"),
        Columns.id(row, "substitute"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        Columns.instant(row, "begins_at"),
        Columns.instant(row, "ends_at"));
  }
}
