package org.caravanserai.platform.web;

import gg.jte.models.runtime.JteModel;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What each type of problem (RFC 9457) means and what to do about it: the types are addresses. */
@RestController
class ProblemPages {
  private final StaticTemplates templates = new StaticTemplates();

  @GetMapping("/problems/{slug}")
  JteModel show(Shell shell, @PathVariable String slug) {
    ProblemKind kind =
        ProblemKind.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return templates.problem(shell, kind);
  }
}
