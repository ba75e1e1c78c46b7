package org.caravanserai.platform.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
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
      "select number, edition, kind, label, note, published_at, published_by from library_publication ";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  PublicationStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Lets one change of the library at a time through, in all instances, until the end of the transaction. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('library'))").query(_ -> {});
  }

  /** The publication in force. */
  Optional<Publication> last() {
    return jdbc.sql(SELECT + "order by number desc limit 1")
        .query((row, _) -> publication(row))
        .optional();
  }

  Optional<Publication> find(long number) {
    return jdbc.sql(SELECT + "where number = :number")
        .param("number", number)
        .query((row, _) -> publication(row))
        .optional();
  }

  /** Whether an edition was ever in force. */
  boolean isPublished(String edition) {
    return jdbc.sql("select exists (select from library_publication where edition = :edition)")
        .param("edition", edition)
        .query(Boolean.class)
        .single();
  }

  /** Whether a steward ever published. */
  boolean hasOwn() {
    return jdbc.sql(
            "select exists (select from library_publication where kind in ('published', 'restored'))")
        .query(Boolean.class)
        .single();
  }

  /**
   * The publications before one, the newest first.
   *
   * @param before a number that none has, to begin with the newest
   */
  List<Publication> before(long before, int limit) {
    return jdbc.sql(SELECT + "where number < :before order by number desc limit :limit")
        .param("before", before)
        .param("limit", limit)
        .query((row, _) -> publication(row))
        .list();
  }

  void insert(Publication publication, List<ItemChange> changes) {
    jdbc.sql("""
            insert into library_publication
              (number, edition, kind, label, note, published_at, published_by)
            values (:number, :edition, :kind, :label, :note, :at, :by)""")
        .param("number", publication.number())
        .param("edition", publication.edition())
        .param("kind", word(publication.kind()))
        .param("label", publication.label())
        .param("note", publication.note())
        .param("at", Timestamp.from(publication.at()))
        .param("by", publication.by())
        .update();
    template.batchUpdate(
        "insert into library_change (publication, kind, id, change) values (?, ?, ?, ?)",
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
    return jdbc.sql("""
            select kind, id, change from library_change
            where publication = :publication and (kind, id) > (:kind, :id)
            order by kind, id limit :limit""")
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

  /** How many items became so with a publication. */
  long count(long publication, ItemChange.How how) {
    return jdbc.sql("""
            select count(*) from library_change
            where publication = :publication and change = :change""")
        .param("publication", publication)
        .param("change", word(how))
        .query(Long.class)
        .single();
  }

  /** The publications that changed one item, the newest first. */
  List<ItemHistory> history(Subject subject, int limit) {
    return jdbc.sql("""
            select p.number, p.edition, p.kind, p.label, p.note, p.published_at, p.published_by,
              c.change
            from library_change c join library_publication p on p.number = c.publication
            where c.kind = :kind and c.id = :id order by p.number desc limit :limit""")
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
    return jdbc.sql("""
                insert into library_release (fingerprint, seen_at) values (:fingerprint, :now)
                on conflict do nothing""")
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
