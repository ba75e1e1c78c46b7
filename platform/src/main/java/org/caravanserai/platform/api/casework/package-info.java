/** Cases as JSON: reporting a problem, reading and writing a case, its chains, its documents. */
@NullMarked
package org.caravanserai.platform.api.casework;

import org.jspecify.annotations.NullMarked;
