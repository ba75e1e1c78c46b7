package org.caravanserai.corridor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Ids of required assumptions that the packs do not hold. */
  List<String> listMissing() {
    return Stream.of(Norm.values())
        .filter(norm -> norm.isRequired() && !figures.containsKey(norm))
        .map(Norm::id)
        .toList();
  }

  Figure get(Norm norm) {
    return find(norm).orElseThrow(() -> new IllegalStateException("No assumption " + norm.id()));
  }

  Optional<Figure> find(Norm norm) {
    return Optional.ofNullable(figures.get(norm));
  }

  double value(Norm norm) {
    return get(norm).value();
  }
}
