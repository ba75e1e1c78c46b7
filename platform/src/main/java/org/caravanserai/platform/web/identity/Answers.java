package org.caravanserai.platform.web.identity;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.caravanserai.platform.identity.Refusal;
import org.caravanserai.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** The answers of these pages. */
final class Answers {
  private Answers() {}

  static ResponseEntity<JteModel> page(JteModel page) {
    return ResponseEntity.ok(page);
  }

  /** A form that comes back with what is wrong with it. */
  static ResponseEntity<JteModel> refused(JteModel page) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page);
  }

  /** Done; the browser reads on at another page. */
  static ResponseEntity<JteModel> see(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  /** The shell of a page that a token opens, whichever way it was asked for. */
  static Shell at(Shell shell, String path, String token) {
    return shell.at(path + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
  }

  /** What a page without a form answers to a refusal. */
  static RuntimeException thrown(Refusal refusal) {
    HttpStatus status =
        switch (refusal) {
          case Refusal.NotFound _ -> HttpStatus.NOT_FOUND;
          case Refusal.NotAllowed _ -> HttpStatus.FORBIDDEN;
          case Refusal.Stale _, Refusal.Conflict _ -> HttpStatus.CONFLICT;
          case Refusal.Invalid _ -> HttpStatus.BAD_REQUEST;
        };
    return new ResponseStatusException(status);
  }

  static RuntimeException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
