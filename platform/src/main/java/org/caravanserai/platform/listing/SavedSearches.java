package org.caravanserai.platform.listing;

import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.identity.Actor;
import org.springframework.stereotype.Service;

/** Searches that people keep. */
@Service
public class SavedSearches {

  /** Keeps a search; the person is told of what it newly finds from now on. */
  public Answer<SavedSearch> keep(Actor actor, SearchDraft draft) {
    throw new UnsupportedOperationException();
  }

  /** The asker's own. */
  public List<SavedSearch> list(Actor actor) {
    throw new UnsupportedOperationException();
  }

  /** Forgets one of the asker's own. */
  public Answer<SavedSearch> forget(Actor actor, UUID id) {
    throw new UnsupportedOperationException();
  }
}
