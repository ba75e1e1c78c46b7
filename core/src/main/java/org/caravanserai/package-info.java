/** The engines of the house: pure functions over one immutable snapshot of cited knowledge. */
@NullMarked
package org.caravanserai;

import org.jspecify.annotations.NullMarked;
