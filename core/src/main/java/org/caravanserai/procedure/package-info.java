/**
 * Procedure: the applicable procedures of a project as one plan across both sides - steps, order,
 * documents, fees, finish dates and what they rest on.
 *
 * <p>Offers {@link Planner}, which makes a {@link Plan}. A figure that nobody publishes is never
 * taken for zero: it is planned under a declared assumption of the packs, and the plan says how
 * much of it rests on such. Where it is given {@link ObservedTimes}, it plans with them and says
 * so.
 *
 * <p>Leans on {@code condition}, {@code knowledge} and {@code calendar}.
 */
@NullMarked
package org.caravanserai.procedure;

import org.jspecify.annotations.NullMarked;
