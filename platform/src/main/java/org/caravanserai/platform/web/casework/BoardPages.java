package org.caravanserai.platform.web.casework;

import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.casework.Boards;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The boards of sides and desks. */
@RestController
class BoardPages {
  private final Boards boards;
  private final BoardLines lines;
  private final StaticTemplates templates = new StaticTemplates();

  BoardPages(Boards boards, BoardLines lines) {
    this.boards = boards;
    this.lines = lines;
  }

  @GetMapping("/board")
  JteModel show(
      Shell shell,
      Actor actor,
      @RequestParam(required = false) Optional<UUID> of,
      @RequestParam(required = false) Optional<String> period) {
    return templates.caseworkBoard(
        shell,
        lines.page(boards.read(actor, of, period).orThrow(CasePages::thrown), shell.messages()));
  }
}
