package org.caravanserai.platform.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseStore {
  /** Whose cases are looked for; a case is found by any of them. */
  record Whose(boolean everybodys, List<UUID> organisations, List<UUID> desks, List<UUID> sides) {}

  private final JdbcClient database;

  CaseStore(JdbcClient database) {
    this.database = database;
  }

  void add(KeptCase file) {
    database
        .sql(
            """
            INSERT INTO casework_case (id, kind, edition, opened_at, organisation, home_side,
              home_desk, host_side, host_desk, is_over)
            VALUES (:id, :kind, :edition, :openedAt, :organisation, :homeSide, :homeDesk,
              :hostSide, :hostDesk, :over)
            """)
        .param("id", file.id())
        .param("kind", file.kind())
        .param("edition", file.edition())
        .param("openedAt", file.openedAt().atOffset(ZoneOffset.UTC))
        .param("organisation", file.organisation())
        .param("homeSide", file.homeSide())
        .param("homeDesk", file.homeDesk())
        .param("hostSide", file.hostSide())
        .param("hostDesk", file.hostDesk())
        .param("over", file.over())
        .update();
  }

  void save(KeptCase file) {
    database
        .sql(
            """
            UPDATE casework_case
            SET home_desk = :homeDesk, host_side = :hostSide, host_desk = :hostDesk, is_over = :over
            WHERE id = :id
            """)
        .param("id", file.id())
        .param("homeDesk", file.homeDesk())
        .param("hostSide", file.hostSide())
        .param("hostDesk", file.hostDesk())
        .param("over", file.over())
        .update();
  }

  Optional<KeptCase> find(UUID id) {
    return database
        .sql("SELECT * FROM casework_case WHERE id = :id")
        .param("id", id)
        .query(CaseStore::file)
        .optional();
  }

  /** Holds the case until the transaction ends: entries are written one after the other. */
  Optional<KeptCase> findForWriting(UUID id) {
    return database
        .sql("SELECT * FROM casework_case WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(CaseStore::file)
        .optional();
  }

  /**
   * Cases, the newest first.
   *
   * @param before the last of the slice before
   */
  List<KeptCase> list(Whose whose, boolean openOnly, Optional<UUID> before, int limit) {
    return database
        .sql(
            """
            SELECT * FROM casework_case
            WHERE (:everybodys
                OR organisation = ANY(CAST(:organisations AS uuid[]))
                OR home_desk = ANY(CAST(:desks AS uuid[]))
                OR host_desk = ANY(CAST(:desks AS uuid[]))
                OR home_side = ANY(CAST(:sides AS uuid[]))
                OR host_side = ANY(CAST(:sides AS uuid[])))
              AND (NOT :openOnly OR NOT is_over)
              AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
            ORDER BY id DESC LIMIT :limit
            """)
        .param("everybodys", whose.everybodys())
        .param("organisations", array(whose.organisations()))
        .param("desks", array(whose.desks()))
        .param("sides", array(whose.sides()))
        .param("openOnly", openOnly)
        .param("before", before.orElse(null))
        .param("limit", limit)
        .query(CaseStore::file)
        .list();
  }

  int countOpen(UUID organisation) {
    return database
        .sql("SELECT count(*) FROM casework_case WHERE organisation = :id AND NOT is_over")
        .param("id", organisation)
        .query(Integer.class)
        .single();
  }

  void add(Entry entry) {
    database
        .sql(
            """
            INSERT INTO casework_entry (case_id, position, scope, scope_position, actor, text)
            VALUES (:case, :position, :scope, :scopePosition, :actor, :text)
            """)
        .param("case", entry.caseId())
        .param("position", entry.position())
        .param("scope", entry.scope().text())
        .param("scopePosition", entry.scopePosition())
        .param("actor", entry.actor().person())
        .param("text", entry.text())
        .update();
  }

  /** How many bytes of text a case holds. */
  long size(UUID id) {
    return database
        .sql("SELECT coalesce(sum(octet_length(text)), 0) FROM casework_entry WHERE case_id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** Every entry of a case, in order. */
  List<Entry> log(UUID id) {
    return logs(List.of(id)).getOrDefault(id, List.of());
  }

  /** The logs of some cases, each in order. */
  Map<UUID, List<Entry>> logs(Collection<UUID> ids) {
    Map<UUID, List<Entry>> logs = new HashMap<>();
    database
        .sql(
            """
            SELECT case_id, position, text FROM casework_entry
            WHERE case_id = ANY(CAST(:ids AS uuid[])) ORDER BY case_id, position
            """)
        .param("ids", array(List.copyOf(ids)))
        .query((row, number) -> entry(row))
        .list()
        .forEach(entry -> logs.computeIfAbsent(entry.caseId(), _ -> new ArrayList<>()).add(entry));
    return logs;
  }

  /** What somebody wrote, as the texts of the entries, the oldest first. */
  List<String> textsBy(UUID person) {
    return database
        .sql(
            """
            SELECT text FROM casework_entry
            WHERE actor = :person ORDER BY case_id, position
            """)
        .param("person", person.toString())
        .query((row, number) -> row.getString("text"))
        .list();
  }

  /** False when the case has this document in the scope already. */
  boolean addDocument(UUID file, UUID id, Scope scope, String sha256) {
    return database
            .sql(
                """
                INSERT INTO casework_document (case_id, scope, sha256, file)
                VALUES (:case, :scope, :sha256, :file) ON CONFLICT DO NOTHING
                """)
            .param("case", id)
            .param("scope", scope.text())
            .param("sha256", sha256)
            .param("file", file)
            .update()
        == 1;
  }

  Optional<UUID> findDocument(UUID id, Scope scope, String sha256) {
    return database
        .sql(
            """
            SELECT file FROM casework_document
            WHERE case_id = :case AND scope = :scope AND sha256 = :sha256
            """)
        .param("case", id)
        .param("scope", scope.text())
        .param("sha256", sha256)
        .query(UUID.class)
        .optional();
  }

  int countDocuments(UUID id) {
    return database
        .sql("SELECT count(*) FROM casework_document WHERE case_id = :case")
        .param("case", id)
        .query(Integer.class)
        .single();
  }

  private static String[] array(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String text = row.getString("text");
    return Entry.read(text, row.getInt("position"))
        .orElseThrow(() -> new IllegalStateException("No entry of a case: " + text));
  }

  private static KeptCase file(ResultSet row, int number) throws SQLException {
    return new KeptCase(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("edition"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("organisation", UUID.class),
        row.getObject("home_side", UUID.class),
        row.getObject("home_desk", UUID.class),
        row.getObject("host_side", UUID.class),
        row.getObject("host_desk", UUID.class),
        row.getBoolean("is_over"));
  }
}
