package org.caravanserai.platform.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseStore {
  private final JdbcClient database;

  CaseStore(JdbcClient database) {
    this.database = database;
  }

  void add(KeptCase file) {
    database
        .sql(
            """
            INSERT INTO casework_case (id, kind, edition, opened_at, organisation, home_side, is_over, reckoning)
            VALUES (:id, :kind, :edition, :openedAt, :organisation, :homeSide, :over, :reckoning)
            """)
        .param("id", file.id())
        .param("kind", file.kind())
        .param("edition", file.edition())
        .param("openedAt", at(file.openedAt()))
        .param("organisation", file.organisation())
        .param("homeSide", file.homeSide())
        .param("over", file.over())
        .param("reckoning", file.reckoning())
        .update();
  }

  /**
   * Writes down entries, and where their case stands with them.
   *
   * @param log every entry of the case, the added ones at its end
   * @param wakeAt when somebody is to look at it; an earlier time stays
   */
  void write(KeptCase file, Whereabouts where, List<Entry> log, List<Entry> added, Instant wakeAt) {
    save(file, where, log, added, wakeAt);
  }

  /**
   * Writes down where a case stands now.
   *
   * @param log every entry of the case
   * @param wakeAt when somebody is to look at it again; null for never
   */
  void save(KeptCase file, Whereabouts where, List<Entry> log, @Nullable Instant wakeAt) {
    save(file, where, log, List.of(), wakeAt);
  }

  private void save(
      KeptCase file,
      Whereabouts where,
      List<Entry> log,
      List<Entry> added,
      @Nullable Instant wakeAt) {
    CaseState state = where.state();
    database
        .sql(
            """
            WITH entered AS (
              INSERT INTO casework_entry (case_id, position, scope, scope_position, actor, text)
              SELECT :id, position, scope, number, actor, text FROM unnest(
                CAST(:positions AS integer[]), CAST(:scopes AS text[]),
                CAST(:numbers AS integer[]), CAST(:actors AS text[]), CAST(:texts AS text[]))
                AS entry (position, scope, number, actor, text)
            ), turn AS (
              SELECT * FROM jsonb_to_recordset(CAST(:turns AS jsonb)) AS turn (
                task text, ref uuid, holder text, side uuid, clock text, due timestamptz)
            ), clock AS (
              SELECT * FROM jsonb_to_recordset(CAST(:clocks AS jsonb)) AS clock (
                key text, clock text, standing text, ref uuid, side uuid, "startedAt" timestamptz,
                due timestamptz, "stoppedAt" timestamptz, "inTime" boolean, used numeric,
                budget numeric)
            ), ended AS (
              DELETE FROM casework_turn
              WHERE case_id = :id AND (task, ref) NOT IN (SELECT task, ref FROM turn)
            ), turned AS (
              INSERT INTO casework_turn (case_id, task, ref, holder, side, clock, due)
              SELECT :id, task, ref, holder, side, clock, due FROM turn
              ON CONFLICT (case_id, task, ref) DO UPDATE SET holder = excluded.holder,
                side = excluded.side, clock = excluded.clock, due = excluded.due
                WHERE (casework_turn.holder, casework_turn.side, casework_turn.clock,
                    casework_turn.due)
                  IS DISTINCT FROM (excluded.holder, excluded.side, excluded.clock, excluded.due)
            ), clocked AS (
              INSERT INTO casework_clock (case_id, key, clock, standing, ref, side, started_at, due,
                stopped_at, in_time, working_days_used, working_days_budget)
              SELECT :id, key, clock, standing, ref, side, "startedAt", due, "stoppedAt", "inTime",
                used, budget
              FROM clock
              ON CONFLICT (case_id, key) DO UPDATE SET standing = excluded.standing,
                ref = excluded.ref, side = excluded.side, started_at = excluded.started_at,
                due = excluded.due, stopped_at = excluded.stopped_at, in_time = excluded.in_time,
                working_days_used = excluded.working_days_used,
                working_days_budget = excluded.working_days_budget
            )
            UPDATE casework_case
            SET home_desk = :homeDesk, host_side = :hostSide, host_desk = :hostDesk,
              respondent = :respondent, mediator = :mediator, is_over = :over, stage = :stage,
              topic = :topic, place = :place, step = :step, cites = CAST(:cites AS text[]),
              summary = :summary, level = :level,
              holder = :holder, held_since = :heldSince, officer = :officer, outcome = :outcome,
              cause = :cause, changed_at = :changedAt, entries = :entries,
              last_hash = :lastHash,
              wake_at = CASE WHEN :grows THEN LEAST(wake_at, CAST(:wakeAt AS timestamptz))
                ELSE :wakeAt END
            WHERE id = :id
            """)
        .param("id", file.id())
        .param("turns", turns(where))
        .param("clocks", clocks(where))
        .param("homeDesk", file.homeDesk())
        .param("hostSide", file.hostSide())
        .param("hostDesk", file.hostDesk())
        .param("respondent", file.respondent())
        .param("mediator", file.mediator())
        .param("over", file.over())
        .param("stage", Objects.requireNonNullElse(state.stage(), ""))
        .param("topic", where.topic())
        .param("place", where.place())
        .param("step", where.step())
        .param("cites", where.cites().toArray(String[]::new))
        .param("summary", where.summary())
        .param("level", state.level())
        .param("holder", CaseKind.word(state.holder().who()))
        .param("heldSince", at(state.heldSince()))
        .param("officer", KeptCase.find(state.officer()))
        .param("outcome", state.outcome())
        .param("cause", state.cause())
        .param("changedAt", at(where.changedAt()))
        .param("entries", log.size())
        .param("lastHash", log.getLast().hash())
        .param("grows", !added.isEmpty())
        .param("positions", added.stream().map(Entry::position).toArray(Integer[]::new))
        .param("scopes", texts(added, entry -> entry.scope().text()))
        .param("numbers", added.stream().map(Entry::scopePosition).toArray(Integer[]::new))
        .param("actors", texts(added, entry -> entry.actor().person()))
        .param("texts", texts(added, Entry::text))
        .param("wakeAt", at(wakeAt))
        .update();
    EndingTable.save(database, file.id(), state.endings());
  }

  private static String[] texts(List<Entry> entries, Function<Entry, String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }

  private static String turns(Whereabouts where) {
    return new Json.Arr(
            where.turns().stream()
                .<Json>map(turn ->
                    object(
                        "task", turn.task(),
                        "ref", turn.ref(),
                        "holder", turn.holder(),
                        "side", turn.side(),
                        "clock", turn.clock(),
                        "due", turn.due()))
                .toList())
        .canonical();
  }

  private static String clocks(Whereabouts where) {
    return new Json.Arr(
            where.clocks().stream()
                .<Json>map(clock ->
                    object(
                        "key", clock.key(),
                        "clock", clock.clock(),
                        "standing", clock.standing(),
                        "ref", clock.ref(),
                        "side", clock.side(),
                        "startedAt", clock.startedAt(),
                        "due", clock.due(),
                        "stoppedAt", clock.stoppedAt(),
                        "inTime", clock.inTime(),
                        "used", clock.used(),
                        "budget", clock.budget()))
                .toList())
        .canonical();
  }

  /** Each value as text, which PostgreSQL reads by the type of its column. */
  private static Json.Obj object(@Nullable Object... keysAndValues) {
    Json.Obj object = Json.Obj.EMPTY;
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Object value = keysAndValues[i + 1];
      if (value != null) {
        object = object.with(String.valueOf(keysAndValues[i]), new Json.Str(value.toString()));
      }
    }
    return object;
  }

  static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
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

  int countOpen(UUID organisation) {
    return database
        .sql("SELECT count(*) FROM casework_case WHERE organisation = :id AND NOT is_over")
        .param("id", organisation)
        .query(Integer.class)
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

  /** Whether somebody took on the mediation of another case of the organisation. */
  boolean hasMediated(UUID person, UUID organisation, UUID otherThan) {
    return exists("%\"kind\":\"mediator-accepted\",%", person, organisation, otherThan);
  }

  /** Whether somebody wrote anything in another case of the organisation. */
  boolean hasWritten(UUID person, UUID organisation, UUID otherThan) {
    return exists("%", person, organisation, otherThan);
  }

  private boolean exists(String entry, UUID person, UUID organisation, UUID otherThan) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT FROM casework_entry e JOIN casework_case c ON c.id = e.case_id
              WHERE e.actor = :person AND e.text LIKE :entry AND c.id <> :case
                AND (c.organisation = :organisation OR c.respondent = :organisation))
            """)
        .param("person", person.toString())
        .param("entry", entry)
        .param("case", otherThan)
        .param("organisation", organisation)
        .query(Boolean.class)
        .single();
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

  static String[] array(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String text = row.getString("text");
    return Entry.read(text, row.getInt("position"))
        .orElseThrow(() -> new IllegalStateException("No entry of a case: " + text));
  }

  static KeptCase file(ResultSet row, int number) throws SQLException {
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
        row.getObject("respondent", UUID.class),
        row.getObject("mediator", UUID.class),
        row.getBoolean("is_over"),
        row.getObject("reckoning", Long.class),
        row.getString("last_hash"));
  }
}
