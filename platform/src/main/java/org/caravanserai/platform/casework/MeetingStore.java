package org.caravanserai.platform.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.casework.Meeting.Confirmation;
import org.caravanserai.platform.casework.Meeting.Line;
import org.caravanserai.platform.casework.Meeting.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingStore {
  /** A meeting without its agenda. */
  record Kept(
      UUID id,
      LocalDate day,
      UUID side,
      UUID other,
      UUID calledBy,
      Instant calledAt,
      @Nullable Instant closedAt) {}

  /**
   * A case on an agenda.
   *
   * @param entry the decision; null while there is none
   */
  record Item(UUID caseId, int position, Instant joinedAt, @Nullable UUID entry) {}

  private final JdbcClient database;

  MeetingStore(JdbcClient database) {
    this.database = database;
  }

  /** False when a meeting of the two sides is open. */
  boolean add(Kept meeting) {
    return database
            .sql(
                """
                INSERT INTO casework_meeting (id, held_on, side, other_side, called_by, called_at)
                VALUES (:id, :day, :side, :other, :by, :at)
                ON CONFLICT DO NOTHING
                """)
            .param("id", meeting.id())
            .param("day", meeting.day())
            .param("side", meeting.side())
            .param("other", meeting.other())
            .param("by", meeting.calledBy())
            .param("at", at(meeting.calledAt()))
            .update()
        == 1;
  }

  Optional<Kept> find(UUID id) {
    return find(id, "");
  }

  /** The same, held until the transaction ends. */
  Optional<Kept> findForWriting(UUID id) {
    return find(id, " FOR UPDATE");
  }

  private Optional<Kept> find(UUID id, String held) {
    return database
        .sql("SELECT * FROM casework_meeting WHERE id = :id" + held)
        .param("id", id)
        .query((row, _) ->
            new Kept(
                row.getObject("id", UUID.class),
                row.getObject("held_on", LocalDate.class),
                row.getObject("side", UUID.class),
                row.getObject("other_side", UUID.class),
                row.getObject("called_by", UUID.class),
                instant(row, "called_at"),
                found(row, "closed_at")))
        .optional();
  }

  /** The newest meetings of these sides. */
  List<Line> list(List<UUID> sides, int most) {
    return database
        .sql(
            """
            SELECT m.*,
              (SELECT count(*) FROM casework_meeting_item i WHERE i.meeting = m.id) AS cases,
              (SELECT count(*) FROM casework_meeting_decision d WHERE d.meeting = m.id) AS decided
            FROM casework_meeting m
            WHERE m.side = ANY(CAST(:sides AS uuid[])) OR m.other_side = ANY(CAST(:sides AS uuid[]))
            ORDER BY m.held_on DESC, m.id DESC LIMIT :most
            """)
        .param("sides", array(sides))
        .param("most", most)
        .query((row, _) ->
            new Line(
                row.getObject("id", UUID.class),
                row.getObject("held_on", LocalDate.class),
                row.getObject("side", UUID.class),
                row.getObject("other_side", UUID.class),
                found(row, "closed_at"),
                row.getInt("cases"),
                row.getInt("decided")))
        .list();
  }

  /** What is before the committee of these sides and others. A dispute never is. */
  List<Waiting> waiting(List<UUID> sides) {
    return database
        .sql(
            """
            SELECT least(home_side, coalesce(host_side, home_side)) AS side,
              nullif(greatest(home_side, coalesce(host_side, home_side)),
                least(home_side, coalesce(host_side, home_side))) AS other,
              count(*) AS cases, min(held_since) AS since
            FROM casework_case
            WHERE holder = 'joint-committee' AND kind <> 'mediation'
              AND (home_side = ANY(CAST(:sides AS uuid[])) OR host_side = ANY(CAST(:sides AS uuid[])))
            GROUP BY 1, 2 ORDER BY since, 1, 2
            """)
        .param("sides", array(sides))
        .query((row, _) ->
            new Waiting(
                row.getObject("side", UUID.class),
                row.getObject("other", UUID.class),
                row.getInt("cases"),
                instant(row, "since")))
        .list();
  }

  List<Item> items(UUID meeting) {
    return database
        .sql(
            """
            SELECT i.*, d.entry FROM casework_meeting_item i
            LEFT JOIN casework_meeting_decision d
              ON d.meeting = i.meeting AND d.case_id = i.case_id
            WHERE i.meeting = :meeting ORDER BY i.position
            """)
        .param("meeting", meeting)
        .query((row, _) ->
            new Item(
                row.getObject("case_id", UUID.class),
                row.getInt("position"),
                instant(row, "joined_at"),
                row.getObject("entry", UUID.class)))
        .list();
  }

  /** Cases before the committee of the two sides that are not on this agenda, the oldest first. */
  List<Item> joining(Kept meeting, int first, int most) {
    return database
        .sql(
            """
            SELECT id, held_since FROM casework_case c
            WHERE holder = 'joint-committee' AND kind <> 'mediation'
              AND ((home_side = :side AND host_side = :other)
                OR (home_side = :other AND host_side = :side))
              AND NOT EXISTS (SELECT 1 FROM casework_meeting_item i
                WHERE i.meeting = :meeting AND i.case_id = c.id)
            ORDER BY held_since, id LIMIT :most
            """)
        .param("side", meeting.side())
        .param("other", meeting.other())
        .param("meeting", meeting.id())
        .param("most", most)
        .query((row, number) -> {
          Instant since = instant(row, "held_since");
          return new Item(
              row.getObject("id", UUID.class),
              first + number,
              since.isAfter(meeting.calledAt()) ? since : meeting.calledAt(),
              null);
        })
        .list();
  }

  void add(UUID meeting, Item item) {
    database
        .sql(
            """
            INSERT INTO casework_meeting_item (meeting, case_id, position, joined_at)
            VALUES (:meeting, :case, :position, :at)
            """)
        .param("meeting", meeting)
        .param("case", item.caseId())
        .param("position", item.position())
        .param("at", at(item.joinedAt()))
        .update();
  }

  void decide(UUID meeting, UUID file, UUID entry) {
    database
        .sql("INSERT INTO casework_meeting_decision VALUES (:meeting, :case, :entry)")
        .param("meeting", meeting)
        .param("case", file)
        .param("entry", entry)
        .update();
  }

  List<Confirmation> confirmations(UUID meeting) {
    return database
        .sql(
            """
            SELECT * FROM casework_meeting_confirmation
            WHERE meeting = :meeting ORDER BY confirmed_at, side
            """)
        .param("meeting", meeting)
        .query((row, _) ->
            new Confirmation(
                row.getObject("side", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("sha256"),
                instant(row, "confirmed_at")))
        .list();
  }

  /** One that was given before stays as it is. */
  void confirm(UUID meeting, Confirmation confirmation) {
    database
        .sql(
            """
            INSERT INTO casework_meeting_confirmation (meeting, side, sha256, person, confirmed_at)
            VALUES (:meeting, :side, :sha256, :person, :at)
            ON CONFLICT DO NOTHING
            """)
        .param("meeting", meeting)
        .param("side", confirmation.side())
        .param("sha256", confirmation.sha256())
        .param("person", confirmation.person())
        .param("at", at(confirmation.at()))
        .update();
  }

  void close(UUID meeting, Minutes minutes, Instant now) {
    database
        .sql("UPDATE casework_meeting SET closed_at = :at, sha256 = :sha256 WHERE id = :id")
        .param("id", meeting)
        .param("at", at(now))
        .param("sha256", minutes.sha256())
        .update();
    int position = 0;
    for (Minutes.Text one : minutes.texts()) {
      database
          .sql(
              "INSERT INTO casework_meeting_minutes VALUES (:meeting, :position, :language, :text)")
          .param("meeting", meeting)
          .param("position", ++position)
          .param("language", one.language())
          .param("text", one.text())
          .update();
    }
  }

  /** The minutes of a meeting that is closed. */
  Minutes minutes(UUID meeting) {
    return new Minutes(
        database
            .sql(
                """
                SELECT language, text FROM casework_meeting_minutes
                WHERE meeting = :meeting ORDER BY position
                """)
            .param("meeting", meeting)
            .query((row, _) -> new Minutes.Text(row.getString("language"), row.getString("text")))
            .list());
  }

  /** The days of the meetings that somebody called, and of those whose minutes he confirmed. */
  List<LocalDate> daysOf(UUID person) {
    return database
        .sql(
            """
            SELECT DISTINCT held_on FROM casework_meeting m
            WHERE m.called_by = :person OR EXISTS (
              SELECT 1 FROM casework_meeting_confirmation c
              WHERE c.meeting = m.id AND c.person = :person)
            ORDER BY held_on
            """)
        .param("person", person)
        .query((row, _) -> row.getObject("held_on", LocalDate.class))
        .list();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant found(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static String[] array(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
