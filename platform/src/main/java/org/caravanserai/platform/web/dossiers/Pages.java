package org.caravanserai.platform.web.dossiers;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import org.caravanserai.platform.dossiers.Refusal;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/** How these pages answer. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = Pages.class)
class Pages {
  private final StaticTemplates templates = new StaticTemplates();

  /** A refusal is a page, too. */
  @ExceptionHandler({ErrorResponseException.class, TypeMismatchException.class})
  ResponseEntity<JteModel> refused(Exception refused, Shell shell) {
    HttpStatus status =
        refused instanceof ErrorResponse answer
            ? HttpStatus.resolve(answer.getStatusCode().value())
            : HttpStatus.BAD_REQUEST;
    ProblemKind kind = ProblemKind.of(status == null ? HttpStatus.BAD_REQUEST : status);
    return page(kind.status(), templates.error(shell, kind));
  }

  static ResponseEntity<JteModel> page(JteModel page) {
    return page(HttpStatus.OK, page);
  }

  static ResponseEntity<JteModel> page(HttpStatus status, JteModel page) {
    return ResponseEntity.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.TEXT_HTML)
        .body(page);
  }

  /** Done; the browser reads on at another page. */
  static ResponseEntity<JteModel> see(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  /** What a page answers to a refusal that is no matter of what was filled in. */
  static RuntimeException thrown(Refusal refusal) {
    return new ResponseStatusException(
        switch (refusal) {
          case Refusal.NotFound _, Refusal.NoSuchEntry _ -> HttpStatus.NOT_FOUND;
          case Refusal.SignInNeeded _ -> HttpStatus.UNAUTHORIZED;
          case Refusal.NotAllowed _ -> HttpStatus.FORBIDDEN;
          case Refusal.Changed _, Refusal.TooMany _, Refusal.AtBeginning _ -> HttpStatus.CONFLICT;
          case Refusal.TooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
          case Refusal.ProfileRefused _, Refusal.EntriesRefused _ ->
              HttpStatus.UNPROCESSABLE_CONTENT;
        });
  }

  static ResponseStatusException badRequest() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
