package org.caravanserai.platform.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.platform.casework.Board.Count;
import org.caravanserai.platform.casework.Board.Group;
import org.caravanserai.platform.casework.Board.Late;
import org.caravanserai.platform.casework.Board.Mediations;
import org.caravanserai.platform.casework.Board.Pace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts cases by where they stand, and reads no log. */
@Repository
class BoardStore {
  /** What a board is divided by; null in the key of a group is a value of its own. */
  enum By {
    NOTHING("''"),
    TOPIC("c.topic"),
    SIDE("CASE WHEN c.home_side = :side THEN c.host_side ELSE c.home_side END"),
    DESK("r.ref");

    private final String key;

    By(String key) {
      this.key = key;
    }
  }

  private static final int MOST_GROUPS = 100;
  private static final int MOST_LATE = 10;
  private static final String KIND = "c.kind <> 'mediation'";

  private final JdbcClient database;

  BoardStore(JdbcClient database) {
    this.database = database;
  }

  /** Which cases a watch is of; a desk's board tells of what it has now, and of what it ended. */
  private static String cases(Watch watch) {
    if (watch.side() == null) {
      return "true";
    }
    return watch.desk() == null
        ? "(c.home_side = :ref OR c.host_side = :ref)"
        : "(c.home_desk = :ref OR c.host_desk = :ref"
            + " OR c.id IN (SELECT case_id FROM casework_turn WHERE ref = :ref))";
  }

  private static String ended(Watch watch) {
    return watch.desk() == null ? cases(watch) : "e.desk = :ref";
  }

  private static String owed(Watch watch) {
    return watch.desk() == null ? cases(watch) : "k.ref = :ref";
  }

  /** The groups of a board with their counts, by key. */
  Map<@Nullable String, Count> count(Watch watch, Period period, Instant now, By by) {
    String key = by == By.DESK ? "e.desk" : by.key;
    Map<@Nullable String, Count> counts = new LinkedHashMap<>();
    asked(
            """
            WITH seen AS (
              %s
            ), counted AS (
              SELECT key, late, waiting, open, closed, solved, reopened FROM seen
              UNION ALL
              SELECT CAST(%s AS text), false, false, 0,
                CASE WHEN e.ended_at >= :from AND e.ended_at < :to AND e.reopened_at IS NULL
                  THEN 1 ELSE 0 END,
                CASE WHEN e.ended_at >= :from AND e.ended_at < :to AND e.reopened_at IS NULL
                  AND e.outcome = 'solved' THEN 1 ELSE 0 END,
                CASE WHEN e.reopened_at >= :from AND e.reopened_at < :to THEN 1 ELSE 0 END
              FROM casework_ending e JOIN casework_case c ON c.id = e.case_id
              WHERE (e.ended_at >= :from AND e.ended_at < :to
                  OR e.reopened_at >= :from AND e.reopened_at < :to)
                AND %s AND %s
            )
            SELECT key, sum(open) AS open,
              sum(open) FILTER (WHERE NOT late AND NOT waiting) AS on_time,
              sum(open) FILTER (WHERE NOT late AND waiting) AS waiting,
              sum(open) FILTER (WHERE late) AS late,
              sum(closed) AS closed, sum(solved) AS solved, sum(reopened) AS reopened
            FROM counted GROUP BY key
            HAVING sum(open) + sum(closed) + sum(reopened) > 0
            ORDER BY sum(open) DESC, sum(closed) DESC, key LIMIT %d
            """
                .formatted(open(watch, by), key, KIND, ended(watch), MOST_GROUPS),
            watch,
            period,
            now)
        .query((row, _) -> Map.entry(new Key(row.getString("key")), counted(row)))
        .list()
        .forEach(group -> counts.put(group.getKey().text(), group.getValue()));
    return counts;
  }

  private record Key(@Nullable String text) {}

  /**
   * Open cases, one row for each key that a case has. At a desk a case is late by the clocks of the
   * desk's own turn; else by any.
   */
  private static String open(Watch watch, By by) {
    return by == By.DESK
        ? """
        SELECT CAST(r.ref AS text) AS key, bool_or(coalesce(r.due < :now, false)) AS late,
          c.holder = 'enterprise' AS waiting, 1 AS open, 0 AS closed, 0 AS solved, 0 AS reopened
        FROM casework_case c
        CROSS JOIN LATERAL (
          SELECT t.ref, t.due FROM casework_turn t
            WHERE t.case_id = c.id AND t.holder <> 'enterprise'
          UNION
          SELECT k.ref, NULL FROM casework_clock k
            WHERE k.case_id = c.id AND c.holder = 'enterprise' AND k.standing = 'paused'
        ) r
        WHERE NOT c.is_over AND %s AND %s
        GROUP BY c.id, c.holder, r.ref
        """
            .formatted(KIND, cases(watch))
        : """
        SELECT CAST(%s AS text) AS key, EXISTS (
            SELECT FROM casework_clock k
            WHERE k.case_id = c.id AND k.standing = 'running' AND k.due < :now) AS late,
          c.holder = 'enterprise' AS waiting, 1 AS open, 0 AS closed, 0 AS solved, 0 AS reopened
        FROM casework_case c
        WHERE NOT c.is_over AND %s AND %s
        """
            .formatted(by.key, KIND, cases(watch));
  }

