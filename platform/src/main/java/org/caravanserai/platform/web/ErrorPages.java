package org.caravanserai.platform.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.database.Outage;
import org.caravanserai.platform.house.Doors;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.house.Unreadable;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is answered when a request cannot be: a page, or below {@code /api} a problem (RFC 9457).
 * Tells nothing of the code. A database that does not answer is no mistake of the code: whoever
 * asked is told to come again.
 */
@RestController
class ErrorPages implements ErrorController {
  private static final String RETRY_SECONDS = "5";

  private final StaticTemplates templates = new StaticTemplates();
  private final ShellArgument shells;

  ErrorPages(ShellArgument shells) {
    this.shells = shells;
  }

  @RequestMapping("/error")
  ResponseEntity<?> show(HttpServletRequest request) {
    ProblemKind kind = kind(request);
    String path = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH));
    return Doors.isOfApi(path) ? problem(request, kind) : page(request, kind);
  }

  private ResponseEntity<JteModel> page(HttpServletRequest request, ProblemKind kind) {
    Shell shell = shells.of(request).at("/");
    return answer(kind).contentType(MediaType.TEXT_HTML).body(templates.error(shell, kind));
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpServletRequest request, ProblemKind kind) {
    Messages messages = Wording.in(ReaderLanguage.of(request));
    ProblemDetail problem = ProblemDetail.forStatus(kind.status());
    problem.setType(kind.type());
    problem.setTitle(messages.get("error." + kind.slug() + ".title"));
    problem.setDetail(messages.get("error." + kind.slug() + ".what"));
    return answer(kind).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }

  private static ResponseEntity.BodyBuilder answer(ProblemKind kind) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(kind.status());
    return kind == ProblemKind.UNAVAILABLE
        ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        : answer;
  }

  private static ProblemKind kind(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      if (Outage.of(thrown).isPresent()) {
        return ProblemKind.UNAVAILABLE;
      }
      if (Unreadable.isCauseOf(thrown)) {
        return ProblemKind.BAD_REQUEST;
      }
    }
    return ProblemKind.of(status(request));
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }
}
