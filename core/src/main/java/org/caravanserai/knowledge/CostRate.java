package org.caravanserai.knowledge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A freight price or cost norm.
 *
 * @param country ISO 3166-1, ALL for all CAREC corridors, null when not one country
 * @param unit as the source words it, such as {@code USD per 20 t cargo per 500 km}
 */
public record CostRate(
    String id,
    String mode,
    String corridor,
    @Nullable String country,
    String indicator,
    BigDecimal value,
    String unit,
    @Nullable Integer year,
    Provenance provenance) {}
