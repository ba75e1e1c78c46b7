package org.caravanserai.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class SideStore {
  private static final long MOST_NANOS = 1_000_000_000;

  private final JdbcClient database;

  private volatile @Nullable Remembered remembered;

  /** The calendars of the sides, as they were read at a moment of {@link System#nanoTime}. */
  private record Remembered(Map<UUID, String> calendars, long readAt) {}

  SideStore(JdbcClient database) {
    this.database = database;
  }

  /** By the id of the side; of another instance's changes it may not know for a second. */
  Map<UUID, String> calendars() {
    Remembered known = remembered;
    long now = System.nanoTime();
    if (known != null && now - known.readAt() < MOST_NANOS) {
      return known.calendars();
    }
    Map<UUID, String> read =
        list().stream().collect(Collectors.toUnmodifiableMap(Side::id, Side::calendar));
    remembered = new Remembered(read, now);
    return read;
  }

  /** Now, and again when the change can be seen by all or is taken back. */
  private void forget() {
    remembered = null;
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              remembered = null;
            }
          });
    }
  }

  List<Side> list() {
    return database.sql("SELECT * FROM identity_side ORDER BY code").query(SideStore::side).list();
  }

  Optional<Side> find(UUID id) {
    return database
        .sql("SELECT * FROM identity_side WHERE id = :id")
        .param("id", id)
        .query(SideStore::side)
        .optional();
  }

  /** False when the code is taken. */
  boolean add(Side side) {
    forget();
    return database
            .sql(
                """
                INSERT INTO identity_side (id, version, code, country, names, languages, calendar)
                VALUES (:id, 0, :code, :country, CAST(:names AS jsonb), :languages, :calendar)
                ON CONFLICT (code) DO NOTHING
                """)
            .param("id", side.id())
            .param("code", side.code())
            .param("country", side.country())
            .param("names", Columns.json(side.names()))
            .param("languages", side.languages().toArray(String[]::new))
            .param("calendar", side.calendar())
            .update()
        == 1;
  }

  /** The code stays. False when the version is not the present one. */
  boolean edit(Side side) {
    forget();
    return database
            .sql(
                """
                UPDATE identity_side
                SET version = version + 1, country = :country, names = CAST(:names AS jsonb),
                  languages = :languages, calendar = :calendar
                WHERE id = :id AND version = :version
                """)
            .param("id", side.id())
            .param("version", side.version())
            .param("country", side.country())
            .param("names", Columns.json(side.names()))
            .param("languages", side.languages().toArray(String[]::new))
            .param("calendar", side.calendar())
            .update()
        == 1;
  }

  List<Desk> listDesks(UUID side) {
    return database
        .sql("SELECT * FROM identity_desk WHERE side = :side ORDER BY topic, id")
        .param("side", side)
        .query(SideStore::desk)
        .list();
  }

  Optional<Desk> findDesk(UUID id) {
    return database
        .sql("SELECT * FROM identity_desk WHERE id = :id")
        .param("id", id)
        .query(SideStore::desk)
        .optional();
  }

  void addDesk(Desk desk) {
    database
        .sql(
            """
            INSERT INTO identity_desk (id, version, side, topic, names)
            VALUES (:id, 0, :side, :topic, CAST(:names AS jsonb))
            """)
        .param("id", desk.id())
        .param("side", desk.side())
        .param("topic", desk.topic().name())
        .param("names", Columns.json(desk.names()))
        .update();
  }

  /** False when the version is not the present one. */
  boolean editDesk(Desk desk) {
    return database
            .sql(
                """
                UPDATE identity_desk
                SET version = version + 1, topic = :topic, names = CAST(:names AS jsonb)
                WHERE id = :id AND version = :version
                """)
            .param("id", desk.id())
            .param("version", desk.version())
            .param("topic", desk.topic().name())
            .param("names", Columns.json(desk.names()))
            .update()
        == 1;
  }

  private static Side side(ResultSet row, int number) throws SQLException {
    return new Side(
        Columns.id(row, "id"),
        row.getInt("version"),
        row.getString("code"),
        row.getString("country"),
        Columns.names(row, "names"),
        List.of((String[]) row.getArray("languages").getArray()),
        row.getString("calendar"));
  }

  private static Desk desk(ResultSet row, int number) throws SQLException {
    return new Desk(
        Columns.id(row, "id"),
        row.getInt("version"),
        Columns.id(row, "side"),
        Topic.valueOf(row.getString("topic")),
        Columns.names(row, "names"));
  }
}
