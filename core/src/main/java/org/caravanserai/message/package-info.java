/**
 * Message: what the product itself says to people, from bundles, one for each language.
 *
 * <p>Offers {@link Messages} and {@link Unit}.
 *
 * <p>Leans on no other room.
 */
@NullMarked
package org.caravanserai.message;

import org.jspecify.annotations.NullMarked;
