/**
 * Profile: what one company writes down of its project, read against the dictionary: each fact
 * typed and within its bounds, or refused with its place.
 *
 * <p>Offers {@link Profile}, {@link ProfileReader}, {@link ProfileWriter}, and {@link Entries} for
 * those who ask for one entry after the other.
 *
 * <p>Leans on {@code knowledge}, {@code condition} and {@code reading}.
 */
@NullMarked
package org.caravanserai.profile;

import org.jspecify.annotations.NullMarked;
