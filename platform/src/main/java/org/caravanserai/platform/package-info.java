/** The server: pages and JSON around the engines of the core, PostgreSQL below. */
@NullMarked
package org.caravanserai.platform;

import org.jspecify.annotations.NullMarked;
