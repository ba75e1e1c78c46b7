package org.caravanserai.dossier.html;

import org.jspecify.annotations.Nullable;

/**
 * A missing fact or reference amount.
 *
 * @param anchor the id of its question on the page; null when nobody is asked for it
 */
record Need(String text, @Nullable String anchor) {}
