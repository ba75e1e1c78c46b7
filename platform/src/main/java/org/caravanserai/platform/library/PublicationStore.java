package org.caravanserai.platform.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was in force, one after the other, and how the items changed each time. */
@Repository
class PublicationStore {
  private static final int BATCH = 500;
  private static final String SELECT =
      "SELECT number, edition, kind, label, note, published_at, published_by FROM library_publication ";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  PublicationStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /**
   * Lets one change of the library at a time through, in all instances, until the end of the
   * transaction.
   */
  void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('library'))").query(_ -> {});
  }

  /** The publication in force. */
  Optional<Publication> last() {
    return jdbc.sql(SELECT + "ORDER BY number DESC LIMIT 1")
        .query((row, _) -> publication(row))
        .optional();
  }

  Optional<Publication> find(long number) {
    return jdbc.sql(SELECT + "WHERE number = :number")
        .param("number", number)
        .query((row, _) -> publication(row))
        .optional();
  }

  /** Whether an edition was ever in force. */
  boolean isPublished(String edition) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM library_publication WHERE edition = :edition)")
        .param("edition", edition)
        .query(Boolean.class)
        .single();
  }

  /** Whether a steward ever published. */
  boolean hasOwn() {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM library_publication WHERE kind IN ('published', 'restored'))")
        .query(Boolean.class)
        .single();
  }

  /**
   * The publications before one, the newest first.
   *
   * @param before a number that none has, to begin with the newest
   */
  List<Publication> before(long before, int limit) {
    return jdbc.sql(SELECT + "WHERE number < :before ORDER BY number DESC LIMIT :limit")
        .param("before", before)
        .param("limit", limit)
        .query((row, _) -> publication(row))
        .list();
  }

  void insert(Publication publication, List<ItemChange> changes) {
    jdbc.sql(
            """
            INSERT INTO library_publication
              (number, edition, kind, label, note, published_at, published_by)
            VALUES (:number, :edition, :kind, :label, :note, :at, :by)\
            """)
        .param("number", publication.number())
        .param("edition", publication.edition())
        .param("kind", word(publication.kind()))
        .param("label", publication.label())
        .param("note", publication.note())
        .param("at", Timestamp.from(publication.at()))
        .param("by", publication.by())
        .update();
    template.batchUpdate(
        "INSERT INTO library_change (publication, kind, id, change) VALUES (?, ?, ?, ?)",
        changes,
        BATCH,
        (statement, change) -> {
          statement.setLong(1, publication.number());
          statement.setString(2, word(change.subject().kind()));
          statement.setString(3, change.subject().id());
          statement.setString(4, word(change.how()));
        });
  }

  /** How items changed with a publication, by kind and id, after one of them. */
  List<ItemChange> changes(long publication, @Nullable Subject after, int limit) {
    return jdbc.sql(
            """
            SELECT kind, id, change FROM library_change
            WHERE publication = :publication AND (kind, id) > (:kind, :id)
            ORDER BY kind, id LIMIT :limit\
            """)
        .param("publication", publication)
        .param("kind", after == null ? "" : word(after.kind()))
        .param("id", after == null ? "" : after.id())
        .param("limit", limit)
        .query((row, _) ->
            new ItemChange(
                new Subject(constant(Kind.class, row.getString("kind")), row.getString("id")),
                constant(ItemChange.How.class, row.getString("change"))))
        .list();
  }

  /** How many items became what with some publications, by number. */
  Map<Long, Map<ItemChange.How, Long>> counts(List<Long> publications) {
    Map<Long, Map<ItemChange.How, Long>> counts = new HashMap<>();
    if (!publications.isEmpty()) {
      jdbc.sql(
              """
              SELECT publication, change, count(*) AS items FROM library_change
              WHERE publication IN (:publications) GROUP BY publication, change\
              """)
          .param("publications", publications)
          .query(row -> {
            counts
                .computeIfAbsent(
                    row.getLong("publication"), _ -> new EnumMap<>(ItemChange.How.class))
                .put(constant(ItemChange.How.class, row.getString("change")), row.getLong("items"));
          });
    }
    return counts;
  }

  /** The publications that changed one item, the newest first. */
  List<ItemHistory> history(Subject subject, int limit) {
    return jdbc.sql(
            """
            SELECT p.number, p.edition, p.kind, p.label, p.note, p.published_at, p.published_by,
              c.change
            FROM library_change c JOIN library_publication p ON p.number = c.publication
            WHERE c.kind = :kind AND c.id = :id ORDER BY p.number DESC LIMIT :limit\
            """)
        .param("kind", word(subject.kind()))
        .param("id", subject.id())
        .param("limit", limit)
        .query((row, _) ->
            new ItemHistory(
                publication(row), constant(ItemChange.How.class, row.getString("change"))))
        .list();
  }

  /** Takes note of the packs of a release; whether they were seen for the first time. */
  boolean isNewRelease(String fingerprint, java.time.Instant now) {
    return jdbc.sql(
                """
                INSERT INTO library_release (fingerprint, seen_at) VALUES (:fingerprint, :now)
                ON CONFLICT DO NOTHING\
                """)
            .param("fingerprint", fingerprint)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  private static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        row.getLong("number"),
        row.getString("edition"),
        constant(Publication.Kind.class, row.getString("kind")),
        row.getString("label"),
        row.getString("note"),
        row.getTimestamp("published_at").toInstant(),
        row.getObject("published_by", UUID.class));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