  private static Count counted(ResultSet row) throws SQLException {
    return new Count(
        row.getInt("open"),
        row.getInt("on_time"),
        row.getInt("waiting"),
        row.getInt("late"),
        row.getInt("closed"),
        row.getInt("solved"),
        row.getInt("reopened"));
  }

  /** How long the clocks took, by the key of their group. */
  Map<@Nullable String, List<Pace>> paces(Watch watch, Period period, Instant now, By by) {
    String key = by == By.DESK ? "k.ref" : by.key;
    Map<@Nullable String, List<Pace>> paces = new LinkedHashMap<>();
    asked(
            """
            SELECT CAST(%s AS text) AS key, c.kind, k.clock, count(*) AS stopped,
              count(*) FILTER (WHERE k.in_time) AS in_time,
              percentile_disc(0.5) WITHIN GROUP (ORDER BY k.working_days_used) AS median,
              percentile_disc(0.9) WITHIN GROUP (ORDER BY k.working_days_used) AS p90
            FROM casework_clock k JOIN casework_case c ON c.id = k.case_id
            WHERE k.stopped_at >= :from AND k.stopped_at < :to AND k.working_days_used IS NOT NULL
              AND %s AND %s
              AND NOT EXISTS (
                SELECT FROM casework_ending e
                WHERE e.case_id = k.case_id AND e.ended_at = k.stopped_at
                  AND e.outcome = 'withdrawn')
            GROUP BY 1, 2, 3 ORDER BY 1, 2 DESC, avg(k.stopped_at - k.started_at), 3 LIMIT %d
            """
                .formatted(key, KIND, owed(watch), MOST_GROUPS * 10),
            watch,
            period,
            now)
        .query((row, _) -> Map.entry(new Key(row.getString("key")), pace(row)))
        .list()
        .forEach(group ->
            paces
                .computeIfAbsent(group.getKey().text(), _ -> new ArrayList<>())
                .add(group.getValue()));
    return paces;
  }

  private static Pace pace(ResultSet row) throws SQLException {
    return new Pace(
        row.getString("kind"),
        row.getString("clock"),
        row.getInt("stopped"),
        row.getInt("in_time"),
        row.getBigDecimal("median"),
        row.getBigDecimal("p90"));
  }

  List<Late> late(Watch watch, Period period, Instant now) {
    return asked(
            """
            SELECT c.id, c.topic, c.organisation, k.clock, k.due, (
                SELECT t.ref FROM casework_turn t
                WHERE t.case_id = c.id ORDER BY t.due, t.ref LIMIT 1) AS holder
            FROM casework_case c
            CROSS JOIN LATERAL (
              SELECT clock, due FROM casework_clock
              WHERE case_id = c.id AND standing = 'running' AND due < :now
              ORDER BY due, key LIMIT 1) k
            WHERE NOT c.is_over AND %s AND %s
            ORDER BY k.due, c.id LIMIT %d
            """
                .formatted(KIND, cases(watch), MOST_LATE),
            watch,
            period,
            now)
        .query((row, _) ->
            new Late(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getObject("organisation", UUID.class),
                row.getObject("holder", UUID.class),
                row.getString("clock"),
                row.getObject("due", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The files of disputes of a side. */
  Mediations mediations(UUID side, Instant now) {
    return database
        .sql(
            """
            SELECT count(*) AS open, count(*) FILTER (WHERE EXISTS (
                SELECT FROM casework_clock k
                WHERE k.case_id = c.id AND k.standing = 'running' AND k.due < :now)) AS late
            FROM casework_case c
            WHERE NOT c.is_over AND c.kind = 'mediation'
              AND (c.home_side = :side OR c.host_side = :side)
            """)
        .param("side", side)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new Mediations(row.getInt("open"), row.getInt("late")))
        .single();
  }

  private JdbcClient.StatementSpec asked(String sql, Watch watch, Period period, Instant now) {
    return database
        .sql(sql)
        .param("ref", watch.ref())
        .param("side", watch.side())
        .param("from", start(period.from()))
        .param("to", start(period.to()))
        .param("now", now.atOffset(ZoneOffset.UTC));
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  /** Groups with their counts and paces; those with paces alone come last. */
  List<Group> groups(Watch watch, Period period, Instant now, By by) {
    Map<@Nullable String, Count> counts = count(watch, period, now, by);
    Map<@Nullable String, List<Pace>> paces = paces(watch, period, now, by);
    paces.keySet().forEach(key -> counts.putIfAbsent(key, Count.NONE));
    return counts.entrySet().stream()
        .map(one ->
            new Group(one.getKey(), one.getValue(), paces.getOrDefault(one.getKey(), List.of())))
        .toList();
  }
}
