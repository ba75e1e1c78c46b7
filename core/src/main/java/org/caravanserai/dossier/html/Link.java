package org.caravanserai.dossier.html;

import org.jspecify.annotations.Nullable;

/**
 * A word that leads to another place of the page.
 *
 * @param anchor the id of that place; null when the page does not show it
 */
record Link(Said said, @Nullable String anchor) {}
