package org.caravanserai.policy;

import org.caravanserai.condition.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is judged over: the project, or one of its consignments.
 *
 * @param consignment the consignment's id; null for the project's own facts
 * @param position the place of the consignment in the list given; 0 for the project
 */
record Scope(@Nullable String consignment, int position, Facts facts) {}
