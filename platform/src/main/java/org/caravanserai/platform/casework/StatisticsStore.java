package org.caravanserai.platform.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.caravanserai.platform.casework.PublicNumbers.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts cases by what never changes of them. */
@Repository
class StatisticsStore {
  /** One cell of the tables of one kind. */
  record Place(String kind, By by, String key) {}

  private final JdbcClient database;

  StatisticsStore(JdbcClient database) {
    this.database = database;
  }

  /** The counts of cases opened, or by outcome ended, in a span of days; zeros are left out. */
  Map<Place, Integer> count(LocalDate from, LocalDate to) {
    Map<Place, Integer> counts = new HashMap<>();
    database
        .sql(
            """
            SELECT c.kind, mark.by, mark.key, count(*) AS count
            FROM casework_case c
            CROSS JOIN LATERAL (VALUES
              ('MONTH', to_char(c.opened_at AT TIME ZONE 'UTC', 'YYYY-MM')),
              ('SIDE', CAST(c.home_side AS text)),
              ('TOPIC', c.topic)) AS mark (by, key)
            WHERE c.opened_at >= :from AND c.opened_at < :to AND mark.key IS NOT NULL
            GROUP BY 1, 2, 3
            UNION ALL
            SELECT c.kind, 'OUTCOME', e.outcome, count(*)
            FROM casework_ending e JOIN casework_case c ON c.id = e.case_id
            WHERE e.ended_at >= :from AND e.ended_at < :to AND e.outcome IS NOT NULL
              AND c.kind <> 'mediation'
            GROUP BY 1, 3
            """)
        .param("from", start(from))
        .param("to", start(to))
        .query((row, _) ->
            Map.entry(
                new Place(
                    row.getString("kind"), By.valueOf(row.getString("by")), row.getString("key")),
                row.getInt("count")))
        .list()
        .forEach(one -> counts.put(one.getKey(), one.getValue()));
    return counts;
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
