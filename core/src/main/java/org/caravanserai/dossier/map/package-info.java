/**
 * Map: draws the itineraries of a consignment over the base map of the packs, as figures that a
 * template writes out as SVG.
 *
 * <p>Offers {@link CorridorMap}, drawn from a {@link Sketch} into a {@link Frame}. Nothing here
 * knows a language: all words come ready in the sketch.
 *
 * <p>Leans on {@code knowledge} and {@code reading}.
 */
@NullMarked
package org.caravanserai.dossier.map;

import org.jspecify.annotations.NullMarked;
