/** The library as JSON: items, editions, and the stewards' drafts. */
@NullMarked
package org.caravanserai.platform.api.library;

import org.jspecify.annotations.NullMarked;
