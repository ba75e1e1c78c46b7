@NullMarked
package org.caravanserai.platform.notice;

import org.jspecify.annotations.NullMarked;
