package org.caravanserai.platform.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionStore {
  private final JdbcClient database;

  DecisionStore(JdbcClient database) {
    this.database = database;
  }

  void add(PastDecision decision, UUID by) {
    database
        .sql(
            """
            INSERT INTO listing_decision
              (id, listing, version, side, desk, decided_by, decided_at, accepted, reason)
            VALUES (:id, :listing, :version, :side, :desk, :by, :at, :accepted, :reason)
            """)
        .param("id", decision.id())
        .param("listing", decision.listing())
        .param("version", decision.version())
        .param("side", decision.side())
        .param("desk", decision.desk())
        .param("by", by)
        .param("at", Columns.time(decision.at()))
        .param("accepted", decision.accepted())
        .param("reason", decision.reason())
        .update();
  }

  /** Of a listing, newest first. */
  List<PastDecision> listOf(UUID listing, Optional<UUID> before, int limit) {
    return database
        .sql(
            """
            SELECT * FROM listing_decision
            WHERE listing = :listing AND (CAST(:before AS uuid) IS NULL OR id < :before)
            ORDER BY id DESC LIMIT :limit
            """)
        .param("listing", listing)
        .param("before", before.orElse(null))
        .param("limit", limit)
        .query(DecisionStore::decision)
        .list();
  }

  /** Forgets who decided, when that person is erased. */
  void forget(UUID person) {
    database
        .sql("UPDATE listing_decision SET decided_by = NULL WHERE decided_by = :person")
        .param("person", person)
        .update();
  }

  private static PastDecision decision(ResultSet row, int number) throws SQLException {
    return new PastDecision(
        Columns.id(row, "id"),
        Columns.id(row, "listing"),
        row.getObject("version", Integer.class),
        Columns.id(row, "side"),
        Columns.findId(row, "desk"),
        Columns.instant(row, "decided_at"),
        row.getBoolean("accepted"),
        row.getString("reason"));
  }
}
