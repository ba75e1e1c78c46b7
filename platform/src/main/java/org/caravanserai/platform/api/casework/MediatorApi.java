package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.caravanserai.platform.casework.Mediator;
import org.caravanserai.platform.casework.MediatorSays;
import org.caravanserai.platform.casework.Panel;
import org.caravanserai.platform.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The panel of mediators. */
@RestController
@RequestMapping("/api/v1/mediators")
@Tag(name = "cases")
class MediatorApi {
  private final Panel panel;

  MediatorApi(Panel panel) {
    this.panel = panel;
  }

  @GetMapping
  @Operation(summary = "The mediators of the house: languages, fields, interests, whether free")
  List<Mediator> list(Actor actor) {
    CaseProblems.requireSignIn(actor);
    return panel.list();
  }

  @PutMapping("/me")
  @Operation(summary = "A mediator says anew what he mediates, his interests, whether he is free")
  Mediator edit(Actor actor, @RequestBody MediatorSays says) {
    CaseProblems.requireSignIn(actor);
    return panel.edit(actor, says).orThrow(CaseProblems::of);
  }
}
