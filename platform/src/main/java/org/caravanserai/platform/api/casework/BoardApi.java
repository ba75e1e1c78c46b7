package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.casework.Boards;
import org.caravanserai.platform.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of a side, of a desk, or of the whole house. */
@RestController
@RequestMapping("/api/v1/board")
@Tag(name = "cases")
class BoardApi {
  private final Boards boards;

  BoardApi(Boards boards) {
    this.boards = boards;
  }

  @GetMapping
  @Operation(
      summary = "How the cases stand that you answer for, counted",
      description =
          "For coordinators, leads of desks and auditors. of is the id of a side or a desk; without"
              + " it, the first that you may watch. period is 30, 90 (when nothing is said) or 365"
              + " for the last days, or a month such as 2026-10.")
  BoardForms.BoardAnswer read(
      Actor actor,
      @RequestParam(required = false) Optional<UUID> of,
      @RequestParam(required = false) Optional<String> period) {
    return BoardForms.answer(boards.read(actor, of, period).orThrow(CaseProblems::of));
  }
}
