package org.caravanserai.platform.casework;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where cases stand, as lists read it: rows, never a log. */
@Repository
class CaseRows {
  /** Whose cases are looked for; a case is found by any of them. */
  record Whose(
      boolean everybodys,
      @Nullable UUID person,
      List<UUID> organisations,
      List<UUID> desks,
      List<UUID> sides) {}

  /** Where a case stands; the columns are those of {@link Whereabouts}. */
  record Row(
      KeptCase file,
      String stage,
      @Nullable String topic,
      String summary,
      @Nullable String level,
      String holder,
      @Nullable Instant heldSince,
      @Nullable UUID officer,
      Instant changedAt) {}

  /**
   * A clock that was started.
   *
   * @param ref who owes the answer
   */
  record ClockRow(
      String key,
      String clock,
      String standing,
      @Nullable UUID ref,
      @Nullable UUID side,
      @Nullable Instant due,
      @Nullable Boolean inTime,
      BigDecimal used,
      BigDecimal budget) {}

  private final JdbcClient database;

  CaseRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * Cases, the newest first.
   *
   * @param before the last of the slice before
   */
  List<Row> list(Whose whose, boolean openOnly, Optional<UUID> before, int limit) {
    return database
        .sql(
            """
            SELECT * FROM casework_case
            WHERE (:everybodys
                OR organisation = ANY(CAST(:organisations AS uuid[]))
                OR respondent = ANY(CAST(:organisations AS uuid[]))
                OR mediator = :person
                OR home_desk = ANY(CAST(:desks AS uuid[]))
                OR host_desk = ANY(CAST(:desks AS uuid[]))
                OR home_side = ANY(CAST(:sides AS uuid[]))
                OR host_side = ANY(CAST(:sides AS uuid[]))
                OR id IN (
                  SELECT case_id FROM casework_turn WHERE ref = ANY(CAST(:desks AS uuid[]))
                  UNION
                  SELECT case_id FROM casework_task WHERE desk = ANY(CAST(:desks AS uuid[]))))
              AND (NOT :openOnly OR NOT is_over)
              AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
            ORDER BY id DESC LIMIT :limit
            """)
        .param("everybodys", whose.everybodys())
        .param("person", whose.person())
        .param("organisations", CaseStore.array(whose.organisations()))
        .param("desks", CaseStore.array(whose.desks()))
        .param("sides", CaseStore.array(whose.sides()))
        .param("openOnly", openOnly)
        .param("before", before.orElse(null))
        .param("limit", limit)
        .query(CaseRows::row)
        .list();
  }

  /** Whose turn it is, by case. */
  Map<UUID, List<Whereabouts.Turn>> turns(Collection<UUID> cases) {
    Map<UUID, List<Whereabouts.Turn>> turns = new HashMap<>();
    database
        .sql(
            """
            SELECT * FROM casework_turn
            WHERE case_id = ANY(CAST(:cases AS uuid[])) ORDER BY case_id, task, ref
            """)
        .param("cases", CaseStore.array(List.copyOf(cases)))
        .query(row -> {
          turns
              .computeIfAbsent(row.getObject("case_id", UUID.class), _ -> new ArrayList<>())
              .add(turn(row));
        });
    return turns;
  }

  /** The desks of all tasks, whether it is their turn or not, by case. */
  Map<UUID, List<Whereabouts.Turn>> tasks(Collection<UUID> cases) {
    Map<UUID, List<Whereabouts.Turn>> tasks = new HashMap<>();
    database
        .sql(
            """
            SELECT DISTINCT ON (case_id, desk) case_id, task, desk, side FROM casework_task
            WHERE case_id = ANY(CAST(:cases AS uuid[])) ORDER BY case_id, desk, task
            """)
        .param("cases", CaseStore.array(List.copyOf(cases)))
        .query(row -> {
          tasks
              .computeIfAbsent(row.getObject("case_id", UUID.class), _ -> new ArrayList<>())
              .add(
                  new Whereabouts.Turn(
                      row.getString("task"),
                      row.getObject("desk", UUID.class),
                      "task-desks",
                      row.getObject("side", UUID.class),
                      null,
                      null));
        });
    return tasks;
  }

  static Whereabouts.Turn turn(ResultSet row) throws SQLException {
    return new Whereabouts.Turn(
        row.getString("task"),
        row.getObject("ref", UUID.class),
        row.getString("holder"),
        row.getObject("side", UUID.class),
        row.getString("clock"),
        instant(row, "due"));
  }

  /** Clocks that were started, by case; the one that is due first comes first. */
  Map<UUID, List<ClockRow>> clocks(Collection<UUID> cases) {
    Map<UUID, List<ClockRow>> clocks = new HashMap<>();
    database
        .sql(
            """
            SELECT * FROM casework_clock
            WHERE case_id = ANY(CAST(:cases AS uuid[]))
            ORDER BY case_id, standing = 'running' DESC, due NULLS LAST, key
            """)
        .param("cases", CaseStore.array(List.copyOf(cases)))
        .query(row -> {
          clocks
              .computeIfAbsent(row.getObject("case_id", UUID.class), _ -> new ArrayList<>())
              .add(clock(row));
        });
    return clocks;
  }

  private static ClockRow clock(ResultSet row) throws SQLException {
    return new ClockRow(
        row.getString("key"),
        row.getString("clock"),
        row.getString("standing"),
        row.getObject("ref", UUID.class),
        row.getObject("side", UUID.class),
        instant(row, "due"),
        row.getObject("in_time", Boolean.class),
        Objects.requireNonNullElse(row.getBigDecimal("working_days_used"), BigDecimal.ZERO),
        row.getBigDecimal("working_days_budget"));
  }

  static Row row(ResultSet row, int number) throws SQLException {
    KeptCase file = CaseStore.file(row, number);
    return new Row(
        file,
        row.getString("stage"),
        row.getString("topic"),
        row.getString("summary"),
        row.getString("level"),
        row.getString("holder"),
        instant(row, "held_since"),
        row.getObject("officer", UUID.class),
        Objects.requireNonNullElse(instant(row, "changed_at"), file.openedAt()));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
