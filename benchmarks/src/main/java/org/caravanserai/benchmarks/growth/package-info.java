/**
 * Growth: how the time and the memory of each engine grow with its input, drawn as curves with
 * their exponents.
 *
 * <p>{@link Growth} is the command; the engines with their generated inputs are in the classes
 * called {@code …Engines}.
 */
@NullMarked
package org.caravanserai.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
