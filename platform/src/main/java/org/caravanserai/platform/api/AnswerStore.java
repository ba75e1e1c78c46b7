package org.caravanserai.platform.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The answers that are kept for requests that come again. */
@Component
class AnswerStore {
  private static final String NO_STORE = "no-store";
  private static final Duration KEPT = Duration.ofHours(24);

  /** Whose request it was, and the caller's key for it. */
  record Name(String caller, String key) {}

  /**
   * What was answered to a request.
   *
   * @param requestDigest SHA-256 of its address and body, in hexadecimal digits
   */
  record Answer(
      String requestDigest,
      int status,
      @Nullable String contentType,
      @Nullable String location,
      @Nullable String etag,
      String body) {

    /**
     * What is to be kept of an answer. The body of one that says it may not be stored, as those
     * with a secret do, is left out.
     */
    static Answer of(String requestDigest, ContentCachingResponseWrapper response) {
      return new Answer(
          requestDigest,
          response.getStatus(),
          response.getContentType(),
          response.getHeader(HttpHeaders.LOCATION),
          response.getHeader(HttpHeaders.ETAG),
          NO_STORE.equals(response.getHeader(HttpHeaders.CACHE_CONTROL))
              ? ""
              : new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
  }

  private final JdbcClient database;
  private final Clock clock;

  AnswerStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Waits for another transaction that has this name in hand. */
  Optional<Answer> find(Name name) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(:caller || ' ' || :key, 0))")
        .param("caller", name.caller())
        .param("key", name.key())
        .query((row, number) -> number)
        .list();
    return database
        .sql(
            """
            SELECT request_digest, status, content_type, location, etag, body
            FROM api_answer
            WHERE caller = :caller AND key = :key AND answered_at > :since
            """)
        .param("caller", name.caller())
        .param("key", name.key())
        .param("since", now().minus(KEPT))
        .query((row, number) ->
            new Answer(
                row.getString("request_digest"),
                row.getInt("status"),
                row.getString("content_type"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("body")))
        .optional();
  }

  void keep(Name name, Answer answer) {
    database
        .sql(
            """
            INSERT INTO api_answer
              (caller, key, request_digest, status, content_type, location, etag, body, answered_at)
            VALUES (:caller, :key, :digest, :status, :type, :location, :etag, :body, :now)
            ON CONFLICT (caller, key) DO UPDATE SET
              request_digest = excluded.request_digest, status = excluded.status,
              content_type = excluded.content_type, location = excluded.location,
              etag = excluded.etag, body = excluded.body, answered_at = excluded.answered_at
            """)
        .param("caller", name.caller())
        .param("key", name.key())
        .param("digest", answer.requestDigest())
        .param("status", answer.status())
        .param("type", answer.contentType())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("body", answer.body())
        .param("now", now())
        .update();
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS, initialDelay = 1)
  void forgetOld() {
    database
        .sql("DELETE FROM api_answer WHERE answered_at <= :since")
        .param("since", now().minus(KEPT))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
