package org.caravanserai.platform.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PanelStore {
  private static final String ALL =
      """
      SELECT m.*, array(SELECT organisation FROM casework_mediator_interest i
        WHERE i.person = m.person ORDER BY organisation) AS interests
      FROM casework_mediator m
      """;

  private final JdbcClient database;

  PanelStore(JdbcClient database) {
    this.database = database;
  }

  /** What is kept of a mediator; his name is not. */
  void save(Mediator mediator, Instant now) {
    database
        .sql(
            """
            INSERT INTO casework_mediator (person, languages, topics, sections, about, free, changed_at)
            VALUES (:person, CAST(:languages AS text[]), CAST(:topics AS text[]),
              CAST(:sections AS text[]), :about, :free, :now)
            ON CONFLICT (person) DO UPDATE SET languages = excluded.languages,
              topics = excluded.topics, sections = excluded.sections, about = excluded.about,
              free = excluded.free, changed_at = excluded.changed_at
            """)
        .param("person", mediator.person())
        .param("languages", mediator.languages().toArray(String[]::new))
        .param("topics", mediator.topics().toArray(String[]::new))
        .param("sections", mediator.sections().toArray(String[]::new))
        .param("about", mediator.about())
        .param("free", mediator.free())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    database
        .sql("DELETE FROM casework_mediator_interest WHERE person = :person")
        .param("person", mediator.person())
        .update();
    for (UUID organisation : mediator.interests()) {
      database
          .sql("INSERT INTO casework_mediator_interest VALUES (:person, :organisation)")
          .param("person", mediator.person())
          .param("organisation", organisation)
          .update();
    }
  }

  Optional<Mediator> find(UUID person) {
    return database
        .sql(ALL + "WHERE m.person = :person")
        .param("person", person)
        .query(PanelStore::mediator)
        .optional();
  }

  List<Mediator> list(int limit) {
    return database
        .sql(ALL + "ORDER BY m.person LIMIT :limit")
        .param("limit", limit)
        .query(PanelStore::mediator)
        .list();
  }

  void remove(UUID person) {
    database
        .sql("DELETE FROM casework_mediator WHERE person = :person")
        .param("person", person)
        .update();
  }

  private static Mediator mediator(ResultSet row, int number) throws SQLException {
    return new Mediator(
        row.getObject("person", UUID.class),
        "",
        texts(row.getArray("languages")),
        texts(row.getArray("topics")),
        texts(row.getArray("sections")),
        Arrays.asList((UUID[]) row.getArray("interests").getArray()),
        row.getString("about"),
        row.getBoolean("free"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
