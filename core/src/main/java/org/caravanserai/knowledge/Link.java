package org.caravanserai.knowledge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An edge of the network, usable in both directions.
 *
 * @param typicalHours moving time where a source gives it
 * @param method how the distance was found: published, published_total_shared, sea_route_network,
 *     great_circle or estimate
 * @param since opening, or start of the status, as written
 */
public record Link(
    String id,
    String from,
    String to,
    LinkMode mode,
    double distanceKm,
    @Nullable Double typicalHours,
    @Nullable BigDecimal costUsdPerTeu,
    Status status,
    @Nullable String since,
    String method,
    Provenance provenance) {

  /** Whether the link can be used. */
  public enum Status {
    OPEN,
    PLANNED,
    SUSPENDED
  }
}
