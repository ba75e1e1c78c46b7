package org.caravanserai.platform.listing;

import java.util.UUID;
import org.caravanserai.platform.identity.Actor;
import org.springframework.stereotype.Service;

/** Partners for a listing, found by what both say, both ways. */
@Service
public class Matchmaking {

  /** The best matches, for members of the listing's organisation; in a language of the pages. */
  public Answer<MatchesView> matches(Actor actor, UUID listing, int limit, String language) {
    throw new UnsupportedOperationException();
  }
}
