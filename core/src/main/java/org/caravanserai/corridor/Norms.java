package org.caravanserai.corridor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Assumption;
import org.caravanserai.knowledge.Knowledge;

/** The planning assumptions of one snapshot. */
final class Norms {
  private final Map<Norm, Figure> figures = new EnumMap<>(Norm.class);

  Norms(Knowledge knowledge) {
    Map<String, Assumption> assumptions = knowledge.contents().assumptions();
    for (Norm norm : Norm.values()) {
      Assumption assumption = assumptions.get(norm.id());
      if (assumption != null) {
        figures.put(norm, new Figure(assumption.value().doubleValue(), Grounds.assumed(norm.id())));
      }
    }
  }

  /** Ids of assumptions that the packs do not hold. */
  List<String> listMissing() {
    return Stream.of(Norm.values())
        .filter(norm -> !figures.containsKey(norm))
        .map(Norm::id)
        .toList();
  }

  /** An assumption that is not missing. */
  Figure get(Norm norm) {
    return Objects.requireNonNull(figures.get(norm));
  }

  double value(Norm norm) {
    return get(norm).value();
  }
}
