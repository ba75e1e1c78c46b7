package org.caravanserai.platform.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.casework.Json;
import org.caravanserai.knowledge.Treaty;
import org.caravanserai.settlement.Agreement;
import org.caravanserai.settlement.Enforceability;
import org.caravanserai.settlement.Settlement;

/** The check where a settlement could be enforced, asked of a case. */
public final class Enforcing {
  private Enforcing() {}

  /**
   * What the mediator says of the agreement that no text tells.
   *
   * @param governmentParty whether a state or one of its agencies is a party
   * @param leftOut the exclusions of the treaty that apply; all others do not
   * @param answered whether the questions of the treaty were answered at all
   */
  public record Told(boolean governmentParty, Set<String> leftOut, boolean answered) {
    public Told {
      leftOut = Set.copyOf(leftOut);
    }

    /** As an entry keeps it. */
    static Told of(Json.Obj body) {
      Set<String> leftOut = new HashSet<>();
      if (body.find("left-out") instanceof Json.Arr(List<Json> items)) {
        items.forEach(item -> {
          if (item instanceof Json.Str(String id)) {
            leftOut.add(id);
          }
        });
      }
      return new Told(
          body.find("government-party") instanceof Json.Bool(boolean flag) && flag, leftOut, true);
    }
  }

  static Enforceability check(
      Treaty treaty, Settlement settlement, Told told, LocalDate concludedOn) {
    Map<String, Boolean> answers = new HashMap<>();
    if (told.answered()) {
      treaty.excluded().forEach(one -> answers.put(one.id(), told.leftOut().contains(one.id())));
    }
    return Enforceability.of(
        treaty,
        new Agreement(
            settlement.claimant().country(),
            settlement.respondent().country(),
            told.governmentParty(),
            settlement.agreesTo(treaty.id()),
            answers,
            concludedOn));
  }
}
