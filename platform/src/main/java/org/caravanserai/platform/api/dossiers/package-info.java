/** Kept dossiers as JSON, and dossiers that are composed without being kept. */
@NullMarked
package org.caravanserai.platform.api.dossiers;

import org.jspecify.annotations.NullMarked;
