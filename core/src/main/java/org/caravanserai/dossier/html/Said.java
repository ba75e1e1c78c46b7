package org.caravanserai.dossier.html;

import org.jspecify.annotations.Nullable;

/**
 * A text of the packs as it is shown.
 *
 * @param lang the language it is in when that is not the page's own; null otherwise
 */
record Said(String text, @Nullable String lang) {}
