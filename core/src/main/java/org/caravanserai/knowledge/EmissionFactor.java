package org.caravanserai.knowledge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Grams of CO2 equivalent for one tonne over one kilometre.
 *
 * @param basis the boundary: well-to-wheel, direct only, …
 * @param recommended whether this is the row to use for its mode
 */
public record EmissionFactor(
    String mode,
    String vehicle,
    BigDecimal gramsCo2ePerTonneKm,
    Text basis,
    boolean recommended,
    @Nullable Integer year,
    Provenance provenance) {}
