@NullMarked
package org.caravanserai.platform.web.identity;

import org.jspecify.annotations.NullMarked;
