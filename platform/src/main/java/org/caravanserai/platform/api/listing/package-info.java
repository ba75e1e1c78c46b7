/** Offers and needs as JSON: search, the life of a listing, review, matches, interest, searches. */
@NullMarked
package org.caravanserai.platform.api.listing;

import org.jspecify.annotations.NullMarked;
