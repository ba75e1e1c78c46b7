/**
 * Dossier: the whole answer to one profile, put together from the engines and rendered as text or
 * JSON, each statement with its source. The same profile, day and knowledge give the same bytes.
 *
 * <p>Offers {@link Composer}, {@link Dossier}, {@link DossierText} and {@link DossierJson}.
 *
 * <p>Leans on all other rooms of the core.
 */
@NullMarked
package org.caravanserai.dossier;

import org.jspecify.annotations.NullMarked;
