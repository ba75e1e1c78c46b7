package org.caravanserai.platform.listing;

import org.caravanserai.platform.identity.Actor;
import org.springframework.stereotype.Service;

/** The index of this instance, for who runs the house. */
@Service
public class IndexKeeping {

  /** How the index stands. */
  public Answer<IndexState> state(Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** Builds the index of every instance anew from the database; this one's is ready on return. */
  public Answer<IndexState> rebuild(Actor actor) {
    throw new UnsupportedOperationException();
  }
}
