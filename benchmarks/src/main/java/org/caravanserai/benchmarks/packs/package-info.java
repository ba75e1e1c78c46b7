/**
 * Packs: writes seeded variations of the shipped packs, so that engines can be measured on many
 * times the shipped knowledge. {@link org.caravanserai.benchmarks.packs.GeneratedPacks} is the
 * door.
 */
@NullMarked
package org.caravanserai.benchmarks.packs;

import org.jspecify.annotations.NullMarked;
