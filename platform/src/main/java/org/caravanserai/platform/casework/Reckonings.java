package org.caravanserai.platform.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.caravanserai.casework.Json;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.library.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What deadlines are told by, now and when a case was last looked at. */
@Component
class Reckonings {
  private final JdbcClient database;
  private final Library library;
  private final Sides sides;
  private final TransactionTemplate apart;
  private final Map<Long, Reckoning> known = new ConcurrentHashMap<>();
  private volatile @Nullable Reckoning last;

  Reckonings(
      JdbcClient database, Library library, Sides sides, PlatformTransactionManager transactions) {
    this.database = database;
    this.library = library;
    this.sides = sides;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The one that holds now; written down apart from the caller's work when it is new. */
  Reckoning current() {
    String edition = library.current().digest();
    Map<String, String> calendars =
        sides.list().stream()
            .collect(Collectors.toMap(side -> side.id().toString(), Side::calendar));
    Reckoning before = last;
    if (before != null
        && before.edition().equals(edition)
        && before.calendars().equals(calendars)) {
      return before;
    }
    Reckoning now = Objects.requireNonNull(apart.execute(_ -> kept(edition, calendars)));
    last = now;
    return now;
  }

  private Reckoning kept(String edition, Map<String, String> calendars) {
    String text = Json.of(new TreeMap<>(calendars)).canonical();
    database
        .sql(
            """
            INSERT INTO casework_reckoning (edition, calendars)
            VALUES (:edition, CAST(:calendars AS jsonb)) ON CONFLICT DO NOTHING
            """)
        .param("edition", edition)
        .param("calendars", text)
        .update();
    long id =
        database
            .sql(
                """
                SELECT id FROM casework_reckoning
                WHERE edition = :edition AND calendars = CAST(:calendars AS jsonb)
                """)
            .param("edition", edition)
            .param("calendars", text)
            .query(Long.class)
            .single();
    return new Reckoning(id, edition, calendars);
  }

  /** The one by which the deadlines of a case were announced; the present one when none was. */
  Reckoning of(KeptCase file) {
    Long id = file.reckoning();
    return id == null ? current() : find(id).orElseGet(this::current);
  }

  private Optional<Reckoning> find(long id) {
    Reckoning there = known.get(id);
    if (there != null) {
      return Optional.of(there);
    }
    Optional<Reckoning> found =
        database
            .sql(
                """
                SELECT edition, side, calendar
                FROM casework_reckoning LEFT JOIN LATERAL jsonb_each_text(calendars)
                  AS each (side, calendar) ON true
                WHERE id = :id
                """)
            .param("id", id)
            .query(rows -> {
              String edition = null;
              Map<String, String> calendars = new TreeMap<>();
              while (rows.next()) {
                edition = rows.getString("edition");
                if (rows.getString("side") != null) {
                  calendars.put(rows.getString("side"), rows.getString("calendar"));
                }
              }
              return Optional.ofNullable(edition)
                  .map(digest -> new Reckoning(id, digest, calendars));
            });
    found.ifPresent(one -> known.put(id, one));
    return found;
  }

  /** Has somebody look at the open cases whose deadlines may be others by this one. */
  int wakeOthers(Reckoning now, Instant at) {
    return database
        .sql(
            """
            UPDATE casework_case AS file SET wake_at = LEAST(coalesce(file.wake_at, :at), :at)
            FROM casework_reckoning AS before, casework_reckoning AS now
            WHERE before.id = file.reckoning AND now.id = :now AND before.id <> now.id
              AND NOT file.is_over
              AND (before.edition <> now.edition
                OR before.calendars -> CAST(file.home_side AS text)
                  IS DISTINCT FROM now.calendars -> CAST(file.home_side AS text)
                OR before.calendars -> CAST(file.host_side AS text)
                  IS DISTINCT FROM now.calendars -> CAST(file.host_side AS text))
            """)
        .param("now", now.id())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
