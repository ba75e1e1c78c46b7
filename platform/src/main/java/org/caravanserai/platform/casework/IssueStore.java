package org.caravanserai.platform.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.platform.casework.Issue.Note;
import org.caravanserai.platform.casework.Issue.Sample;
import org.caravanserai.platform.casework.Issue.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what cases ended for, and keeps what coordinators wrote about it. */
@Repository
class IssueStore {
  /** How often a cause occurred, and the newest cases of it. */
  record Repeated(Issue.Key key, int count, List<UUID> newest) {}

  private static final int MOST_GROUPS = 1_000;
  private static final int MOST_NOTES = 5_000;

  private final JdbcClient database;

  IssueStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * The causes of cases that ended after a moment and after the cause was resolved last, the most
   * frequent first.
   */
  List<Repeated> repeated(List<UUID> sides, Instant after, int samples) {
    return database
        .sql(
            """
            WITH resolved AS (
              SELECT side, topic, cause, max(written_at) AS at FROM casework_issue_note
              WHERE standing = 'RESOLVED' AND side = ANY(CAST(:sides AS uuid[]))
              GROUP BY side, topic, cause
            ), ended AS (
              SELECT s.side, c.topic, e.cause, c.id, e.ended_at
              FROM casework_ending e JOIN casework_case c ON c.id = e.case_id
              CROSS JOIN LATERAL (
                SELECT c.home_side AS side UNION SELECT c.host_side) s
              WHERE e.ended_at > :after AND e.reopened_at IS NULL AND e.cause IS NOT NULL
                AND c.topic IS NOT NULL AND c.kind <> 'mediation'
                AND s.side = ANY(CAST(:sides AS uuid[]))
            )
            SELECT ended.side, ended.topic, ended.cause, count(*) AS count,
              (array_agg(ended.id ORDER BY ended.ended_at DESC, ended.id))[1 : %d] AS newest
            FROM ended LEFT JOIN resolved
              ON resolved.side = ended.side AND resolved.topic = ended.topic
              AND resolved.cause = ended.cause
            WHERE resolved.at IS NULL OR ended.ended_at > resolved.at
            GROUP BY 1, 2, 3 ORDER BY count(*) DESC, 1, 2, 3 LIMIT %d
            """
                .formatted(samples, MOST_GROUPS))
        .param("sides", array(sides))
        .param("after", after.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new Repeated(
                key(row), row.getInt("count"), List.of((UUID[]) row.getArray("newest").getArray())))
        .list();
  }

  private static Issue.Key key(ResultSet row) throws SQLException {
    return new Issue.Key(
        row.getObject("side", UUID.class), row.getString("topic"), row.getString("cause"));
  }

  /** Cases by their ids. */
  Map<UUID, Sample> samples(List<UUID> ids) {
    Map<UUID, Sample> samples = new LinkedHashMap<>();
    database
        .sql(
            """
            SELECT c.id, c.organisation, e.outcome, c.summary, e.ended_at
            FROM casework_case c JOIN casework_ending e
              ON e.case_id = c.id AND e.reopened_at IS NULL
            WHERE c.id = ANY(CAST(:ids AS uuid[]))
            """)
        .param("ids", array(ids))
        .query((row, _) ->
            new Sample(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("outcome"),
                row.getString("summary"),
                at(row, "ended_at")))
        .list()
        .forEach(sample -> samples.put(sample.id(), sample));
    return samples;
  }

  /** What was written about causes of these sides since a moment, the oldest first. */
  Map<Issue.Key, List<Note>> notes(List<UUID> sides, Instant after) {
    Map<Issue.Key, List<Note>> notes = new LinkedHashMap<>();
    database
        .sql(
            """
            SELECT * FROM casework_issue_note
            WHERE side = ANY(CAST(:sides AS uuid[])) AND written_at > :after
            ORDER BY written_at, id LIMIT %d
            """
                .formatted(MOST_NOTES))
        .param("sides", array(sides))
        .param("after", after.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            Map.entry(
                key(row),
                new Note(
                    Standing.valueOf(row.getString("standing")),
                    row.getString("note"),
                    row.getObject("person", UUID.class),
                    at(row, "written_at"))))
        .list()
        .forEach(
            one -> notes.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(one.getValue()));
    return notes;
  }

  void add(UUID id, Issue.Key key, Note note) {
    database
        .sql(
            """
            INSERT INTO casework_issue_note
              (id, side, topic, cause, standing, note, person, written_at)
            VALUES (:id, :side, :topic, :cause, :standing, :note, :person, :at)
            """)
        .param("id", id)
        .param("side", key.side())
        .param("topic", key.topic())
        .param("cause", key.cause())
        .param("standing", note.standing().name())
        .param("note", note.text())
        .param("person", note.person())
        .param("at", note.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What somebody wrote about causes, the oldest first. */
  List<String> notesBy(UUID person) {
    return database
        .sql("SELECT note FROM casework_issue_note WHERE person = :person ORDER BY written_at, id")
        .param("person", person)
        .query((row, _) -> row.getString("note"))
        .list();
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static String[] array(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
