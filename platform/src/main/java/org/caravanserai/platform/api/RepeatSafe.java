package org.caravanserai.platform.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caravanserai.platform.house.Doors;
import org.caravanserai.platform.house.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a POST of the API safe to repeat: the answer is kept for a day under the caller and the
 * {@code Idempotency-Key}, in the transaction of the command itself. So an answer is kept exactly
 * when the command was done; a refusal is not kept, for nothing was done. The same key with another
 * request is refused. Of two requests with one key at the same time, the second waits for the
 * first. What is worked out of a request's body alone, and does nothing, needs none of this.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RepeatSafe extends OncePerRequestFilter {
  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";

  /** Bytes; files are sent by PUT under their digest, which is safe to repeat by itself. */
  static final int LARGEST_BODY = 1 << 20;

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,100}");

  /** Does nothing; its answers are large and come again from the same body. */
  static final String WORKED_OUT = "/api/v1/dossier";

  private final AnswerStore answers;
  private final TransactionTemplate transactions;
  private final Refusals refusals;

  RepeatSafe(AnswerStore answers, TransactionTemplate transactions, Refusals refusals) {
    this.answers = answers;
    this.transactions = transactions;
    this.refusals = refusals;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod())
        || !Doors.isOfApi(request)
        || request.getServletPath().equals(WORKED_OUT);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(HEADER);
    if (key == null || !KEY.matcher(key).matches()) {
      refuse(request, response, ProblemKind.IDEMPOTENCY_KEY);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      refuse(request, response, ProblemKind.TOO_LARGE);
      return;
    }
    AnswerStore.Name name = new AnswerStore.Name(caller(request), key);
    String digest = digest(request, body);
    ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
    try {
      transactions.executeWithoutResult(transaction -> {
        Optional<AnswerStore.Answer> kept = answers.find(name);
        if (kept.isPresent()) {
          replay(request, written, kept.get(), digest);
        } else if (!answer(new BufferedBody(request, body), written, chain, name, digest)) {
          transaction.setRollbackOnly();
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (Chained e) {
      throw e.cause;
    } catch (TransactionException | DataAccessException e) {
      written.reset();
      refusals.answer(request, written, e);
    }
    written.copyBodyToResponse();
  }

  /**
   * Lets the handler answer; true when the command was done and its answer is kept. Nothing is sent
   * before the transaction has ended.
   */
  private boolean answer(
      HttpServletRequest request,
      ContentCachingResponseWrapper written,
      FilterChain chain,
      AnswerStore.Name name,
      String digest) {
    try {
      chain.doFilter(request, written);
    } catch (ServletException e) {
      throw new Chained(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean done = HttpStatus.valueOf(written.getStatus()).is2xxSuccessful();
    if (done) {
      answers.keep(name, AnswerStore.Answer.of(digest, written));
    }
    return done;
  }

  private void replay(
      HttpServletRequest request,
      HttpServletResponse response,
      AnswerStore.Answer kept,
      String digest) {
    if (!kept.requestDigest().equals(digest)) {
      refuse(request, response, ProblemKind.KEY_REUSED);
      return;
    }
    response.setStatus(kept.status());
    response.setHeader(REPLAYED, "true");
    header(response, HttpHeaders.CONTENT_TYPE, kept.contentType());
    header(response, HttpHeaders.LOCATION, kept.location());
    header(response, HttpHeaders.ETAG, kept.etag());
    try {
      response.getOutputStream().write(kept.body().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void header(HttpServletResponse response, String name, @Nullable String value) {
    if (value != null) {
      response.setHeader(name, value);
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, ProblemKind kind) {
    refusals.answer(request, response, new Problem(kind));
  }

  private static String caller(HttpServletRequest request) {
    Principal caller = request.getUserPrincipal();
    return caller == null ? "address:" + request.getRemoteAddr() : "name:" + caller.getName();
  }

  private static String digest(HttpServletRequest request, byte[] body) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      String query = request.getQueryString();
      sha256.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
      sha256.update((query == null ? "" : "?" + query).getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) 0);
      return HexFormat.of().formatHex(sha256.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java machine has SHA-256", e);
    }
  }

  /** Carries a checked exception out of the transaction. */
  private static final class Chained extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ServletException cause;

    Chained(ServletException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
