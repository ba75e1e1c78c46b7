/**
 * Json: trees of maps, lists and plain values written as JSON text, the same on every machine.
 *
 * <p>Offers {@link JsonText} and {@link Citations}.
 *
 * <p>Leans on {@code knowledge} for citations alone.
 */
@NullMarked
package org.caravanserai.json;

import org.jspecify.annotations.NullMarked;
