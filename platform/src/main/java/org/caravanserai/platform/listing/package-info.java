/**
 * Listing: what enterprises offer and need. A listing is drafted by a member of an organisation,
 * reviewed by the organisation's side, public until its day, found by search and by matching, and
 * ends with an outcome. Contacts open only when one organisation has expressed interest and the
 * other has accepted.
 *
 * <p>Offers {@link org.caravanserai.platform.listing.Listings} (the life of a listing), {@link
 * org.caravanserai.platform.listing.Reviews} (the side's part in it), {@link
 * org.caravanserai.platform.listing.PublicListings} (what everybody finds), {@link
 * org.caravanserai.platform.listing.Matchmaking}, {@link
 * org.caravanserai.platform.listing.Interests}, {@link
 * org.caravanserai.platform.listing.SavedSearches} and {@link
 * org.caravanserai.platform.listing.IndexKeeping}.
 *
 * <p>Leans on {@code library} for codes, policies and thesaurus, on {@code identity} for who may,
 * and on {@code notice} to tell people.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"house", "library", "identity", "notice"})
package org.caravanserai.platform.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
