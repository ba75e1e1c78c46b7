/**
 * The search core of the corridor room: exact multi-criteria shortest paths over a graph whose
 * edges may have to wait at gates. It knows numbers only, no places, no knowledge, no money.
 *
 * <p>Offers {@link TimedGraph}, {@link Openings}, {@link ParetoSearch} and {@link EarliestArrival}.
 *
 * <p>Leans on nothing but the JDK.
 */
@NullMarked
package org.caravanserai.corridor.search;

import org.jspecify.annotations.NullMarked;
