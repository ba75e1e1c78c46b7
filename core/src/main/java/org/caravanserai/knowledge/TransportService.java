package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A train, ferry, truck or freighter service.
 *
 * @param via places on the way, in order
 * @param modes rail, road, sea, air; two when the service joins them
 * @param verified whether its present state was confirmed
 */
public record TransportService(
    String id,
    String name,
    String operator,
    String origin,
    List<String> via,
    String destination,
    Set<String> modes,
    @Nullable Double frequencyPerWeek,
    @Nullable Double transitDaysMin,
    @Nullable Double transitDaysMax,
    @Nullable BigDecimal priceUsdPer40ft,
    @Nullable String since,
    boolean verified,
    Provenance provenance) {
  public TransportService {
    via = List.copyOf(via);
    modes = Ordered.set(modes);
  }
}
