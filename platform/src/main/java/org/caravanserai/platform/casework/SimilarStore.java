package org.caravanserai.platform.casework;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.caravanserai.casework.Likeness;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds solved problems, and reads no log. */
@Repository
class SimilarStore {
  /** A problem that was solved. */
  record Solved(
      UUID id,
      Likeness.Problem problem,
      String outcome,
      @Nullable BigDecimal workingDays,
      List<String> cites) {}

  private final JdbcClient database;

  SimilarStore(JdbcClient database) {
    this.database = database;
  }

  /** The newest of a topic, but for one. */
  List<Solved> solved(String topic, UUID but, int most) {
    return database
        .sql(
            """
            SELECT c.id, c.topic, c.cause, c.place, c.step, c.summary, c.outcome, c.cites,
              (SELECT k.working_days_used FROM casework_clock k
                WHERE k.case_id = c.id AND k.key = 'solve') AS working_days
            FROM casework_case c
            WHERE c.is_over AND c.kind = 'response' AND c.outcome = 'solved' AND c.topic = :topic
              AND c.id <> :but
            ORDER BY c.id DESC LIMIT :most
            """)
        .param("topic", topic)
        .param("but", but)
        .param("most", most)
        .query((row, _) ->
            new Solved(
                row.getObject("id", UUID.class),
                new Likeness.Problem(
                    row.getString("topic"),
                    row.getString("cause"),
                    row.getString("place"),
                    row.getString("step"),
                    row.getString("summary")),
                row.getString("outcome"),
                row.getBigDecimal("working_days"),
                List.of((String[]) row.getArray("cites").getArray())))
        .list();
  }
}
