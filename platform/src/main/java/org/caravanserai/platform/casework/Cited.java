package org.caravanserai.platform.casework;

import org.caravanserai.lookup.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An item of the knowledge that an entry cites.
 *
 * @param subject null when the knowledge in force has no such item any longer
 * @param title the id where there is no item
 */
public record Cited(String id, @Nullable Subject subject, String title) {}
