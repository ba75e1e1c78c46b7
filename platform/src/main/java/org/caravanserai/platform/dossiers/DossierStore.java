package org.caravanserai.platform.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.library.KeptProfiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept dossiers and the last versions of each. */
@Component
class DossierStore {
  /** How many versions of a dossier are kept, the present one among them. */
  static final int MOST_STEPS = 50;

  private static final UUID NOBODY = new UUID(0, 0);
  private static final String LINE =
      """
      SELECT id, version, project, variant, title, organisation, person, visit, as_of, edition,
        unreadable_in, created_at, changed_at, expires_at
      FROM dossiers_dossier
      """;

  private final JdbcClient database;

  DossierStore(JdbcClient database) {
    this.database = database;
  }

  /** One version; {@code before} is where going back leads. */
  record Step(int version, @Nullable Integer before, String profile, String notes) {}

  Optional<KeptDossier> find(UUID id) {
    return database
        .sql("SELECT * FROM dossiers_dossier WHERE id = :id")
        .param("id", id)
        .query(DossierStore::dossier)
        .optional();
  }

  /** Waits for others that have it in hand, and keeps it from them until the transaction ends. */
  Optional<KeptDossier> findForChange(UUID id) {
    return database
        .sql("SELECT * FROM dossiers_dossier WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(DossierStore::dossier)
        .optional();
  }

  /**
   * Those of some organisations, a person and a visitor, by id.
   *
   * @param after only those behind this one
   * @param now what expires until then is left out
   */
  List<DossierLine> list(
      List<UUID> organisations,
      Optional<UUID> person,
      Optional<String> visit,
      Optional<UUID> after,
      Instant now,
      int limit) {
    return database
        .sql(
            LINE
                + """
                WHERE (organisation IN (:organisations)
                    OR (organisation IS NULL AND person = :person)
                    OR visit = :visit)
                  AND id > :after
                  AND (expires_at IS NULL OR expires_at > :now)
                ORDER BY id
                LIMIT :limit
                """)
        .param("organisations", organisations.isEmpty() ? List.of(NOBODY) : organisations)
        .param("person", person.orElse(NOBODY))
        .param("visit", visit.orElse(""))
        .param("after", after.orElse(NOBODY))
        .param("now", utc(now))
        .param("limit", limit)
        .query(DossierStore::line)
        .list();
  }

  /** The variants of a project, by id. */
  List<DossierLine> listOfProject(UUID project, int limit) {
    return database
        .sql(LINE + "WHERE project = :project ORDER BY id LIMIT :limit")
        .param("project", project)
        .param("limit", limit)
        .query(DossierStore::line)
        .list();
  }

  /** All that a person keeps for himself, by id. */
  List<KeptDossier> listOfPerson(UUID person) {
    return database
        .sql(
            """
            SELECT * FROM dossiers_dossier
            WHERE organisation IS NULL AND person = :person
            ORDER BY id
            """)
        .param("person", person)
        .query(DossierStore::dossier)
        .list();
  }

  /** How many such an owner has; others wait to count until the transaction ends. */
  int count(Owner owner) {
    String name =
        switch (owner) {
          case Owner.OfOrganisation(UUID organisation, _) -> organisation.toString();
          case Owner.OfPerson(UUID person) -> person.toString();
          case Owner.OfVisit(String digest) -> digest;
        };
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended('dossiers ' || :name, 0))")
        .param("name", name)
        .query((row, number) -> number)
        .list();
    String which =
        switch (owner) {
          case Owner.OfOrganisation _ -> "organisation = cast(:name AS uuid)";
          case Owner.OfPerson _ -> "organisation IS NULL AND person = cast(:name AS uuid)";
          case Owner.OfVisit _ -> "visit = :name";
        };
    return database
        .sql("SELECT count(*) FROM dossiers_dossier WHERE " + which)
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  int countDrafts() {
    return database
        .sql("SELECT count(*) FROM dossiers_dossier WHERE visit IS NOT NULL")
        .query(Integer.class)
        .single();
  }

  void add(KeptDossier dossier) {
    database
        .sql(
            """
            INSERT INTO dossiers_dossier
              (id, version, project, variant, title, organisation, person, visit, expires_at,
               profile, notes, as_of, observed_times, edition, unreadable_in, created_at, changed_at)
            VALUES (:id, :version, :project, :variant, :title, :organisation, :person, :visit,
               :expires, :profile, :notes, :asOf, :observedTimes, :edition, :unreadable, :created, :changed)
            """)
        .params(values(dossier))
        .update();
    addStep(dossier, null);
  }

  /**
   * Writes the next version of a dossier that was found for change.
   *
   * @param dossier with its new version
   * @param before the version that going back leads to
   */
  void save(KeptDossier dossier, @Nullable Integer before) {
    database
        .sql(
            """
            UPDATE dossiers_dossier SET
              version = :version, variant = :variant, title = :title,
              organisation = :organisation, person = :person, visit = :visit,
              expires_at = :expires, profile = :profile, notes = :notes, as_of = :asOf,
              observed_times = :observedTimes,
              edition = :edition, unreadable_in = :unreadable, changed_at = :changed
            WHERE id = :id
            """)
        .params(values(dossier))
        .update();
    addStep(dossier, before);
    database
        .sql("DELETE FROM dossiers_step WHERE dossier = :id AND version <= :last")
        .param("id", dossier.id())
        .param("last", dossier.version() - MOST_STEPS)
        .update();
  }

  private java.util.Map<String, @Nullable Object> values(KeptDossier dossier) {
    var values = new java.util.HashMap<String, @Nullable Object>();
    values.put("id", dossier.id());
    values.put("version", dossier.version());
    values.put("project", dossier.project());
    values.put("variant", dossier.variant());
    values.put("title", dossier.title());
    values.put("organisation", null);
    values.put("person", null);
    values.put("visit", null);
    switch (dossier.owner()) {
      case Owner.OfOrganisation(UUID organisation, var person) -> {
        values.put("organisation", organisation);
        values.put("person", person);
      }
      case Owner.OfPerson(UUID person) -> values.put("person", person);
      case Owner.OfVisit(String digest) -> values.put("visit", digest);
    }
    values.put("expires", utc(dossier.expiresAt()));
    values.put("profile", dossier.profile());
    values.put("notes", dossier.notes());
    values.put("asOf", dossier.asOf());
    values.put("observedTimes", dossier.observedTimes());
    values.put("edition", dossier.edition());
    values.put("unreadable", dossier.unreadableIn());
    values.put("created", utc(dossier.createdAt()));
    values.put("changed", utc(dossier.changedAt()));
    return values;
  }

  private void addStep(KeptDossier dossier, @Nullable Integer before) {
    database
        .sql(
            """
            INSERT INTO dossiers_step (dossier, version, before, profile, notes)
            VALUES (:id, :version, :before, :profile, :notes)
            """)
        .param("id", dossier.id())
        .param("version", dossier.version())
        .param("before", before)
        .param("profile", dossier.profile())
        .param("notes", dossier.notes())
        .update();
  }

  Optional<Step> findStep(UUID dossier, int version) {
    return database
        .sql("SELECT * FROM dossiers_step WHERE dossier = :id AND version = :version")
        .param("id", dossier)
        .param("version", version)
        .query((row, number) ->
            new Step(
                row.getInt("version"),
                row.getObject("before", Integer.class),
                row.getString("profile"),
                row.getString("notes")))
        .optional();
  }

  void remove(UUID id) {
    database.sql("DELETE FROM dossiers_dossier WHERE id = :id").param("id", id).update();
  }

  void removeExpired(Instant now) {
    database
        .sql("DELETE FROM dossiers_dossier WHERE expires_at <= :now")
        .param("now", utc(now))
        .update();
  }

  /** The profiles that were changed last, of what is kept for good. */
  List<KeptProfiles.Kept> newest(int most) {
    return database
        .sql(
            """
            SELECT profile, as_of FROM dossiers_dossier
            WHERE visit IS NULL ORDER BY changed_at DESC, id LIMIT :most
            """)
        .param("most", most)
        .query((row, number) ->
            new KeptProfiles.Kept(
                row.getString("profile"), row.getObject("as_of", LocalDate.class)))
        .list();
  }

  /** How much is kept for good. */
  KeptProfiles.Mark mark() {
    return database
        .sql(
            """
            SELECT count(*) AS total, max(changed_at) AS changed_at FROM dossiers_dossier
            WHERE visit IS NULL
            """)
        .query((row, number) ->
            new KeptProfiles.Mark(row.getLong("total"), instant(row.getTimestamp("changed_at"))))
        .single();
  }

  /**
   * One whose owner was not told yet how it stands in an edition; no other instance gets the same
   * one until the transaction ends.
   */
  Optional<KeptDossier> findDue(String edition) {
    return database
        .sql(
            """
            SELECT * FROM dossiers_dossier
            WHERE edition <> :edition AND unreadable_in IS DISTINCT FROM :edition
            ORDER BY id
            LIMIT 1
            FOR UPDATE SKIP LOCKED
            """)
        .param("edition", edition)
        .query(DossierStore::dossier)
        .optional();
  }

  /** Notes how a dossier came through a review; that is no version of it. */
  void reviewed(UUID id, String edition, @Nullable String unreadableIn) {
    database
        .sql("UPDATE dossiers_dossier SET edition = :edition, unreadable_in = :in WHERE id = :id")
        .param("edition", edition)
        .param("in", unreadableIn)
        .param("id", id)
        .update();
  }

  private static KeptDossier dossier(ResultSet row, int number) throws SQLException {
    return new KeptDossier(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getObject("project", UUID.class),
        row.getString("variant"),
        row.getString("title"),
        owner(row),
        row.getString("profile"),
        row.getString("notes"),
        row.getObject("as_of", LocalDate.class),
        row.getBoolean("observed_times"),
        row.getString("edition"),
        row.getString("unreadable_in"),
        Objects.requireNonNull(instant(row.getTimestamp("created_at"))),
        Objects.requireNonNull(instant(row.getTimestamp("changed_at"))),
        instant(row.getTimestamp("expires_at")));
  }

  private static DossierLine line(ResultSet row, int number) throws SQLException {
    return new DossierLine(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getObject("project", UUID.class),
        row.getString("variant"),
        row.getString("title"),
        owner(row),
        row.getObject("as_of", LocalDate.class),
        row.getString("edition"),
        row.getString("unreadable_in"),
        Objects.requireNonNull(instant(row.getTimestamp("created_at"))),
        Objects.requireNonNull(instant(row.getTimestamp("changed_at"))),
        instant(row.getTimestamp("expires_at")));
  }

  private static Owner owner(ResultSet row) throws SQLException {
    UUID organisation = row.getObject("organisation", UUID.class);
    UUID person = row.getObject("person", UUID.class);
    if (organisation != null) {
      return new Owner.OfOrganisation(organisation, person);
    }
    return person != null ? new Owner.OfPerson(person) : new Owner.OfVisit(row.getString("visit"));
  }

  static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
