/**
 * Files: bytes that people hand in, kept once by their digest, of the few types that the house
 * takes. A room that keeps a file holds its reference and decides who may read it.
 *
 * <p>Leans on no other room but {@code house}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"house"})
package org.caravanserai.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
