package org.caravanserai.platform.web;

import gg.jte.models.runtime.JteModel;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The start page: what the house does, in one screen. */
@RestController
class HomePage {
  private final StaticTemplates templates = new StaticTemplates();

  @GetMapping("/")
  JteModel show(Shell shell) {
    return templates.home(shell);
  }
}
