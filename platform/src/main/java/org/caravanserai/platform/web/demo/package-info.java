/**
 * The page of a demo house on which a visitor chooses who he is. Without {@code --demo} it is not
 * there.
 */
@NullMarked
package org.caravanserai.platform.web.demo;

import org.jspecify.annotations.NullMarked;
