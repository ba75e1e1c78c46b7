package org.caravanserai.procedure;

import org.caravanserai.knowledge.Procedure.Fee;
import org.jspecify.annotations.Nullable;

/**
 * What one step costs.
 *
 * @param fee as published
 * @param amount null when it is unknown, or when the reference amount has no value on the day
 * @param reference the reference amount that the fee is a multiple of; null when it is none
 * @param usd null when the amount is unknown or no rate is known on the day
 * @param rate units of the currency for one USD; null when none was needed or known
 */
public record FeeLine(
    StepRef step,
    Fee fee,
    @Nullable Money amount,
    @Nullable AppliedValue reference,
    @Nullable Money usd,
    @Nullable AppliedValue rate) {}
