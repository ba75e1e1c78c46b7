/**
 * Dossiers: projects that people describe question by question and keep, each with its dossier:
 * composing, variants, sharing by a link, and what a new edition of the knowledge changed.
 *
 * <p>Offers {@link org.caravanserai.platform.dossiers.Dossiers} (what is kept), {@link
 * org.caravanserai.platform.dossiers.Interview} (the questionnaire over it), {@link
 * org.caravanserai.platform.dossiers.Composing} (dossiers, bounded and cached), {@link
 * org.caravanserai.platform.dossiers.Shares} and {@link
 * org.caravanserai.platform.dossiers.Changes}.
 *
 * <p>Leans on {@code library} for the knowledge, on {@code identity} for who may, and on {@code
 * notice} to tell owners.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"house", "library", "identity", "notice"})
package org.caravanserai.platform.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
