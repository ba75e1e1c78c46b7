/**
 * The search core of the corridor room beside peers on generated timetables: OpenTripPlanner's
 * Raptor, Naviqore's Raptor and a Connection Scan.
 */
@NullMarked
package org.caravanserai.benchmarks.corridor;

import org.jspecify.annotations.NullMarked;
