package org.caravanserai.platform.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts and the packs that were handed in with them. */
@Repository
class DraftStore {
  private static final String SELECT =
      """
      SELECT d.id, d.version, d.state, d.origin, d.whole, d.note, d.basis, d.edition, d.made_at,
        d.made_by, ARRAY(SELECT name FROM library_draft_pack p WHERE p.draft = d.id ORDER BY position)
        AS packs
      FROM library_draft d
      """;

  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a new draft.
   *
   * @param source a digest of what was handed in
   */
  void insert(Draft draft, String source, List<HeldPack> packs) {
    jdbc.sql(
            """
            INSERT INTO library_draft
              (id, version, state, origin, source, whole, note, basis, edition, made_at, made_by)
            VALUES (:id, :version, :state, :origin, :source, :whole, :note, :basis, :edition, :at, :by)\
            """)
        .param("id", draft.id())
        .param("version", draft.version())
        .param("state", word(draft.state()))
        .param("origin", word(draft.origin()))
        .param("source", source)
        .param("whole", draft.whole())
        .param("note", draft.note())
        .param("basis", draft.basis())
        .param("edition", draft.edition())
        .param("at", Timestamp.from(draft.at()))
        .param("by", draft.by())
        .update();
    for (int i = 0; i < packs.size(); i++) {
      jdbc.sql(
              """
              INSERT INTO library_draft_pack (draft, position, name, pack)
              VALUES (:draft, :position, :name, :pack)\
              """)
          .param("draft", draft.id())
          .param("position", i)
          .param("name", packs.get(i).name())
          .param("pack", packs.get(i).digest())
          .update();
    }
  }

  Optional<Draft> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE d.id = :id")
        .param("id", id)
        .query((row, _) -> draft(row))
        .optional();
  }

  /** The open draft of what was handed in before. */
  Optional<Draft> findOpen(String source, boolean whole) {
    return jdbc.sql(SELECT + "WHERE d.state = 'open' AND d.source = :source AND d.whole = :whole")
        .param("source", source)
        .param("whole", whole)
        .query((row, _) -> draft(row))
        .optional();
  }

  /** The open drafts, the newest first. */
  List<Draft> open(int limit) {
    return jdbc.sql(SELECT + "WHERE d.state = 'open' ORDER BY d.made_at DESC, d.id LIMIT :limit")
        .param("limit", limit)
        .query((row, _) -> draft(row))
        .list();
  }

  /** The packs that were handed in. */
  List<HeldPack> packsOf(UUID draft, HeldPack.Origin origin) {
    return jdbc.sql(
            "SELECT name, pack FROM library_draft_pack WHERE draft = :draft ORDER BY position")
        .param("draft", draft)
        .query((row, _) -> new HeldPack(row.getString("name"), row.getString("pack"), origin))
        .list();
  }

  /** Puts an open draft of that version over another basis; false when it is not there. */
  boolean rebase(UUID id, int version, long basis, String edition) {
    return jdbc.sql(
                """
                UPDATE library_draft
                SET version = version + 1, basis = :basis, edition = :edition
                WHERE id = :id AND version = :version AND state = 'open'\
                """)
            .param("id", id)
            .param("version", version)
            .param("basis", basis)
            .param("edition", edition)
            .update()
        == 1;
  }

  /** Ends an open draft of that version; false when it is not there. */
  boolean end(UUID id, int version, Draft.State state) {
    return jdbc.sql(
                """
                UPDATE library_draft SET version = version + 1, state = :state, edition = NULL
                WHERE id = :id AND version = :version AND state = 'open'\
                """)
            .param("id", id)
            .param("version", version)
            .param("state", word(state))
            .update()
        == 1;
  }

  /** Lets go of the packs that were handed in. */
  void forgetPacks(UUID draft) {
    jdbc.sql("DELETE FROM library_draft_pack WHERE draft = :draft").param("draft", draft).update();
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        Draft.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Draft.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
        row.getBoolean("whole"),
        row.getString("note"),
        row.getLong("basis"),
        row.getString("edition"),
        row.getTimestamp("made_at").toInstant(),
        row.getObject("made_by", UUID.class),
        Arrays.asList((String[]) row.getArray("packs").getArray()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
