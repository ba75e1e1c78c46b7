/**
 * Library: the published knowledge. One {@link org.caravanserai.platform.library.Edition} is in
 * force; the others stay, so that an old dossier can be composed again by its digest.
 *
 * <p>Offers {@link org.caravanserai.platform.library.Library} (what is in force, and what was),
 * {@link org.caravanserai.platform.library.Drafts} (how a data steward publishes), the event {@link
 * org.caravanserai.platform.library.EditionPublished}, and the port {@link
 * org.caravanserai.platform.library.KeptProfiles}, through which it asks what a publication would
 * change, {@link org.caravanserai.platform.library.ProcedureDurations} (how long steps take), and
 * the port {@link org.caravanserai.platform.library.ObservedDurations}, through which it learns how
 * long they took.
 *
 * <p>Leans on {@code house} and {@code identity}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"house", "identity"})
package org.caravanserai.platform.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
