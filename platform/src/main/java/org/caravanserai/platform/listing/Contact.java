package org.caravanserai.platform.listing;

import org.jspecify.annotations.Nullable;

/**
 * How to reach the organisation, as much of it as the organisation chose to give. Shown to its own
 * members, and to an organisation with which interest is mutual; to nobody else.
 *
 * @param name of a person or a department
 * @param note such as the hours or the languages of the phone
 */
public record Contact(
    String name, @Nullable String email, @Nullable String phone, @Nullable String note) {}
