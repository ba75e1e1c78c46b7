package org.caravanserai.corridor;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.caravanserai.knowledge.EmissionFactor;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LinkMode;

/** The recommended emission factor of each mode; emissions are factor x tonnes x kilometres. */
final class EmissionRates {
  private final Map<LinkMode, EmissionFactor> byMode = new EnumMap<>(LinkMode.class);

  EmissionRates(Knowledge knowledge) {
    for (LinkMode mode : LinkMode.values()) {
      recommended(knowledge, mode.code())
          .or(() -> recommended(knowledge, mode.transportMode()))
          .ifPresent(factor -> byMode.put(mode, factor));
    }
  }

  private static Optional<EmissionFactor> recommended(Knowledge knowledge, String mode) {
    return knowledge.contents().emissions().stream()
        .filter(factor -> factor.recommended() && factor.mode().equals(mode))
        .findFirst();
  }

  /** The factor of the mode, of its gauge where there is one. */
  Optional<EmissionFactor> find(LinkMode mode) {
    return Optional.ofNullable(byMode.get(mode));
  }
}
