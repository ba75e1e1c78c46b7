/** The pages of kept dossiers: questionnaire, dossier, comparison, links. */
@NullMarked
package org.caravanserai.platform.web.dossiers;

import org.jspecify.annotations.NullMarked;
