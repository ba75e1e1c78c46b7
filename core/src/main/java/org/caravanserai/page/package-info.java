/**
 * Page: text laid out for a terminal of some width, coloured when asked, with its sources numbered
 * in order of first mention.
 *
 * <p>Offers {@link Page}, {@link Columns} and {@link CitationList}.
 *
 * <p>Leans on {@code knowledge} (texts and citations), {@code message} and {@code reading}.
 */
@NullMarked
package org.caravanserai.page;

import org.jspecify.annotations.NullMarked;
