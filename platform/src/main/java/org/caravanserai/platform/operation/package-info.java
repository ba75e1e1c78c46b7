/**
 * Operation: how the house runs, for whoever watches it: whether it is ready, and what it measures.
 * Offers nothing to other rooms. Leans on {@code library} for the edition in force.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"house", "library"})
package org.caravanserai.platform.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
