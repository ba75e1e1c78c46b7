package org.caravanserai.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MembershipStore {
  private static final long ADMINISTRATORS_LOCK = 0x61646d696eL;

  private final JdbcClient database;

  MembershipStore(JdbcClient database) {
    this.database = database;
  }

  /** Gives the role; one that the person holds there already stays as it is. */
  void add(UUID id, UUID person, Role role, Place place, @Nullable UUID givenBy, Instant now) {
    database
        .sql(
            """
            INSERT INTO identity_membership
              (id, person, role, side, desk, organisation, given_by, given_at)
            VALUES (:id, :person, :role, :side, :desk, :organisation, :givenBy, :now)
            ON CONFLICT (person, role, desk, side, organisation) WHERE ended_at IS NULL DO NOTHING
            """)
        .param("id", id)
        .param("person", person)
        .param("role", role.name())
        .param("side", Columns.side(place))
        .param("desk", Columns.desk(place))
        .param("organisation", Columns.organisation(place))
        .param("givenBy", givenBy)
        .param("now", Columns.time(now))
        .update();
  }

  List<Membership> listOf(UUID person) {
    return database
        .sql(
            """
            SELECT * FROM identity_membership WHERE person = :person AND ended_at IS NULL ORDER BY id
            """)
        .param("person", person)
        .query(MembershipStore::membership)
        .list();
  }

  /** All roles that a person holds and held. */
  List<Term> listTermsOf(UUID person) {
    return database
        .sql("SELECT * FROM identity_membership WHERE person = :person ORDER BY id")
        .param("person", person)
        .query((row, number) ->
            new Term(
                membership(row, number),
                Columns.instant(row, "given_at"),
                Columns.findInstant(row, "ended_at")))
        .list();
  }

  /**
   * A role as long as it was held.
   *
   * @param endedAt null while it is held
   */
  record Term(Membership membership, Instant givenAt, @Nullable Instant endedAt) {}

  /** Everybody's memberships at a place; a side's include those at its desks. */
  List<Memberships.Held> listAt(Place place) {
    return database
        .sql(
            """
            SELECT m.*, p.name, p.email FROM identity_membership m
            JOIN identity_person p ON p.id = m.person
            WHERE m.ended_at IS NULL
              AND m.side IS NOT DISTINCT FROM CAST(:side AS uuid)
              AND m.organisation IS NOT DISTINCT FROM CAST(:organisation AS uuid)
              AND (CAST(:desk AS uuid) IS NULL OR m.desk = :desk)
            ORDER BY p.name, m.id
            """)
        .param("side", Columns.side(place))
        .param("desk", Columns.desk(place))
        .param("organisation", Columns.organisation(place))
        .query(MembershipStore::held)
        .list();
  }

  Optional<Memberships.Held> find(UUID id) {
    return database
        .sql(
            """
            SELECT m.*, p.name, p.email FROM identity_membership m
            JOIN identity_person p ON p.id = m.person
            WHERE m.id = :id AND m.ended_at IS NULL
            """)
        .param("id", id)
        .query(MembershipStore::held)
        .optional();
  }

  void end(UUID id, UUID endedBy, Instant now) {
    database
        .sql(
            """
            UPDATE identity_membership SET ended_at = :now, ended_by = :endedBy
            WHERE id = :id AND ended_at IS NULL
            """)
        .param("id", id)
        .param("endedBy", endedBy)
        .param("now", Columns.time(now))
        .update();
  }

  void endAllOf(UUID person, Instant now) {
    database
        .sql(
            """
            UPDATE identity_membership SET ended_at = :now, ended_by = :person
            WHERE person = :person AND ended_at IS NULL
            """)
        .param("person", person)
        .param("now", Columns.time(now))
        .update();
  }

  /** Until the transaction ends, nobody else who asks this of the organisation gets an answer. */
  void lockMembers(UUID organisation) {
    database
        .sql("SELECT id FROM identity_organisation WHERE id = :id FOR NO KEY UPDATE")
        .param("id", organisation)
        .query((row, number) -> number)
        .list();
  }

  /**
   * Administrators who can sign in. Whoever is about to make one less or the first asks; until the
   * transaction ends, nobody else gets an answer.
   */
  List<UUID> lockAdministrators() {
    database
        .sql("SELECT pg_advisory_xact_lock(:lock)")
        .param("lock", ADMINISTRATORS_LOCK)
        .query((row, number) -> number)
        .list();
    return listAdministrators();
  }

  List<UUID> listAdministrators() {
    return database
        .sql(
            """
            SELECT m.person FROM identity_membership m JOIN identity_person p ON p.id = m.person
            WHERE m.role = 'ADMINISTRATOR' AND m.ended_at IS NULL AND p.suspended_at IS NULL
            """)
        .query((row, number) -> Columns.id(row, "person"))
        .list();
  }

  private static Membership membership(ResultSet row, int number) throws SQLException {
    return new Membership(
        Columns.id(row, "id"), Role.valueOf(row.getString("role")), Columns.place(row));
  }

  private static Memberships.Held held(ResultSet row, int number) throws SQLException {
    return new Memberships.Held(
        membership(row, number),
        Columns.id(row, "person"),
        row.getString("name"),
        row.getString("email"),
        Columns.instant(row, "given_at"));
  }
}
