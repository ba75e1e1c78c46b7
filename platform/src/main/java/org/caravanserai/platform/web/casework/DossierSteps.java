package org.caravanserai.platform.web.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Composing;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.procedure.PlannedStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a dossier's plan, among which somebody says where a problem arose. */
@Component
class DossierSteps {
  private final Dossiers dossiers;
  private final Composing composing;

  DossierSteps(Dossiers dossiers, Composing composing) {
    this.dossiers = dossiers;
    this.composing = composing;
  }

  /** The steps in the order of the plan; none when the asker may not read the dossier. */
  List<CasePage.Choice> choices(Actor actor, @Nullable UUID dossier, Messages messages) {
    return steps(actor, dossier).stream()
        .map(step ->
            new CasePage.Choice(step.ref().toString(), step.step().title().in(messages.language())))
        .toList();
  }

  /** The topic of the desk that sees to a step. */
  Optional<String> topic(Actor actor, @Nullable UUID dossier, String step) {
    return steps(actor, dossier).stream()
        .filter(planned -> planned.ref().toString().equals(step))
        .map(planned -> planned.step().desk())
        .findFirst();
  }

  private List<PlannedStep> steps(Actor actor, @Nullable UUID dossier) {
    return Optional.ofNullable(dossier)
        .flatMap(id -> dossiers.open(Asker.of(actor), id).value())
        .flatMap(opened ->
            Optional.ofNullable(
                composing
                    .compose(opened, opened.dossier().asOf(), RouteOptions.NONE, Set.of(Part.PLAN))
                    .plan()))
        .map(plan -> plan.steps())
        .orElse(List.of());
  }
}
