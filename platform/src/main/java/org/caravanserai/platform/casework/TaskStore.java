package org.caravanserai.platform.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.casework.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of cases as they stand, and the projects that they are of. */
@Repository
class TaskStore {
  /** The project whose plan a case carries out, as it was when the case was opened. */
  record Project(UUID dossier, String edition, LocalDate asOf, String profile) {}

  private final JdbcClient database;

  TaskStore(JdbcClient database) {
    this.database = database;
  }

  void add(UUID file, Project project) {
    database
        .sql(
            """
            INSERT INTO casework_plan (case_id, dossier, edition, as_of, profile)
            VALUES (:case, :dossier, :edition, :asOf, :profile)
            """)
        .param("case", file)
        .param("dossier", project.dossier())
        .param("edition", project.edition())
        .param("asOf", project.asOf())
        .param("profile", project.profile())
        .update();
  }

  Optional<Project> find(UUID file) {
    return database
        .sql("SELECT dossier, edition, as_of, profile FROM casework_plan WHERE case_id = :case")
        .param("case", file)
        .query((row, number) ->
            new Project(
                row.getObject("dossier", UUID.class),
                row.getString("edition"),
                row.getObject("as_of", LocalDate.class),
                row.getString("profile")))
        .optional();
  }

  /** The case that carries out the plan of a dossier and is not over. */
  Optional<UUID> findOpen(UUID dossier) {
    return database
        .sql(
            """
            SELECT file.id FROM casework_plan AS plan
            JOIN casework_case AS file ON file.id = plan.case_id
            WHERE plan.dossier = :dossier AND NOT file.is_over ORDER BY file.id LIMIT 1
            """)
        .param("dossier", dossier)
        .query(UUID.class)
        .optional();
  }

  /** Whether a case of the organisation that carries out the dossier's plan has the task. */
  boolean hasTask(UUID organisation, UUID dossier, String task) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT FROM casework_plan AS plan
              JOIN casework_case AS file ON file.id = plan.case_id
              JOIN casework_task AS task ON task.case_id = file.id
              WHERE plan.dossier = :dossier AND file.organisation = :organisation
                AND task.task = :task)
            """)
        .param("dossier", dossier)
        .param("organisation", organisation)
        .param("task", task)
        .query(Boolean.class)
        .single();
  }

  /**
   * Writes down how some tasks of a case stand.
   *
   * @param ids of these tasks
   */
  void save(UUID file, Whereabouts where, Set<String> ids) {
    List<Json> tasks =
        where.state().tasks().values().stream()
            .filter(task -> ids.contains(task.id()) && KeptCase.find(task.desk()) != null)
            .map(task -> row(task, where))
            .toList();
    if (tasks.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            INSERT INTO casework_task (case_id, task, procedure, step, desk, side, state,
              working_days)
            SELECT :case, task, procedure, step, desk, side, state, days
            FROM jsonb_to_recordset(CAST(:tasks AS jsonb)) AS task (
              task text, procedure text, step text, desk uuid, side uuid, state text, days numeric)
            ON CONFLICT (case_id, task) DO UPDATE SET desk = excluded.desk,
              side = excluded.side, state = excluded.state,
              working_days = excluded.working_days
            """)
        .param("case", file)
        .param("tasks", new Json.Arr(tasks).canonical())
        .update();
  }

  private static Json row(Task task, Whereabouts where) {
    int colon = task.id().indexOf(':');
    Json.Obj row = Json.object("task", task.id(), "desk", task.desk(), "state", state(task));
    if (colon > 0) {
      row =
          row.with("procedure", new Json.Str(task.id().substring(0, colon)))
              .with("step", new Json.Str(task.id().substring(colon + 1)));
    }
    if (KeptCase.find(task.side()) != null) {
      row = row.with("side", new Json.Str(task.side()));
    }
    String used = used(task, where);
    return used == null ? row : row.with("days", new Json.Str(used));
  }

  private static String state(CaseState.Task task) {
    if (task.over()) {
      return task.dropped() ? "dropped" : "done";
    }
    return task.open() ? "open" : "planned";
  }

  private static @Nullable String used(Task task, Whereabouts where) {
    return where.clocks().stream()
        .filter(clock -> task.over() && clock.key().endsWith(":" + task.id()))
        .map(clock -> clock.used().toPlainString())
        .findFirst()
        .orElse(null);
  }
}
