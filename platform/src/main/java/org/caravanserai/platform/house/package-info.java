/**
 * House: the few things that every room stands on: the time, identifiers, the messages of the
 * pages, the languages. Leans on no other room.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.caravanserai.platform.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
