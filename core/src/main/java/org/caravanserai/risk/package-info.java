/**
 * Risk: the register of one project in ISO 31000 terms - what may happen, why, how likely and how
 * bad it is, and the figures that say so.
 *
 * <p>Offers {@link RiskAssessor}, which weighs the packs' risk factors against {@link RiskInputs}
 * and answers with a {@link RiskRegister}; and {@link Screening} of the parties. A factor fires by
 * its conditions over the facts, by a signal in the results of the other engines, or by both. What
 * cannot be settled is listed as open, never dropped. Reasons are structured; their words are made
 * elsewhere.
 *
 * <p>Leans on {@code condition}, {@code knowledge}, {@code profile}, {@code calendar} and the
 * results of {@code policy}, {@code procedure} and {@code corridor}.
 */
@NullMarked
package org.caravanserai.risk;

import org.jspecify.annotations.NullMarked;
