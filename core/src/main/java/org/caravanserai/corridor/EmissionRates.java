package org.caravanserai.corridor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caravanserai.knowledge.EmissionFactor;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LinkMode;

/** The recommended emission factor of each mode; emissions are factor x tonnes x kilometres. */
final class EmissionRates {
  private final Map<String, EmissionFactor> byMode = new HashMap<>();

  EmissionRates(Knowledge knowledge) {
    for (EmissionFactor factor : knowledge.contents().emissions()) {
      if (factor.recommended()) {
        byMode.putIfAbsent(factor.mode(), factor);
      }
    }
  }

  /** The factor of the mode, of its gauge where there is one. */
  Optional<EmissionFactor> find(LinkMode mode) {
    EmissionFactor own = byMode.get(mode.code());
    return Optional.ofNullable(own == null ? byMode.get(mode.transportMode()) : own);
  }
}
