@NullMarked
package org.caravanserai.platform.files;

import org.jspecify.annotations.NullMarked;
