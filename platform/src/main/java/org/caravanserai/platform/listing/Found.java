package org.caravanserai.platform.listing;

import java.util.List;
import java.util.OptionalInt;

/**
 * Some of what a search finds, best first.
 *
 * @param next how many to pass over to get what follows; empty at the end
 */
public record Found(List<PublicListing> listings, OptionalInt next) {
  public Found {
    listings = List.copyOf(listings);
  }
}
