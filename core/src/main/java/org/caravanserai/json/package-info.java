/**
 * Json: trees of maps, lists and plain values written as JSON text, the same on every machine.
 *
 * <p>Offers {@link JsonText}.
 *
 * <p>Leans on no other room.
 */
@NullMarked
package org.caravanserai.json;

import org.jspecify.annotations.NullMarked;
