/** The pages of the library: what is known, the editions, and the stewards' drafts. */
@NullMarked
package org.caravanserai.platform.web.library;

import org.jspecify.annotations.NullMarked;
