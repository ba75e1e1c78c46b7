package org.caravanserai.platform.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InterestStore {
  private final JdbcClient database;

  InterestStore(JdbcClient database) {
    this.database = database;
  }

  /** Interest as it is kept, seen by nobody in particular. */
  record Row(
      UUID id,
      int version,
      UUID from,
      UUID to,
      UUID fromOrganisation,
      UUID toOrganisation,
      Interest.State state,
      Instant expressedAt,
      @Nullable Instant answeredAt) {

    boolean isAlive() {
      return state == Interest.State.OPEN || state == Interest.State.ACCEPTED;
    }
  }

  void add(Row row, UUID by) {
    database
        .sql(
            """
            INSERT INTO listing_interest
              (id, version, from_listing, to_listing, from_organisation, to_organisation, state,
               expressed_by, expressed_at)
            VALUES (:id, 0, :from, :to, :fromOrganisation, :toOrganisation, 'OPEN', :by, :at)
            """)
        .param("id", row.id())
        .param("from", row.from())
        .param("to", row.to())
        .param("fromOrganisation", row.fromOrganisation())
        .param("toOrganisation", row.toOrganisation())
        .param("by", by)
        .param("at", Columns.time(row.expressedAt()))
        .update();
  }

  Optional<Row> find(UUID id) {
    return database
        .sql("SELECT * FROM listing_interest WHERE id = :id")
        .param("id", id)
        .query(InterestStore::row)
        .optional();
  }

  /** The same; nobody else changes it until the transaction ends. */
  Optional<Row> findForChange(UUID id) {
    return database
        .sql("SELECT * FROM listing_interest WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(InterestStore::row)
        .optional();
  }

  List<Row> listOf(UUID listing, Optional<UUID> before, int limit) {
    return database
        .sql(
            """
            SELECT * FROM listing_interest
            WHERE (from_listing = :listing OR to_listing = :listing)
              AND (CAST(:before AS uuid) IS NULL OR id < :before)
            ORDER BY id DESC LIMIT :limit
            """)
        .param("listing", listing)
        .param("before", before.orElse(null))
        .param("limit", limit)
        .query(InterestStore::row)
        .list();
  }

  /** From and in all listings of some organisations, newest first. */
  List<Row> listOfOrganisations(Collection<UUID> organisations, Optional<UUID> before, int limit) {
    return database
        .sql(
            """
            (SELECT * FROM listing_interest
             WHERE to_organisation = ANY(CAST(:own AS uuid[]))
               AND (CAST(:before AS uuid) IS NULL OR id < :before)
             ORDER BY id DESC LIMIT :limit)
            UNION
            (SELECT * FROM listing_interest
             WHERE from_organisation = ANY(CAST(:own AS uuid[]))
               AND (CAST(:before AS uuid) IS NULL OR id < :before)
             ORDER BY id DESC LIMIT :limit)
            ORDER BY id DESC LIMIT :limit
            """)
        .param("own", ListingStore.array(organisations))
        .param("before", before.orElse(null))
        .param("limit", limit)
        .query(InterestStore::row)
        .list();
  }

  /** In all listings of some organisations, as far as it waits for their answer; newest first. */
  List<Row> listUnanswered(Collection<UUID> organisations, Optional<UUID> before, int limit) {
    return database
        .sql(
            """
            SELECT * FROM listing_interest
            WHERE to_organisation = ANY(CAST(:own AS uuid[])) AND state = 'OPEN'
              AND (CAST(:before AS uuid) IS NULL OR id < :before)
            ORDER BY id DESC LIMIT :limit
            """)
        .param("own", ListingStore.array(organisations))
        .param("before", before.orElse(null))
        .param("limit", limit)
        .query(InterestStore::row)
        .list();
  }

  int countUnanswered(Collection<UUID> organisations) {
    return database
        .sql(
            """
            SELECT count(*) FROM listing_interest
            WHERE to_organisation = ANY(CAST(:own AS uuid[])) AND state = 'OPEN'
            """)
        .param("own", ListingStore.array(organisations))
        .query(Integer.class)
        .single();
  }

  /** Open or agreed between a listing and some others. */
  List<Row> listAlive(UUID listing, Collection<UUID> others) {
    return database
        .sql(
            """
            SELECT * FROM listing_interest
            WHERE state IN ('OPEN', 'ACCEPTED')
              AND ((from_listing = :listing AND to_listing = ANY(CAST(:others AS uuid[])))
                OR (to_listing = :listing AND from_listing = ANY(CAST(:others AS uuid[]))))
            """)
        .param("listing", listing)
        .param("others", ListingStore.array(others))
        .query(InterestStore::row)
        .list();
  }

  int countOpenFrom(UUID listing) {
    return database
        .sql("SELECT count(*) FROM listing_interest WHERE from_listing = :id AND state = 'OPEN'")
        .param("id", listing)
        .query(Integer.class)
        .single();
  }

  /** What is alive between two listings, whoever began; else what the first expressed last. */
  Optional<Row> findLast(UUID from, UUID to) {
    return database
        .sql(
            """
            SELECT * FROM listing_interest
            WHERE (from_listing = :from AND to_listing = :to)
              OR (from_listing = :to AND to_listing = :from AND state IN ('OPEN', 'ACCEPTED'))
            ORDER BY state IN ('OPEN', 'ACCEPTED') DESC, answered_at DESC LIMIT 1
            """)
        .param("from", from)
        .param("to", to)
        .query(InterestStore::row)
        .optional();
  }

  void change(UUID id, Interest.State state, @Nullable UUID by, Instant at) {
    database
        .sql(
            """
            UPDATE listing_interest SET version = version + 1, state = :state,
              answered_by = :by, answered_at = :at
            WHERE id = :id
            """)
        .param("id", id)
        .param("state", state.name())
        .param("by", by)
        .param("at", Columns.time(at))
        .update();
  }

  /** Ends, and gives, what waits for an answer when a listing ends; what was accepted stays. */
  List<Row> endOpen(UUID listing, Instant at) {
    return database
        .sql(
            """
            UPDATE listing_interest SET version = version + 1, answered_at = :at,
              state = CASE WHEN from_listing = :listing THEN 'WITHDRAWN' ELSE 'DECLINED' END
            WHERE (from_listing = :listing OR to_listing = :listing) AND state = 'OPEN'
            RETURNING *
            """)
        .param("listing", listing)
        .param("at", Columns.time(at))
        .query(InterestStore::row)
        .list();
  }

  /** Forgets who did what, when that person is erased. */
  void forget(UUID person) {
    for (String column : List.of("expressed_by", "answered_by")) {
      database
          .sql("UPDATE listing_interest SET %1$s = NULL WHERE %1$s = :person".formatted(column))
          .param("person", person)
          .update();
    }
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        Columns.id(row, "id"),
        row.getInt("version"),
        Columns.id(row, "from_listing"),
        Columns.id(row, "to_listing"),
        Columns.id(row, "from_organisation"),
        Columns.id(row, "to_organisation"),
        Interest.State.valueOf(row.getString("state")),
        Columns.instant(row, "expressed_at"),
        Columns.findInstant(row, "answered_at"));
  }
}
