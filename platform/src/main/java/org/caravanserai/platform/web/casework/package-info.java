/** The pages of cases: the list, the report of a problem, the case with all that may be written. */
@NullMarked
package org.caravanserai.platform.web.casework;

import org.jspecify.annotations.NullMarked;
