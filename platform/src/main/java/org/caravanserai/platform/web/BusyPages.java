package org.caravanserai.platform.web;

import gg.jte.models.runtime.JteModel;
import org.caravanserai.platform.house.Busy;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a page answers when a room has more to work out than it takes on at once. */
@RestControllerAdvice(basePackageClasses = BusyPages.class)
class BusyPages {
  private final StaticTemplates templates = new StaticTemplates();

  @ExceptionHandler(Busy.class)
  ResponseEntity<JteModel> busy(Shell shell) {
    return ResponseEntity.status(ProblemKind.BUSY.status())
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(Busy.RETRY_SECONDS))
        .contentType(MediaType.TEXT_HTML)
        .body(templates.error(shell, ProblemKind.BUSY));
  }
}
