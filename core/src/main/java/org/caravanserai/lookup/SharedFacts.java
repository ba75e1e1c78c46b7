package org.caravanserai.lookup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Procedure;

/**
 * Which procedures a policy leads to. The packs do not say it, so it is derived: a procedure of the
 * same country that asks for one of the facts that the policy turns on, a country not counted.
 */
final class SharedFacts {
  private final Knowledge knowledge;

  SharedFacts(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Ids, in the order of the snapshot. */
  Set<String> proceduresOf(Policy policy) {
    Set<String> facts = new LinkedHashSet<>();
    policy.criteria().forEach(c -> facts.addAll(c.when().attributes()));
    facts.removeIf(this::isCountry);
    Set<String> procedures = new LinkedHashSet<>();
    for (Procedure procedure : knowledge.contents().procedures()) {
      if (country(procedure.jurisdiction()).equals(country(policy.jurisdiction()))
          && procedure.appliesWhen().attributes().stream().anyMatch(facts::contains)) {
        procedures.add(procedure.id());
      }
    }
    return procedures;
  }

  private boolean isCountry(String name) {
    Attribute attribute = knowledge.getAttribute(name);
    return attribute.list() != null && attribute.list().startsWith("iso-3166");
  }

  private static String country(String jurisdiction) {
    return List.of(jurisdiction.split("-", 2)).getFirst();
  }
}
