/**
 * Settlement: how a mediation ends. Where a settlement agreement could be enforced, and what would
 * have to be written into it; the agreement itself, in two languages clause by clause, as one
 * canonical text that all sign.
 *
 * <p>Offers {@link Enforceability} (where the Singapore Convention on Mediation applies to an
 * agreement, with reasons), {@link SettlementDraft} and {@link Settlement}.
 *
 * <p>Leans on {@code casework} (canonical JSON), {@code knowledge} and {@code message}. Knows no
 * clock: it is told the day.
 */
@NullMarked
package org.caravanserai.settlement;

import org.jspecify.annotations.NullMarked;
