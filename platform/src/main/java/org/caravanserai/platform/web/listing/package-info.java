/** The pages of listings: search, writing, review, matches, interest, kept searches. */
@NullMarked
package org.caravanserai.platform.web.listing;

import org.jspecify.annotations.NullMarked;
