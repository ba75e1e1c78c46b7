/** The pages on which people sign in, look after their account and staff the house; its locks. */
@NullMarked
package org.caravanserai.platform.web.identity;

import org.jspecify.annotations.NullMarked;
