package org.caravanserai.policy;

import org.caravanserai.knowledge.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The words of law behind a criterion.
 *
 * @param provision the clause that the pack names for this criterion; null means the instrument as
 *     a whole
 */
public record LegalBasis(@Nullable String provision, Policy.Instrument instrument) {}
