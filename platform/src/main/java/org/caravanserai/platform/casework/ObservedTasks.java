package org.caravanserai.platform.casework;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.platform.library.ObservedDurations;
import org.caravanserai.procedure.StepRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the library how long tasks took that are done. */
@Component
class ObservedTasks implements ObservedDurations {
  private final JdbcClient database;

  ObservedTasks(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<StepRef, Observed> all() {
    Map<StepRef, Observed> steps = new HashMap<>();
    database
        .sql(
            """
            SELECT task.procedure, task.step, NULL::uuid AS desk, count(*) AS done,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY task.working_days) AS median,
              percentile_cont(0.9) WITHIN GROUP (ORDER BY task.working_days) AS p90
            FROM casework_task AS task JOIN casework_case AS file ON file.id = task.case_id
            WHERE task.procedure IS NOT NULL AND task.step IS NOT NULL AND task.state = 'done'
              AND task.working_days IS NOT NULL
            GROUP BY task.procedure, task.step
            HAVING count(DISTINCT file.organisation) >= :least
            """)
        .param("least", LEAST)
        .query((row, number) ->
            steps.put(
                new StepRef(row.getString("procedure"), row.getString("step")),
                observed(row, number)))
        .list();
    return steps;
  }

  @Override
  public List<Observed> of(String procedure) {
    return database
        .sql(
            """
            SELECT task.step, task.desk, count(*) AS done,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY task.working_days) AS median,
              percentile_cont(0.9) WITHIN GROUP (ORDER BY task.working_days) AS p90
            FROM casework_task AS task JOIN casework_case AS file ON file.id = task.case_id
            WHERE task.procedure = :procedure AND task.state = 'done'
              AND task.working_days IS NOT NULL
            GROUP BY GROUPING SETS ((task.step), (task.step, task.desk))
            HAVING count(DISTINCT file.organisation) >= :least
            ORDER BY task.step, task.desk NULLS FIRST
            """)
        .param("procedure", procedure)
        .param("least", LEAST)
        .query(ObservedTasks::observed)
        .list();
  }

  private static Observed observed(ResultSet row, int number) throws SQLException {
    return new Observed(
        row.getString("step"),
        row.getObject("desk", UUID.class),
        row.getInt("done"),
        row.getBigDecimal("median").setScale(1, RoundingMode.HALF_UP),
        row.getBigDecimal("p90").setScale(1, RoundingMode.HALF_UP));
  }
}
