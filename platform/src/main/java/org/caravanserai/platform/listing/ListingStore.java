package org.caravanserai.platform.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.matching.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ListingStore {
  private static final String PUBLIC = "published IS NOT NULL AND withdrawn_at IS NULL";

  private final JdbcClient database;

  ListingStore(JdbcClient database) {
    this.database = database;
  }

  /** Where the count of changes stands, and how often the indexes were to be built anew. */
  record Clock(long number, long rebuilds) {}

  /**
   * A listing with the number of its last change.
   *
   * @param forAll null when it is not public, apart from its day
   */
  record Change(long number, UUID listing, UUID organisation, @Nullable Content forAll) {}

  Optional<KeptListing> find(UUID id) {
    return database
        .sql("SELECT * FROM listing_listing WHERE id = :id")
        .param("id", id)
        .query(ListingStore::listing)
        .optional();
  }

  /** The same; nobody else changes it until the transaction ends. */
  Optional<KeptListing> findForChange(UUID id) {
    return database
        .sql("SELECT * FROM listing_listing WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(ListingStore::listing)
        .optional();
  }

  /** Those of some listings that there are; in no order. */
  List<KeptListing> list(Collection<UUID> ids) {
    return database
        .sql("SELECT * FROM listing_listing WHERE id = ANY(CAST(:ids AS uuid[]))")
        .param("ids", array(ids))
        .query(ListingStore::listing)
        .list();
  }

  /** Holds listings, always in one order, until the transaction ends. */
  void hold(Collection<UUID> ids) {
    database
        .sql(
            """
            SELECT id FROM listing_listing WHERE id = ANY(CAST(:ids AS uuid[]))
            ORDER BY id FOR UPDATE
            """)
        .param("ids", array(ids))
        .query(UUID.class)
        .list();
  }

  /** Those of some listings that are public, apart from their days; in no order. */
  List<KeptListing> listPublic(Collection<UUID> ids) {
    return database
        .sql("SELECT * FROM listing_listing WHERE id = ANY(CAST(:ids AS uuid[])) AND " + PUBLIC)
        .param("ids", array(ids))
        .query(ListingStore::listing)
        .list();
  }

  List<KeptListing> listOf(Collection<UUID> organisations, Optional<UUID> after, int limit) {
    return database
        .sql(
            """
            SELECT * FROM listing_listing
            WHERE organisation = ANY(CAST(:organisations AS uuid[]))
              AND (CAST(:after AS uuid) IS NULL OR id > :after)
            ORDER BY id LIMIT :limit
            """)
        .param("organisations", array(organisations))
        .param("after", after.orElse(null))
        .param("limit", limit)
        .query(ListingStore::listing)
        .list();
  }

  /** What of some organisations' is public on a day and of a kind, the newest first. */
  List<KeptListing> listPublicOf(
      Collection<UUID> organisations, Kind kind, LocalDate day, int limit) {
    return database
        .sql(
            """
            SELECT * FROM listing_listing
            WHERE organisation = ANY(CAST(:organisations AS uuid[]))
              AND withdrawn_at IS NULL AND public_until >= :day AND published ->> 'kind' = :kind
            ORDER BY id DESC LIMIT :limit
            """)
        .param("organisations", array(organisations))
        .param("kind", kind.name())
        .param("day", day)
        .param("limit", limit)
        .query(ListingStore::listing)
        .list();
  }

  /** What waits for a side, the longest waiting first. */
  List<KeptListing> listWaiting(UUID side, Optional<UUID> after, int limit) {
    return database
        .sql(
            """
            SELECT * FROM listing_listing
            WHERE side = :side AND revision = 'SUBMITTED' AND withdrawn_at IS NULL
              AND (CAST(:after AS uuid) IS NULL OR (submitted_at, id) >
                (SELECT submitted_at, id FROM listing_listing WHERE id = :after))
            ORDER BY submitted_at, id LIMIT :limit
            """)
        .param("side", side)
        .param("after", after.orElse(null))
        .param("limit", limit)
        .query(ListingStore::listing)
        .list();
  }

  /** How many an organisation has; others wait to count until the transaction ends. */
  int count(UUID organisation) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended('listing ' || :organisation, 0))")
        .param("organisation", organisation.toString())
        .query((row, number) -> number)
        .list();
    return database
        .sql(
            """
            SELECT count(*) FROM listing_listing
            WHERE organisation = :organisation AND withdrawn_at IS NULL
            """)
        .param("organisation", organisation)
        .query(Integer.class)
        .single();
  }

  void add(KeptListing listing, @Nullable UUID by) {
    database
        .sql(
            """
            INSERT INTO listing_listing
              (id, version, organisation, side, content, contact, revision, created_by,
               created_at, changed_at, change)
            VALUES (:id, :version, :organisation, :side, CAST(:content AS jsonb),
               CAST(:contact AS jsonb), :revision, :by, :created, :changed, 0)
            """)
        .param("id", listing.id())
        .param("version", listing.version())
        .param("organisation", listing.organisation())
        .param("side", listing.side())
        .param("content", Columns.json(listing.content()))
        .param("contact", Columns.json(listing.contact()))
        .param("revision", listing.revision().name())
        .param("by", by)
        .param("created", Columns.time(listing.createdAt()))
        .param("changed", Columns.time(listing.changedAt()))
        .update();
  }

  /** Writes the next version of a listing that was found for change. */
  KeptListing save(KeptListing listing, Instant now) {
    database
        .sql(
            """
            UPDATE listing_listing SET version = version + 1, side = :side,
              content = CAST(:content AS jsonb), contact = CAST(:contact AS jsonb),
              revision = :revision, published = CAST(:published AS jsonb),
              published_at = :publishedAt, public_until = :until, submitted_at = :submittedAt,
              decided_by = :decidedBy, decided_at = :decidedAt, accepted = :accepted,
              reason = :reason, withdrawn_by = :withdrawnBy, withdrawn_at = :withdrawnAt,
              withdrawal_reason = :withdrawalReason, outcome = :outcome,
              outcome_at = :outcomeAt, changed_at = :now
            WHERE id = :id
            """)
        .params(values(listing, now))
        .update();
    return find(listing.id()).orElseThrow();
  }

  private static Map<String, @Nullable Object> values(KeptListing listing, Instant now) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", listing.id());
    values.put("side", listing.side());
    values.put("content", Columns.json(listing.content()));
    values.put("contact", Columns.json(listing.contact()));
    values.put("revision", listing.revision().name());
    Content published = listing.published();
    values.put("published", published == null ? null : Columns.json(published));
    values.put("publishedAt", Columns.time(listing.publishedAt()));
    values.put("until", published == null ? null : published.validUntil());
    values.put("submittedAt", Columns.time(listing.submittedAt()));
    KeptListing.Decision decision = listing.decision();
    values.put("decidedBy", decision == null ? null : decision.by());
    values.put("decidedAt", decision == null ? null : Columns.time(decision.at()));
    values.put("accepted", decision == null ? null : decision.accepted());
    values.put("reason", decision == null ? null : decision.reason());
    KeptListing.Withdrawal withdrawal = listing.withdrawal();
    values.put("withdrawnBy", withdrawal == null ? null : withdrawal.by());
    values.put("withdrawnAt", withdrawal == null ? null : Columns.time(withdrawal.at()));
    values.put("withdrawalReason", withdrawal == null ? null : withdrawal.reason());
    KeptListing.Result result = listing.result();
    values.put("outcome", result == null ? null : result.outcome().name());
    values.put("outcomeAt", result == null ? null : Columns.time(result.at()));
    values.put("now", Columns.time(now));
    return values;
  }

  /**
   * Counts a change of listings that concerns what is public. Whoever else wants to count waits
   * until this transaction ends, so it comes after all listings were held.
   */
  void countChange(Collection<UUID> listings) {
    database
        .sql(
            """
            WITH next AS (UPDATE listing_clock SET number = number + 1 RETURNING number)
            UPDATE listing_listing SET change = next.number FROM next
            WHERE id = ANY(CAST(:ids AS uuid[]))
            """)
        .param("ids", array(listings))
        .update();
  }

  /** Has every instance build its index anew. */
  void countRebuild() {
    database.sql("UPDATE listing_clock SET rebuilds = rebuilds + 1").update();
  }

  Clock clock() {
    return database
        .sql("SELECT number, rebuilds FROM listing_clock")
        .query((row, number) -> new Clock(row.getLong("number"), row.getLong("rebuilds")))
        .single();
  }

  /** What changed after a number, in the order of the numbers and, within one, of the ids. */
  List<Change> listChanged(long after, @Nullable UUID afterId, int limit) {
    return database
        .sql(
            """
            SELECT id, organisation, change,
              CASE WHEN withdrawn_at IS NULL THEN published END AS for_all
            FROM listing_listing
            WHERE (change, id) > (:after, CAST(:afterId AS uuid))
            ORDER BY change, id LIMIT :limit
            """)
        .param("after", after)
        .param("afterId", afterId == null ? new UUID(-1, -1) : afterId)
        .param("limit", limit)
        .query((row, number) -> {
          String forAll = row.getString("for_all");
          return new Change(
              row.getLong("change"),
              Columns.id(row, "id"),
              Columns.id(row, "organisation"),
              forAll == null ? null : Columns.content(forAll));
        })
        .list();
  }

  /** Listings that are public, apart from their days, by id. */
  List<Change> listPublic(Optional<UUID> after, int limit) {
    return database
        .sql(
            """
            SELECT id, organisation, change, published FROM listing_listing
            WHERE published IS NOT NULL AND withdrawn_at IS NULL
              AND (CAST(:after AS uuid) IS NULL OR id > :after)
            ORDER BY id LIMIT :limit
            """)
        .param("after", after.orElse(null))
        .param("limit", limit)
        .query((row, number) ->
            new Change(
                row.getLong("change"),
                Columns.id(row, "id"),
                Columns.id(row, "organisation"),
                Columns.content(row.getString("published"))))
        .list();
  }

  /**
   * Gives an organisation's listings to its side, and says which of them were public. Holds them
   * all in the order of {@link #hold}, so that changes can be counted.
   */
  List<UUID> moveTo(UUID organisation, UUID side) {
    database
        .sql(
            """
            SELECT id FROM listing_listing WHERE organisation = :organisation
            ORDER BY id FOR UPDATE
            """)
        .param("organisation", organisation)
        .query(UUID.class)
        .list();
    database
        .sql(
            """
            UPDATE listing_listing SET side = :side
            WHERE organisation = :organisation AND side <> :side
            """)
        .param("organisation", organisation)
        .param("side", side)
        .update();
    return database
        .sql("SELECT id FROM listing_listing WHERE organisation = :organisation AND " + PUBLIC)
        .param("organisation", organisation)
        .query((row, number) -> Columns.id(row, "id"))
        .list();
  }

  /** Forgets who did what, when that person is erased. */
  void forget(UUID person) {
    for (String column : List.of("created_by", "decided_by", "withdrawn_by")) {
      database
          .sql("UPDATE listing_listing SET %1$s = NULL WHERE %1$s = :person".formatted(column))
          .param("person", person)
          .update();
    }
  }

  static String[] array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static KeptListing listing(ResultSet row, int number) throws SQLException {
    String published = row.getString("published");
    return new KeptListing(
        Columns.id(row, "id"),
        row.getInt("version"),
        Columns.id(row, "organisation"),
        Columns.id(row, "side"),
        Columns.content(row.getString("content")),
        Columns.contact(row.getString("contact")),
        Revision.valueOf(row.getString("revision")),
        published == null ? null : Columns.content(published),
        Columns.findInstant(row, "published_at"),
        Columns.findInstant(row, "submitted_at"),
        decision(row),
        withdrawal(row),
        result(row),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "changed_at"));
  }

  private static KeptListing.@Nullable Decision decision(ResultSet row) throws SQLException {
    Instant at = Columns.findInstant(row, "decided_at");
    return at == null
        ? null
        : new KeptListing.Decision(
            row.getBoolean("accepted"),
            row.getString("reason"),
            at,
            Columns.findId(row, "decided_by"));
  }

  private static KeptListing.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    Instant at = Columns.findInstant(row, "withdrawn_at");
    return at == null
        ? null
        : new KeptListing.Withdrawal(
            row.getString("withdrawal_reason"), at, Columns.findId(row, "withdrawn_by"));
  }

  private static KeptListing.@Nullable Result result(ResultSet row) throws SQLException {
    Instant at = Columns.findInstant(row, "outcome_at");
    return at == null
        ? null
        : new KeptListing.Result(Outcome.valueOf(row.getString("outcome")), at);
  }
}
