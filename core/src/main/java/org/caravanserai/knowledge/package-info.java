/**
 * Knowledge: what is known, cited, with effective dates. Layered packs are read into one immutable
 * {@link Knowledge} snapshot with a content digest, or refused with every mistake and its place.
 *
 * <p>Offers {@link PackLoader}, {@link Knowledge} and the item types. Other rooms never read a
 * pack.
 *
 * <p>Leans on {@code condition} and {@code reading} only.
 */
@NullMarked
package org.caravanserai.knowledge;

import org.jspecify.annotations.NullMarked;
