package org.caravanserai.platform.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is answered when a request cannot be: a page, or below {@code /api} a problem (RFC 9457).
 * Tells nothing of the code.
 */
@RestController
class ErrorPages implements ErrorController {
  private final StaticTemplates templates = new StaticTemplates();

  @RequestMapping("/error")
  ResponseEntity<?> show(HttpServletRequest request) {
    HttpStatus status = status(request);
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    return path.startsWith("/api/") ? problem(request, status) : page(request, status);
  }

  private ResponseEntity<JteModel> page(HttpServletRequest request, HttpStatus status) {
    Shell shell = ShellArgument.of(request).at("/");
    return ResponseEntity.status(status)
        .contentType(MediaType.TEXT_HTML)
        .body(templates.error(shell, status.value(), said(status)));
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpServletRequest request, HttpStatus status) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("/problems/" + said(status)));
    problem.setTitle(
        Wording.in(ReaderLanguage.of(request)).get("error." + said(status) + ".title"));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }

  /** The name of a kind of error in the messages and in the types of problems. */
  private static String said(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> "sign-in";
      case FORBIDDEN -> "forbidden";
      case NOT_FOUND -> "not-found";
      case METHOD_NOT_ALLOWED -> "method";
      case CONTENT_TOO_LARGE -> "too-large";
      case TOO_MANY_REQUESTS -> "too-many";
      case SERVICE_UNAVAILABLE -> "unavailable";
      default -> status.is4xxClientError() ? "bad-request" : "broken";
    };
  }
}
