/**
 * Lookup: what the knowledge holds. Explains one item with its history, its sources and everything
 * that relates to it, and searches all items.
 *
 * <p>Offers {@link Catalogue}, which finds and {@link Explained explains} items, {@link Search}
 * with its {@link Hits}, and what writes both: {@link ExplainedText}, {@link ExplainedJson}, {@link
 * HitsText} and {@link HitsJson}.
 *
 * <p>The knowledge is small (some thousand items), so a search looks at every item, over text that
 * was folded once when the {@link Search} was made. There is no index and no search library.
 *
 * <p>Leans on {@code condition}, {@code knowledge}, {@code procedure} (the names of steps), {@code
 * message}, {@code page}, {@code json} and {@code reading}.
 */
@NullMarked
package org.caravanserai.lookup;

import org.jspecify.annotations.NullMarked;
