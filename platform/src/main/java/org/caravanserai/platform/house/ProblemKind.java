package org.caravanserai.platform.house;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * The kinds of mistakes that pages and the API answer with. The words of a kind are the messages
 * {@code error.KIND.title} and {@code error.KIND.what}; its type in a problem detail (RFC 9457) is
 * {@code /problems/KIND}.
 */
public enum ProblemKind {
  BAD_REQUEST(HttpStatus.BAD_REQUEST),
  IDEMPOTENCY_KEY(HttpStatus.BAD_REQUEST),
  SIGN_IN(HttpStatus.UNAUTHORIZED),
  FORBIDDEN(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  CONFLICT(HttpStatus.CONFLICT),
  STALE(HttpStatus.PRECONDITION_FAILED),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
  KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
  VERSION_NEEDED(HttpStatus.PRECONDITION_REQUIRED),
  TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
  BROKEN(HttpStatus.INTERNAL_SERVER_ERROR),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
  /** More is asked for at once than can be worked out. */
  BUSY(HttpStatus.SERVICE_UNAVAILABLE);

  private final HttpStatus status;

  ProblemKind(HttpStatus status) {
    this.status = status;
  }

  /** The status that is answered. */
  public HttpStatus status() {
    return status;
  }

  /** The kind's name in messages and addresses, such as {@code not-found}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a problem of this kind has as its {@code type}. */
  public URI type() {
    return URI.create("/problems/" + slug());
  }

  /** The kind of a {@link #slug}. */
  public static Optional<ProblemKind> find(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }

  /** The kind of a status that somebody else chose. */
  public static ProblemKind of(HttpStatus status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status) {
        return kind;
      }
    }
    return status.is5xxServerError() ? BROKEN : BAD_REQUEST;
  }
}
