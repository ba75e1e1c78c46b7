/** The API of people, sides and organisations. */
@NullMarked
package org.caravanserai.platform.api.identity;

import org.jspecify.annotations.NullMarked;
