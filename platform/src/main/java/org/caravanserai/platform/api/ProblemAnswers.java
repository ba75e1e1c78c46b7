package org.caravanserai.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.database.Outage;
import org.caravanserai.platform.house.Busy;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.house.Unreadable;
import org.caravanserai.platform.house.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Answers whatever goes wrong in the API as a problem detail, in the caller's language. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackages = "org.caravanserai.platform.api")
class ProblemAnswers extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final String RETRY_SECONDS = "5";

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String field =
        e instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(e.getPropertyName());
    return answer(new Problem(ProblemKind.BAD_REQUEST, unreadable(field)), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Problem problem =
        switch (e.getCause()) {
          case DatabindException mismatch ->
              new Problem(ProblemKind.BAD_REQUEST, unreadable(path(mismatch)));
          case StreamReadException malformed ->
              new Problem(ProblemKind.BAD_REQUEST, malformed(malformed.getLocation()));
          case null, default -> new Problem(ProblemKind.BAD_REQUEST);
        };
    return answer(problem, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (e instanceof Problem problem) {
      return answer(problem, request);
    }
    HttpStatus known = HttpStatus.resolve(status.value());
    return answer(
        new Problem(ProblemKind.of(known == null ? HttpStatus.BAD_REQUEST : known)),
        headers,
        request);
  }

  @ExceptionHandler(AuthenticationException.class)
  @Nullable ResponseEntity<Object> signIn(WebRequest request) {
    return answer(new Problem(ProblemKind.SIGN_IN), request);
  }

  @ExceptionHandler(AccessDeniedException.class)
  @Nullable ResponseEntity<Object> forbidden(WebRequest request) {
    return answer(new Problem(ProblemKind.FORBIDDEN), request);
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  @Nullable ResponseEntity<Object> unavailable(Exception e, WebRequest request) {
    LOG.warn("The database did not answer: {}", e.getMessage());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    return answer(new Problem(ProblemKind.UNAVAILABLE), headers, request);
  }

  @ExceptionHandler(Busy.class)
  @Nullable ResponseEntity<Object> busy(WebRequest request) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Busy.RETRY_SECONDS));
    return answer(new Problem(ProblemKind.BUSY), headers, request);
  }

  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<Object> broken(Exception e, WebRequest request) {
    if (Outage.of(e).isPresent()) {
      return unavailable(e, request);
    }
    if (Unreadable.isCauseOf(e)) {
      return answer(new Problem(ProblemKind.BAD_REQUEST), request);
    }
    String incident = UUID.randomUUID().toString();
    LOG.error("Incident {}", incident, e);
    HttpHeaders headers = new HttpHeaders();
    headers.set("X-Incident", incident);
    return answer(new Problem(ProblemKind.BROKEN), headers, request);
  }

  private @Nullable ResponseEntity<Object> answer(Problem problem, WebRequest request) {
    return answer(problem, new HttpHeaders(), request);
  }

  private @Nullable ResponseEntity<Object> answer(
      Problem problem, HttpHeaders headers, WebRequest request) {
    HttpHeaders all = new HttpHeaders();
    headers.forEach(all::addAll);
    all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return createResponseEntity(
        problem.said(messages(request)), all, problem.kind().status(), request);
  }

  private static Problem.Fault unreadable(String field) {
    return new Problem.Fault(field, "error.field.unreadable");
  }

  private static Problem.Fault malformed(@Nullable TokenStreamLocation place) {
    return place == null
        ? new Problem.Fault("", "error.body.empty")
        : new Problem.Fault("", "error.body.malformed", place.getLineNr(), place.getColumnNr());
  }

  private static String path(DatabindException mismatch) {
    return mismatch.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? String.valueOf(step.getIndex())
                : step.getPropertyName())
        .collect(Collectors.joining("."));
  }

  private static Messages messages(WebRequest request) {
    HttpServletRequest servlet = ((ServletWebRequest) request).getRequest();
    return Wording.in(ReaderLanguage.of(servlet));
  }
}
