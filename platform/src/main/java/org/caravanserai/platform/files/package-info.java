/**
 * Files: bytes that people hand in, kept once by their digest, of the few types that the house
 * takes. A room that keeps a file holds its reference and decides who may read it.
 *
 * <p>Leans on {@code database} to know a full disk from a mistake.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"house", "database"})
package org.caravanserai.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
