/**
 * Demo: a house of invented sides, people and enterprises to look around in, made on the first
 * start with {@code --demo} and never in a house of real people.
 *
 * <p>Offers {@link org.caravanserai.platform.demo.DemoCast}, whom a visitor may be; without {@code
 * --demo} there is none. A database is a demo house for good or never: the other way of starting it
 * is refused.
 *
 * <p>Leans on the rooms that it fills, through what they offer to everybody.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"house", "identity", "notice", "dossiers", "listing", "casework"})
package org.caravanserai.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
