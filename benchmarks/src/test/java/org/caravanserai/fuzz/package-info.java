/**
 * Fuzz: inputs made wrong on purpose, held to what every reader promises: an answer or a refusal
 * with places, in bounded time and memory.
 *
 * <p>{@link org.caravanserai.fuzz.FuzzTest} is the part of the ordinary build; {@link
 * org.caravanserai.fuzz.FuzzRun} goes on for as long as it is told.
 */
@NullMarked
package org.caravanserai.fuzz;

import org.jspecify.annotations.NullMarked;
