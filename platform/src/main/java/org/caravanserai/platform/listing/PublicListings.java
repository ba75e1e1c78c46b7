package org.caravanserai.platform.listing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What everybody finds. Asks nobody who he is. */
@Service
public class PublicListings {

  /** A public listing; empty for one that expired, was withdrawn or never was public. */
  public Optional<PublicListing> find(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Searches; the offset is {@link Found#next} of the slice before, or nought. */
  public Answer<Found> search(SearchDraft draft, int offset, int limit) {
    throw new UnsupportedOperationException();
  }
}
