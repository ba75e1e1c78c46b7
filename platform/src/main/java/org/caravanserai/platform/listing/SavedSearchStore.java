package org.caravanserai.platform.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SavedSearchStore {
  private final JdbcClient database;

  SavedSearchStore(JdbcClient database) {
    this.database = database;
  }

  void add(SavedSearch saved) {
    SearchWords search = saved.search();
    Kind kind = search.kind();
    Subject subject = search.subject();
    database
        .sql(
            """
            INSERT INTO listing_search
              (id, person, words, language, kind, subject, countries, created_at)
            VALUES (:id, :person, :words, :language, :kind, :subject, :countries, :created)
            """)
        .param("id", saved.id())
        .param("person", saved.person())
        .param("words", search.words())
        .param("language", search.language())
        .param("kind", kind == null ? null : kind.name())
        .param("subject", subject == null ? null : subject.name())
        .param("countries", search.countries().toArray(String[]::new))
        .param("created", Columns.time(saved.createdAt()))
        .update();
  }

  List<SavedSearch> listOf(UUID person) {
    return database
        .sql("SELECT * FROM listing_search WHERE person = :person ORDER BY id")
        .param("person", person)
        .query(SavedSearchStore::search)
        .list();
  }

  /** All people's, by id. */
  List<SavedSearch> list(Optional<UUID> after, int limit) {
    return database
        .sql(
            """
            SELECT * FROM listing_search
            WHERE CAST(:after AS uuid) IS NULL OR id > :after
            ORDER BY id LIMIT :limit
            """)
        .param("after", after.orElse(null))
        .param("limit", limit)
        .query(SavedSearchStore::search)
        .list();
  }

  /** How many a person has; others wait to count until the transaction ends. */
  int count(UUID person) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended('listing search ' || :person, 0))")
        .param("person", person.toString())
        .query((row, number) -> number)
        .list();
    return database
        .sql("SELECT count(*) FROM listing_search WHERE person = :person")
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  void remove(UUID id) {
    database.sql("DELETE FROM listing_search WHERE id = :id").param("id", id).update();
  }

  void removeOf(UUID person) {
    database
        .sql("DELETE FROM listing_search WHERE person = :person")
        .param("person", person)
        .update();
  }

  /** Notes that a search told of a listing; false when it had done so before, or is no more. */
  boolean tell(UUID search, UUID listing) {
    return database
            .sql(
                """
                INSERT INTO listing_told (search, listing)
                SELECT id, :listing FROM listing_search WHERE id = :search
                ON CONFLICT DO NOTHING
                """)
            .param("search", search)
            .param("listing", listing)
            .update()
        == 1;
  }

  private static SavedSearch search(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    String subject = row.getString("subject");
    return new SavedSearch(
        Columns.id(row, "id"),
        Columns.id(row, "person"),
        new SearchWords(
            row.getString("words"),
            row.getString("language"),
            find(kind, Kind.class),
            find(subject, Subject.class),
            Set.of((String[]) row.getArray("countries").getArray())),
        Columns.instant(row, "created_at"));
  }

  private static <E extends Enum<E>> @Nullable E find(@Nullable String name, Class<E> type) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
