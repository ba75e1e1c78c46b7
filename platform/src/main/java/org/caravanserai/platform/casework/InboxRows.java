package org.caravanserai.platform.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.casework.CaseRows.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose turn it is, ordered by the clock. */
@Repository
class InboxRows {
  /**
   * Each desk's turns are read off the index {@code casework_turn_ref} in their order, no more of
   * them than are wanted, and then put together.
   */
  static final String TURNS =
      """
      SELECT turn.* FROM unnest(CAST(:refs AS uuid[])) AS wanted (id)
      CROSS JOIN LATERAL (
        SELECT t.task AS turn_task, t.ref AS turn_ref, t.clock AS turn_clock, t.due AS turn_due,
          file.*
        FROM casework_turn AS t JOIN casework_case AS file ON file.id = t.case_id
        WHERE t.ref = wanted.id
          AND (CAST(:kind AS text) IS NULL OR file.kind = :kind)
          AND (NOT :overdue OR t.due < :now)
          AND (NOT :mine OR t.ref = ANY(CAST(:own AS uuid[]))
            OR file.officer = ANY(CAST(:people AS uuid[])))
          AND (NOT :unassigned OR file.officer IS NULL
            OR NOT file.officer = ANY(CAST(:colleagues AS uuid[])))
          AND (NOT :goesOn
            OR (CAST(:due AS timestamptz) IS NOT NULL AND (t.due IS NULL OR t.due > :due))
            OR (t.due IS NOT DISTINCT FROM CAST(:due AS timestamptz)
              AND (t.case_id, t.task, t.ref)
                > (CAST(:case AS uuid), CAST(:task AS text), CAST(:ref AS uuid))))
        ORDER BY t.due, t.case_id, t.task LIMIT :limit
      ) AS turn
      ORDER BY turn_due, id, turn_task, turn_ref LIMIT :limit
      """;

  /** Whose turns are looked for, and which of them. */
  record Wanted(
      List<UUID> refs,
      List<UUID> own,
      List<UUID> people,
      List<UUID> colleagues,
      Inbox.Filter filter) {}

  /** A turn with its case. */
  record TurnRow(Row row, Inbox.Place place, @Nullable String clock) {}

  private final JdbcClient database;

  InboxRows(JdbcClient database) {
    this.database = database;
  }

  List<TurnRow> list(Wanted wanted, Optional<Inbox.Place> after, Instant now, int limit) {
    return query(TURNS, wanted, after, now, limit).query(InboxRows::turn).list();
  }

  /** A statement with the parameters of {@link #TURNS}. */
  JdbcClient.StatementSpec query(
      String sql, Wanted wanted, Optional<Inbox.Place> after, Instant now, int limit) {
    Inbox.Filter filter = wanted.filter();
    return database
        .sql(sql)
        .param("refs", CaseStore.array(wanted.refs()))
        .param("own", CaseStore.array(wanted.own()))
        .param("people", CaseStore.array(wanted.people()))
        .param("colleagues", CaseStore.array(wanted.colleagues()))
        .param("kind", filter.kind())
        .param("overdue", filter.overdue())
        .param("mine", filter.whose() == Inbox.Whose.MINE)
        .param("unassigned", filter.whose() == Inbox.Whose.UNASSIGNED)
        .param("now", CaseStore.at(now))
        .param("goesOn", after.isPresent())
        .param("due", CaseStore.at(after.map(Inbox.Place::due).orElse(null)))
        .param("case", after.map(Inbox.Place::file).orElse(null))
        .param("task", after.map(Inbox.Place::task).orElse(null))
        .param("ref", after.map(Inbox.Place::ref).orElse(null))
        .param("limit", limit);
  }

  int count(List<UUID> refs) {
    return database
        .sql("SELECT count(*) FROM casework_turn WHERE ref = ANY(CAST(:refs AS uuid[]))")
        .param("refs", CaseStore.array(refs))
        .query(Integer.class)
        .single();
  }

  /** Open cases of theirs in which it is not their turn, the newest first. */
  List<Row> waiting(CaseRows.Whose whose, List<UUID> refs, Optional<UUID> before, int limit) {
    return database
        .sql(
            """
            SELECT * FROM casework_case AS file
            WHERE NOT is_over
              AND (organisation = ANY(CAST(:organisations AS uuid[]))
                OR respondent = ANY(CAST(:organisations AS uuid[]))
                OR mediator = :person
                OR home_desk = ANY(CAST(:desks AS uuid[]))
                OR host_desk = ANY(CAST(:desks AS uuid[]))
                OR home_side = ANY(CAST(:sides AS uuid[]))
                OR host_side = ANY(CAST(:sides AS uuid[])))
              AND NOT EXISTS (
                SELECT FROM casework_turn AS t
                WHERE t.case_id = file.id AND t.ref = ANY(CAST(:refs AS uuid[])))
              AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
            ORDER BY id DESC LIMIT :limit
            """)
        .param("organisations", CaseStore.array(whose.organisations()))
        .param("person", whose.person())
        .param("desks", CaseStore.array(whose.desks()))
        .param("sides", CaseStore.array(whose.sides()))
        .param("refs", CaseStore.array(refs))
        .param("before", before.orElse(null))
        .param("limit", limit)
        .query(CaseRows::row)
        .list();
  }

  private static TurnRow turn(ResultSet row, int number) throws SQLException {
    Row file = CaseRows.row(row, number);
    return new TurnRow(
        file,
        new Inbox.Place(
            CaseRows.instant(row, "turn_due"),
            file.file().id(),
            row.getString("turn_task"),
            row.getObject("turn_ref", UUID.class)),
        row.getString("turn_clock"));
  }
}
