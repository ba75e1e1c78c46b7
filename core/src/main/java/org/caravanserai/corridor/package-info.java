/**
 * Corridor: the ways a consignment can travel, weighed by time, cost, CO2e and reliability.
 *
 * <p>Offers {@link Corridor}, asked with a {@link RouteRequest} and answering with a {@link
 * RouteAnswer}: {@link Routes} made of {@link Itinerary}, or a {@link RouteRefusal}. The formulas
 * stand with the types that hold their results: {@link Figures}, {@link Leg}, {@link Merit}.
 *
 * <p>Leans on {@code knowledge} only.
 */
@NullMarked
package org.caravanserai.corridor;

import org.jspecify.annotations.NullMarked;
