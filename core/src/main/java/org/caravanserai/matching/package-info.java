/**
 * Matching: finds partners for what somebody offers or needs, across languages, and says why.
 *
 * <p>Offers {@link Listing}; {@link Matching}, which ranks listings by how well both sides are
 * served and answers with {@link Matches}; {@link MatchIndex}, a cache over many listings; {@link
 * Clearance}, the question whether two may come together at all, and {@link PolicyClearance}, its
 * answer by policies. Reasons are data; {@link MatchText} puts them in words.
 *
 * <p>Leans on {@code knowledge} (codes, thesaurus, places), {@code condition} and {@code policy}
 * (what is forbidden), {@code risk} (screening results), {@code procedure} (money), {@code message}
 * and {@code page} (words). It knows no accounts, no review, no database.
 */
@NullMarked
package org.caravanserai.matching;

import org.jspecify.annotations.NullMarked;
