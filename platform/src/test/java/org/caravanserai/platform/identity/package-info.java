@NullMarked
package org.caravanserai.platform.identity;

import org.jspecify.annotations.NullMarked;
