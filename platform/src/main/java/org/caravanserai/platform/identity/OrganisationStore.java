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
class OrganisationStore {
  private final JdbcClient database;

  OrganisationStore(JdbcClient database) {
    this.database = database;
  }

  void add(Organisation organisation, Instant now) {
    database
        .sql(
            """
            INSERT INTO identity_organisation
              (id, version, names, country, registration_number, side, state, created_at)
            VALUES (:id, 0, CAST(:names AS jsonb), :country, :number, :side, 'UNVERIFIED', :now)
            """)
        .param("id", organisation.id())
        .param("names", Columns.json(organisation.names()))
        .param("country", organisation.country())
        .param("number", organisation.registrationNumber())
        .param("side", organisation.side())
        .param("now", Columns.time(now))
        .update();
  }

  Optional<Organisation> find(UUID id) {
    return database
        .sql("SELECT * FROM identity_organisation WHERE id = :id")
        .param("id", id)
        .query(OrganisationStore::organisation)
        .optional();
  }

  List<Organisation> listOf(List<UUID> ids) {
    return database
        .sql("SELECT * FROM identity_organisation WHERE id = ANY(CAST(:ids AS uuid[])) ORDER BY id")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(OrganisationStore::organisation)
        .list();
  }

  /** Organisations of one side or, without one, of the whole house. */
  List<Organisation> list(@Nullable UUID side, Optional<UUID> after, int limit) {
    return database
        .sql(
            """
            SELECT * FROM identity_organisation
            WHERE (CAST(:side AS uuid) IS NULL OR side = :side)
              AND (CAST(:after AS uuid) IS NULL OR id > :after)
            ORDER BY id LIMIT :limit
            """)
        .param("side", side)
        .param("after", after.orElse(null))
        .param("limit", limit)
        .query(OrganisationStore::organisation)
        .list();
  }

  /** Those whose papers wait for a side, the longest waiting first. */
  List<Organisation> listWaiting(UUID side, int limit) {
    return database
        .sql(
            """
            SELECT * FROM identity_organisation WHERE side = :side AND state = 'SUBMITTED'
            ORDER BY submitted_at, id LIMIT :limit
            """)
        .param("side", side)
        .param("limit", limit)
        .query(OrganisationStore::organisation)
        .list();
  }

  /** Edits what it says of itself; false when the version is not the present one. */
  boolean edit(Organisation organisation) {
    return database
            .sql(
                """
                UPDATE identity_organisation
                SET version = version + 1, names = CAST(:names AS jsonb), country = :country,
                  registration_number = :number, side = :side, state = :state,
                  submitted_at = :submittedAt, decided_by = :decidedBy, decided_at = :decidedAt,
                  reason = :reason
                WHERE id = :id AND version = :version
                """)
            .param("id", organisation.id())
            .param("version", organisation.version())
            .param("names", Columns.json(organisation.names()))
            .param("country", organisation.country())
            .param("number", organisation.registrationNumber())
            .param("side", organisation.side())
            .param("state", organisation.verification().state().name())
            .param("submittedAt", time(organisation.verification().submittedAt()))
            .param("decidedBy", organisation.verification().decidedBy())
            .param("decidedAt", time(organisation.verification().decidedAt()))
            .param("reason", organisation.verification().reason())
            .update()
        == 1;
  }

  Optional<Organisation> findVerified(String country, String number) {
    return database
        .sql(
            """
            SELECT * FROM identity_organisation
            WHERE country = :country AND registration_number = :number AND state = 'VERIFIED'
            """)
        .param("country", country)
        .param("number", number)
        .query(OrganisationStore::organisation)
        .optional();
  }

  /** Whether another organisation is verified under this number. */
  boolean isTaken(Organisation organisation) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT FROM identity_organisation
              WHERE country = :country AND registration_number = :number AND state = 'VERIFIED'
                AND id <> :id)
            """)
        .param("country", organisation.country())
        .param("number", organisation.registrationNumber())
        .param("id", organisation.id())
        .query(Boolean.class)
        .single();
  }

  void addEvidence(Organisations.Evidence evidence, UUID organisation) {
    database
        .sql(
            """
            INSERT INTO identity_evidence (id, organisation, file, added_by, added_at)
            VALUES (:id, :organisation, :file, :by, :at)
            """)
        .param("id", evidence.id())
        .param("organisation", organisation)
        .param("file", evidence.file())
        .param("by", evidence.addedBy())
        .param("at", Columns.time(evidence.addedAt()))
        .update();
  }

  List<Organisations.Evidence> listEvidence(UUID organisation) {
    return database
        .sql("SELECT * FROM identity_evidence WHERE organisation = :organisation ORDER BY id")
        .param("organisation", organisation)
        .query((row, number) ->
            new Organisations.Evidence(
                Columns.id(row, "id"),
                Columns.id(row, "file"),
                Columns.id(row, "added_by"),
                Columns.instant(row, "added_at")))
        .list();
  }

  void removeEvidence(UUID id) {
    database.sql("DELETE FROM identity_evidence WHERE id = :id").param("id", id).update();
  }

  private static @Nullable Object time(@Nullable Instant instant) {
    return instant == null ? null : Columns.time(instant);
  }

  private static Organisation organisation(ResultSet row, int number) throws SQLException {
    return new Organisation(
        Columns.id(row, "id"),
        row.getInt("version"),
        Columns.names(row, "names"),
        row.getString("country"),
        row.getString("registration_number"),
        Columns.id(row, "side"),
        new Organisation.Verification(
            Organisation.State.valueOf(row.getString("state")),
            Columns.findInstant(row, "submitted_at"),
            Columns.findId(row, "decided_by"),
            Columns.findInstant(row, "decided_at"),
            row.getString("reason")));
  }
}
